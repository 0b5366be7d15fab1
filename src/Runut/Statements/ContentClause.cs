using Runut.Text;

namespace Runut.Statements;

/// <summary>Finds where the content of reported speech begins and ends.</summary>
internal static class ContentClause
{
    private const int Window = 16;

    /// <summary>The content behind an active cue; false where what follows is no statement.</summary>
    public static bool Behind(StatementText text, int cue, int limit, out int first, out int end)
    {
        var entry = text.Words[cue].Entry!;
        var at = cue + 1;
        while (
            at < limit
            && (
                text.Is(at, WordRole.Adverb) && !text.Is(at, WordRole.Predicate) && !LeadsToNoun(text, at)
                || text.Form(at) == CueForm.Active && text[at].SequenceEqual(text[cue])
            )
        )
            at++;
        // "menegaskan dengan tegas, …": the manner of speaking is the reporter's.
        first = at;
        var marked = Marker(text, at, limit, entry.Need == CueNeed.Asking, ref first);
        end = End(text, first, limit);
        if (end - first < 2 && !(marked && end > first))
            return false;
        if (
            text.Is(first, WordRole.NonContent) && !text.IsComma(first - 1)
            || text.IsWord(first, "maaf")
            || text.IsIn(first, WordList.Secured) && first == cue + 1 && entry.Class == "confirming"
            || !marked && entry.Class == "speech" && IsPointed(text, first)
            || text.QuotationAt(first) >= 0 && text.QuotationAt(end - 1) == text.QuotationAt(first)
        )
            return false;
        return entry.Need switch
        {
            CueNeed.Quote => false,
            // "menjawab tidak tahu".
            CueNeed.Marked => marked && HasPredicate(text, first, end)
                || IsFactNoun(text, first)
                || entry.Class == "speech" && text.IsIn(first, WordList.Finite),
            CueNeed.Finite => marked && HasPredicate(text, first, end) || IsFactNoun(text, first) || IsFinite(text, first, end),
            CueNeed.Noun => end - first >= 4 && IsFactNoun(text, first),
            CueNeed.Phrase => marked
                || HasPredicate(text, first, end)
                || !text.IsIn(first, WordList.Empty) && !(end == limit && text.QuotationAt(limit) >= 0),
            CueNeed.Report => marked || HasPredicate(text, first, end) && !IsBroughtTo(text, first, end),
            CueNeed.Asking => marked || Asks(text, first, end),
            _ => marked || HasPredicate(text, first, end) || IsFactNoun(text, first),
        };
    }

    // "mengatakan itu saat ditemui", "… hal tersebut kepada wartawan": what was said stands elsewhere.
    private static bool IsPointed(StatementText text, int at)
    {
        if (text.IsWord(at, "hal") || text.IsWord(at, "pernyataan"))
            at++;
        return (text.IsWord(at, "itu") || text.IsWord(at, "ini") || text.IsWord(at, "tersebut")) && text.IsIn(at + 1, WordList.Aside);
    }

    // "menyampaikan warga sudah mengungsi", but "menyampaikan pesan yang sudah ditulis", "… salam kepada mereka yang tidak hadir".
    private static bool IsFinite(StatementText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.IsIn(i, WordList.Finite) && !text.IsCapital(i) || text.IsWord(first, "tujuan") && text.IsWord(i, "untuk"))
                return true;
            if (
                text.IsComma(i)
                || text.IsWord(i, "yang")
                || i > first && text.Is(i, WordRole.Opener | WordRole.Joiner | WordRole.Purpose | WordRole.Stop) && !text.IsCapital(i)
            )
                return false;
        }
        return false;
    }

    // "melaporkan Budi ke polisi": a person or a case is brought there.
    private static bool IsBroughtTo(StatementText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.IsIn(i, WordList.Brought))
                return !HasPredicate(text, first, i);
        }
        return false;
    }

    // "mengatakan dengan tegas", but "mengatakan dengan hujan ini, sawah …".
    private static bool LeadsToNoun(StatementText text, int at) => text.IsWord(at, "dengan") && !text.Is(at + 1, WordRole.Adverb);

    private static bool Asks(StatementText text, int first, int end)
    {
        if (text.IsVerbLike(first) && !text[first].StartsWith("di", StringComparison.Ordinal))
            return false;
        // "meminta izin menggunakan gedung": a thing is asked for.
        return HasPredicate(text, first, end) && !(text.IsIn(first, WordList.Favour) && !text.HasWord("agar", first, end));
    }

    private static bool IsFactNoun(StatementText text, int at) =>
        text.IsWord(at, "masih")
        || text.IsWord(at, "betapa")
        || (
            text.Token(at).Kind == TokenKind.Word
            && !text.IsCapital(at)
            && text[at].EndsWith("nya", StringComparison.Ordinal)
            && text.Is(at, WordRole.Predicate)
        );

    private static bool Marker(StatementText text, int at, int limit, bool asking, ref int first)
    {
        var end = Math.Min(limit, at + Window);
        var addressee = text.IsWord(at, "kepada") || text.IsWord(at, "pada");
        for (var i = at; i < end; i++)
        {
            if (text.QuotationAt(i) >= 0)
                return false;
            if (text.IsWord(i, "bahwa") || text.IsWord(i, "bahwasanya"))
            {
                first = SkipCommas(text, i + 1, limit);
                return true;
            }
            if (i == at && (text.IsWord(i, "jika") || text.IsWord(i, "kalau")))
            {
                first = i + 1;
                return true;
            }
            if (text.Is(i, WordRole.Purpose) && (i == at || addressee || (asking && text.IsWord(i, "untuk"))))
            {
                if (i > at && HasPredicate(text, at, i))
                    return false;
                // "mengatakan untuk menghemat air, warga …": the purpose is part of what is said.
                first = i == at && !asking && text.IsWord(i, "untuk") && text.HasComma(i, limit) ? i : i + 1;
                return true;
            }
            if (text.IsComma(i))
            {
                var next = SkipCommas(text, i, limit);
                if (i == at || IsAdjunct(text, at, i))
                {
                    first = next;
                    if (text.IsWord(next, "bahwa") || text.IsWord(next, "agar"))
                        first = SkipCommas(text, next + 1, limit);
                    else if (next < limit && (text.Is(next, WordRole.Weekday) || text.Token(next).Kind == TokenKind.Number) && i != at)
                        continue;
                    return true;
                }
            }
            if (i > at && text.Form(i) == CueForm.Active && !text.IsCapital(i))
                return false;
        }
        return false;
    }

    // Between the cue and its comma: to whom, where, when, how.
    private static bool IsAdjunct(StatementText text, int from, int comma)
    {
        if (
            !(
                text.Is(from, WordRole.Stop)
                || text.Is(from, WordRole.Weekday)
                || text.IsWord(from, "hal")
                || text.IsWord(from, "dengan") && comma - from == 2
                || text.IsWord(from, "secara")
            )
        )
            return false;
        for (var i = from + 1; i < comma; i++)
        {
            if (text.IsVerbLike(i) && !text.Is(i - 1, WordRole.Stop))
                return false;
        }
        return true;
    }

    /// <summary>Where a content clause ends that begins at <paramref name="first"/>: before marks, before words of another attribution, before what the reporter adds.</summary>
    public static int End(StatementText text, int first, int limit)
    {
        var end = limit;
        for (var i = first + 1; i < limit; i++)
        {
            if (text.QuotationAt(i) >= 0)
                continue;
            if (text.IsComma(i) && i + 1 < limit && CutsBehindComma(text, SkipCommas(text, i, limit), first, limit))
            {
                end = i;
                break;
            }
            if (
                i > first + 1
                && text.IsWord(i, "kepada")
                && i + 1 < limit
                && text.Is(i + 1, WordRole.Addressee)
                && limit - i < 14
                && text.IsWord(i + 1, "wartawan")
            )
            {
                end = i;
                break;
            }
            if (text.Is(i, WordRole.Joiner) && i + 1 < limit && SaysAgain(text, i + 1, limit))
            {
                end = i;
                break;
            }
        }
        return Trim(text, first, end);
    }

    /// <summary>Takes white marks, closing marks and commas off the end.</summary>
    public static int Trim(StatementText text, int first, int end)
    {
        while (end > first)
        {
            var token = text.Token(end - 1);
            var c = text.Text.Text[token.Start];
            var mark = token.Kind == TokenKind.Punctuation && c is ',' or '.' or ';' or ':' or '-' or '–' or '—' or '…' or '!' or '*';
            if (!mark && !(c is '(' or '[') && !(token.Kind == TokenKind.Quote && text.QuotationAt(end - 1) < 0))
                break;
            end--;
        }
        return end;
    }

    private static bool SaysAgain(StatementText text, int at, int limit)
    {
        for (var i = at; i < limit && i < at + 3; i++)
        {
            if (text.Form(i) == CueForm.Active && !text.IsCapital(i) && text.Words[i].Entry!.Need != CueNeed.Quote)
                return true;
            if (!text.Is(i, WordRole.Adverb))
                return false;
        }
        return false;
    }

    private static bool CutsBehindComma(StatementText text, int next, int first, int limit)
    {
        if (next >= limit || text.IsCapital(next) && !text.Is(next, WordRole.Weekday))
            return false;
        if (text.IsMenurut(next) || text.Is(next, WordRole.Credit) && text.Form(next) != CueForm.Passive || text.IsWord(next, "demikian"))
            return true;
        if (text.Form(next) == CueForm.Bare && (text.Words[next].Clitic || text.Is(next + 1, WordRole.Pronoun) || text.IsCapital(next + 1)))
            return true;
        if (
            (text.IsWord(next, "seperti") || text.IsWord(next, "sebagaimana"))
            && (
                text.Is(next + 1, WordRole.Credit)
                || text.Form(next + 1) == CueForm.Passive
                || text.IsWord(next + 1, "yang") && text.Form(next + 2) == CueForm.Passive
            )
        )
            return true;
        if (
            text.Is(next, WordRole.Weekday)
            && DateEnds(text, next, limit)
            && (
                text.IsMark(next + 1, '(')
                || next + 1 < text.Count && text.Token(next + 1).Kind == TokenKind.Number
                || text.IsComma(next + 1)
            )
        )
            return true;
        if (
            (text.IsWord(next, "saat") || text.IsWord(next, "ketika") || text.IsWord(next, "usai"))
            && text.IsVerbLike(next + 1)
            && text[next + 1].StartsWith("di", StringComparison.Ordinal)
            && limit - next < 25
        )
            return true;
        // "…, sementara X mengatakan …": another one speaks.
        if (text.Is(next, WordRole.Contrast))
        {
            for (var i = next + 1; i < limit && i < next + 12; i++)
            {
                if (text.Form(i) == CueForm.Active && text.Words[i].Entry!.Need != CueNeed.Quote)
                    return true;
                if (text.IsVerbLike(i))
                    return false;
            }
        }
        return false;
    }

    // "…, Selasa (10/9/2019)." ends a sentence; "…, Rabu 24 April, dengan kereta" goes on.
    private static bool DateEnds(StatementText text, int at, int limit)
    {
        for (var i = at + 1; i < limit; i++)
        {
            if (text.IsMark(i, ')'))
                return limit - i <= 4;
            if (text.IsComma(i) && i > at + 1)
                return false;
        }
        return limit - at <= 6;
    }

    /// <summary>True where the tokens hold a predicate: something is said to be so.</summary>
    public static bool HasPredicate(StatementText text, int first, int end)
    {
        // "menegaskan komitmennya untuk menjaga harga, memperkuat daya beli": what somebody means to do is not said to be so.
        var stance = IsStance(text, first);
        var adjunct = false;
        for (var i = first; i < end; i++)
        {
            if (text.IsIn(i, WordList.AdjunctHead))
                adjunct = stance;
            else if (text.IsComma(i))
                adjunct &= i + 1 < end && text.IsVerbLike(i + 1);
            if (
                adjunct
                && (text.IsIn(i - 1, WordList.AdjunctHead | WordList.Plan) || text.IsComma(i - 1) || text.IsWord(i - 1, "dan"))
                && text.IsVerbLike(i)
            )
                continue;
            // "tanggul itu jebol": what follows the pointing word says something of it.
            if (
                i > first
                && i + 1 < end
                && text.Is(i, WordRole.Determiner)
                && text.Token(i + 1).Kind == TokenKind.Word
                && !text.Is(i + 1, WordRole.Stop | WordRole.Joiner | WordRole.Purpose | WordRole.Opener)
                && !text.IsWord(i + 1, "yang")
                && !text.IsWord(i + 1, "dengan")
            )
                return true;

            if (
                text.QuotationAt(i) < 0
                && !text.IsCapital(i)
                && (text.Is(i, WordRole.Predicate) || text.IsVerbLike(i))
                && !text.IsWord(i - 1, "yang")
                && !text.IsWord(i - 1, "dalam")
            )
                return true;
        }
        return false;
    }

    // "komitmen", "komitmennya", "kembali komitmennya"
    private static bool IsStance(StatementText text, int at)
    {
        if (text.Token(at).Kind != TokenKind.Word)
            return false;
        var word = text[at];
        if (word.EndsWith("nya", StringComparison.Ordinal))
            word = word[..^3];
        return (StatementWords.ListsOf(word) & (WordList.Stance | WordList.Plan)) != WordList.None;
    }

    public static int SkipCommas(StatementText text, int at, int end)
    {
        while (at < end && text.IsComma(at))
            at++;
        return at;
    }
}
