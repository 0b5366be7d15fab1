using Runut.Entities;
using Runut.Text;

namespace Runut.Statements;

/// <summary>Reads the words before or behind a cue that name the speaker.</summary>
internal static class SpeakerPhrases
{
    private const int Longest = 22;

    /// <summary>The speaker behind a cue (<c>kata Direktur Jenderal X, sebuah lembaga, Budi kepada Y</c>) and the token where the phrase ends.</summary>
    public static SpeakerPhrase Behind(StatementText text, int at, int limit, out int end)
    {
        limit = Math.Min(limit, at + Longest);
        while (
            at < limit
            && (
                text.IsComma(at) || text.IsWord(at, "oleh") || text.IsWord(at, "pula") || text.IsWord(at, "lagi") || text.IsWord(at, "dari")
            )
        )
            at++;
        end = at;
        if (at >= limit)
            return SpeakerPhrase.None;
        if (text.Is(at, WordRole.Pronoun))
        {
            end = at + 1;
            return new SpeakerPhrase(SpeakerForm.Pronoun, at, end);
        }
        var stop = at;
        NameAt? person = null;
        NameAt? other = null;
        while (stop < limit && !Stops(text, stop, at))
        {
            if (text.NameStarting(stop) is { } name && name.End <= limit)
            {
                if (name.Entity.Type == EntityType.Person)
                {
                    // "kata pengacara Kivlan Zen, Tonin Tachta": the second name is the speaker's.
                    if (person is null || (person.Value.First > at && text.IsComma(name.First - 1)))
                        person = name;
                    if (name.First == at)
                    {
                        stop = name.End;
                        break;
                    }
                }
                else
                {
                    other ??= name;
                }
                stop = Math.Max(stop + 1, name.End);
                continue;
            }
            if (person is not null && (text.IsComma(stop) && text.NameStarting(stop + 1) is not { Entity.Type: EntityType.Person }))
                break;
            stop++;
        }
        if (person is { } found)
        {
            end = found.End;
            if (text.Is(at, WordRole.Relation) && found.End >= stop && !text.IsComma(found.First - 1) && found.First - at <= 3)
                return new SpeakerPhrase(SpeakerForm.Description, at, found.End);
            if (text.IsWord(end, "dan") && text.NameStarting(end + 1) is { Entity.Type: EntityType.Person } second)
            {
                end = second.End;
                return new SpeakerPhrase(SpeakerForm.Name, found.First, end, found.Entity, second.Entity);
            }
            return new SpeakerPhrase(SpeakerForm.Name, found.First, found.End, found.Entity);
        }
        end = at;
        while (end < stop && !text.IsComma(end) && !text.IsMark(end, '('))
            end++;
        while (end > at + 1 && text.IsMark(end - 1, '.'))
            end--;
        if (Apposed(text, end, limit) is { Form: SpeakerForm.Capitals } apposed)
        {
            end = apposed.End;
            return apposed;
        }
        return Phrase(text, at, end, other, behind: true);
    }

    // "kata Kapolresta Pekanbaru, Kombes Muharman, …": one to four capitalised words between marks are the name.
    private static SpeakerPhrase Apposed(StatementText text, int comma, int limit)
    {
        var first = comma + 1;
        if (!text.IsComma(comma) || first >= limit || text.Is(first, WordRole.Weekday))
            return SpeakerPhrase.None;
        while (first < limit && text.IsCapital(first) && KnownNames.Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[first]))
            first++;
        var end = first;
        while (end < limit && text.IsCapital(end) && !text.Is(end, WordRole.Weekday))
            end++;
        var closed = end >= limit || text.Token(end).Kind == TokenKind.Punctuation || text.Is(end, WordRole.Stop);
        return end - first is >= 1 and <= 4 && closed ? new SpeakerPhrase(SpeakerForm.Capitals, first, end) : SpeakerPhrase.None;
    }

    /// <summary>The subject before a verb, looking no further back than <paramref name="from"/>.</summary>
    public static SpeakerPhrase Before(StatementText text, int from, int verb)
    {
        var end = verb;
        while (end > from && (text.Is(end - 1, WordRole.Adverb) || text.IsWord(end - 1, "yang")))
            end--;
        var comma = end > from && text.IsComma(end - 1);
        if (comma)
        {
            while (end > from && text.IsComma(end - 1))
                end--;
        }
        var tail = end;
        end = SkipBrackets(text, from, end);
        if (end <= from)
            return SpeakerPhrase.None;
        if (
            text.Is(end - 1, WordRole.Pronoun) && !text.IsCapital(end - 1)
            || text.Is(end - 1, WordRole.Pronoun) && (end - 1 == from || !text.IsCapital(end - 2))
        )
            return new SpeakerPhrase(SpeakerForm.Pronoun, end - 1, end);
        if (NameBefore(text, from, end) is { Entity.Type: EntityType.Person } name)
            return Joined(text, from, name);
        if (Inside(text, from, end) is { } inside)
            return Joined(text, from, inside);
        var start = PhraseStart(text, from, end);
        for (var back = 0; back < 3 && start > from && text.IsComma(start - 1) && (comma || Apposes(text, start)); back++)
        {
            // "Owena, pekerja sebuah LSM, menyatakan": the name stands before the apposition.
            var head = start - 1;
            while (head > from && text.IsComma(head - 1))
                head--;
            head = SkipBrackets(text, from, head);
            if (NameBefore(text, from, head) is { Entity.Type: EntityType.Person } first)
                return Joined(text, from, first);
            var other = PhraseStart(text, from, head);
            var plain = true;
            for (var i = other; i < head; i++)
                plain &= text.IsCapital(i) || !text.Is(i, WordRole.Stop | WordRole.Adverb);
            if (!plain && !Apposes(text, other))
                break;
            if (other < head && text.IsCapital(head - 1) && !text.IsCapital(start))
            {
                if (back == 2 || other <= from || !text.IsComma(other - 1) || text.IsCapital(other))
                    return Phrase(text, other, head, null);
            }
            if (other >= head || !Apposes(text, start) && !IsDegree(text, start - 1, end))
                break;
            start = other;
            end = head;
        }
        if (start >= end)
            return SpeakerPhrase.None;
        // "Wira yang aktif di ABI mengatakan", "pelaku yang ditangkap mengaku": the head stands before the clause.
        for (var i = start; i < end; i++)
        {
            if (!text.IsWord(i, "yang"))
                continue;
            var head = SkipBrackets(text, start, i > start && text.IsComma(i - 1) ? i - 1 : i);
            if (head > start && NameBefore(text, start, head) is { Entity.Type: EntityType.Person } named)
                return Joined(text, start, named);
            if (head > start)
                return Phrase(text, start, head, null);
            break;
        }
        end = text.Is(tail - 1, WordRole.Determiner) && tail > end ? tail : end;
        for (var i = start + 1; i < end - 1; i++)
        {
            // "Karyawan itu dengan tegas mengatakan": the phrase ends with its pointing word.
            if (text.Is(i, WordRole.Determiner) && text.Is(i + 1, WordRole.Adverb))
                end = i + 1;
        }
        for (var i = end - 1; i > start && !comma; i--)
        {
            if (text.IsWord(i, "seorang") || text.IsWord(i, "para") || text.IsWord(i, "sejumlah") || text.IsWord(i, "sekelompok"))
                return Phrase(text, i, end, null);
        }
        for (var i = start + 1; i < end; i++)
        {
            // "Beberapa anggota parlemen melakukan aksi duduk, mengklaim", "… sejak pekan lalu Rusia mengumumkan".
            if (!text.IsVerbLike(i) || !text[i].StartsWith("me", StringComparison.Ordinal) || text.IsWord(i - 1, "yang"))
                continue;
            if (text.NameEnding(end) is { } last && last.First > i)
                return new SpeakerPhrase(SpeakerForm.Name, last.First, last.End, last.Entity);
            var capital = end;
            while (capital - 1 > i && text.IsCapital(capital - 1))
                capital--;
            if (capital < end && !comma)
                return new SpeakerPhrase(SpeakerForm.Capitals, capital, end);
            end = i;
        }
        return Phrase(text, start, end, null);
    }

    // "Kim dan Putin dalam sebuah pernyataan pers mengatakan": the person stands before the adjunct.
    private static NameAt? Inside(StatementText text, int from, int end)
    {
        for (var i = end - 1; i > from && end - i < 14; i--)
        {
            if (text.IsComma(i) || text.Is(i, WordRole.Opener) && !text.Is(i, WordRole.Stop))
                return null;
            if (
                text.Is(i, WordRole.Stop)
                && !text.IsCapital(i)
                && text.NameEnding(i) is { Entity.Type: EntityType.Person } name
                && name.First >= from
            )
                return name;
        }
        return null;
    }

    private static bool Apposes(StatementText text, int start) =>
        text.IsWord(start, "sebuah")
        || text.IsWord(start, "seorang")
        || text.IsWord(start, "salah")
        || text.IsWord(start, "selaku")
        || text.IsWord(start, "sejak")
        || text.IsWord(start, "mengutip")
        || text.IsWord(start, "menyitir")
        || text.IsWord(start, "yang")
        || text.IsWord(start, "penulis")
        || text.Is(start, WordRole.Stop) && !text.IsCapital(start);

    private static SpeakerPhrase Joined(StatementText text, int from, NameAt name)
    {
        if (
            name.First - 2 >= from
            && text.IsWord(name.First - 1, "dan")
            && text.NameEnding(name.First - 1) is { Entity.Type: EntityType.Person } first
        )
            return new SpeakerPhrase(SpeakerForm.Name, first.First, name.End, first.Entity, name.Entity);
        // "pengacara Kivlan Zen mengatakan": the one who speaks is not the one who is named.
        if (name.First - 1 >= from && text.Is(name.First - 1, WordRole.Relation) && !text.IsCapital(name.First - 1))
            return new SpeakerPhrase(SpeakerForm.Description, name.First - 1, name.End);
        return new SpeakerPhrase(SpeakerForm.Name, name.First, name.End, name.Entity);
    }

    private static SpeakerPhrase Phrase(StatementText text, int first, int end, NameAt? name, bool behind = false)
    {
        while (
            first < end
            && (text.IsComma(first) || (text.Is(first, WordRole.Connector) && end - first > 1 && !(behind && text.IsCapital(first))))
        )
            first++;
        while (end - first > 1 && text.Is(first, WordRole.Office) && !text.IsCapital(first) && text.IsCapital(first + 1))
            first++;
        if (
            end <= first
            || end - first == 1 && !behind && text.Is(first, WordRole.Connector | WordRole.Opener) && text.NameStarting(first) is null
        )
            return SpeakerPhrase.None;
        if (text.Is(end - 1, WordRole.Determiner))
            return new SpeakerPhrase(SpeakerForm.Backward, first, end);
        var only = text.NameStarting(first) is { } whole && whole.End == end ? whole.Entity : null;
        var form = only is not null ? SpeakerForm.Name : SpeakerForm.Capitals;
        for (var i = first; i < end && form == SpeakerForm.Capitals; i++)
        {
            if (
                text.Token(i).Kind == TokenKind.Word
                && !text.IsCapital(i)
                && text[i] is not ("dan" or "bin" or "binti" or "al" or "el" or "de" or "van" or "alias")
            )
                form = SpeakerForm.Description;
        }
        return new SpeakerPhrase(form, first, end, only ?? (form == SpeakerForm.Description ? null : name?.Entity));
    }

    private static bool Stops(StatementText text, int at, int first)
    {
        if (text.Token(at).Kind is TokenKind.Quote)
            return true;
        if (
            text.Token(at).Kind == TokenKind.Punctuation
            && !text.IsComma(at)
            && text.Text.Text[text.Token(at).Start] is not ('(' or ')' or '.' or '/' or '&' or '-')
        )
            return true;
        if (text.IsMark(at, '.') && at > first && text.Token(at - 1).End - text.Token(at - 1).Start > 5)
            return true;
        if (!text.IsCapital(at) && text.Is(at, WordRole.Stop | WordRole.Joiner | WordRole.Purpose | WordRole.Complement))
            return !text.IsWord(at, "dan") || !text.IsCapital(at - 1) || !text.IsCapital(at + 1);
        if (
            text.IsComma(at)
            && (
                at + 1 >= text.Count
                || text.Token(at + 1).Kind == TokenKind.Number
                || text.Is(at + 1, WordRole.Weekday)
                || text.IsComma(at + 1)
            )
        )
            return true;
        return at > first + 1 && text.IsVerbLike(at) && !text.IsWord(at - 1, "yang");
    }

    private static NameAt? NameBefore(StatementText text, int from, int end)
    {
        for (var back = 0; back <= 9 && end - back > from; back++)
        {
            if (text.NameEnding(end - back) is { } name && name.First >= from)
                return back == 0 || IsDegree(text, end - back, end) ? name : null;
        }
        return null;
    }

    // "Iris Rengganis, SpPD-KAI," and "Dedy Tabrani, S.I.K., M.Si.,": degrees follow the name.
    private static bool IsDegree(StatementText text, int first, int end)
    {
        var comma = text.IsComma(first);
        for (var i = first; i < end; i++)
        {
            if (text.Token(i).Kind == TokenKind.Word && text[i].IndexOfAny('.', '-') < 0 && !HasInnerCapital(text[i]))
                return false;
        }
        return comma;
    }

    private static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]))
                return true;
        }
        return false;
    }

    private static int SkipBrackets(StatementText text, int from, int end)
    {
        while (end - 1 > from && text.IsMark(end - 1, ')'))
        {
            var open = end - 2;
            while (open > from && !text.IsMark(open, '(') && end - open < 12)
                open--;
            if (!text.IsMark(open, '('))
                break;
            end = open;
        }
        return end;
    }

    /// <summary>Where the noun phrase that ends at <paramref name="end"/> begins: behind a comma, a word that opens a clause, a quotation.</summary>
    private static int PhraseStart(StatementText text, int from, int end)
    {
        var start = end;
        while (start > from && end - start < Longest)
        {
            var before = start - 1;
            if (
                text.QuotationAt(before) >= 0
                || text.IsMark(before, ';')
                || text.IsMark(before, ':')
                || text.IsMark(before, '–')
                || text.IsMark(before, '-')
            )
                break;
            if (text.IsComma(before) && !(start < end && text.IsWord(start, "dan") && text.IsCapital(start + 1)))
                break;
            if (text.Is(before, WordRole.Opener) && !text.IsCapital(before))
                break;
            start--;
        }
        while (start < end - 1 && (text.Is(start, WordRole.Connector) || text.IsComma(start)))
        {
            // "Dalam laporan itu X mengatakan" keeps its preposition's noun; only bare links go.
            start++;
            if (start < end - 1 && text.Is(start, WordRole.Determiner))
                start++;
        }
        return start;
    }
}
