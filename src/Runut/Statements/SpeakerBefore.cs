using Runut.Entities;
using Runut.Text;

namespace Runut.Statements;

/// <summary>Reads the subject before a verb of saying: a name, a pronoun, or the noun phrase with what is apposed to it.</summary>
internal static class SpeakerBefore
{
    /// <summary>The most tokens that a speaker's words take.</summary>
    private const int Longest = 22;

    /// <summary>The subject before a verb, looking no further back than <paramref name="from"/>.</summary>
    public static SpeakerPhrase Find(StatementText text, int from, int verb)
    {
        var end = verb;
        while (
            end > from
            && (
                text.Is(end - 1, WordRole.Adverb | WordRole.Negation)
                || text.IsIn(end - 1, WordList.BeforeVerb)
                || text.IsIn(end - 1, WordList.Finite) && !text.IsCapital(end - 1) && !text.IsWord(end - 1, "ada")
                || text.IsWord(end - 1, "yang")
            )
            && !IsAttribute(text, end - 1)
        )
            end--;
        end = BeforeCitation(text, from, TimeAdjunct.Before(text, from, TimeAdjunct.BeforeVague(text, from, end)));
        var comma = end > from && text.IsComma(end - 1) || end < verb && text.IsComma(end);
        while (end > from && text.IsComma(end - 1))
            end--;
        var tail = end;
        end = NamesBefore.SkipBrackets(text, from, end);
        if (end <= from)
            return SpeakerPhrase.None;
        if (text.Is(end - 1, WordRole.Pronoun) && (!text.IsCapital(end - 1) || end - 1 == from || !text.IsCapital(end - 2)))
            return new SpeakerPhrase(SpeakerForm.Pronoun, end - 1, end);
        if (NamesBefore.At(text, from, end) is { Entity.Type: EntityType.Person } name)
            return NamesBefore.Speaker(text, from, HeadOfRelative(text, from, name) ?? name);
        if (NamesBefore.BeforeAdjunct(text, from, end) is { } inside)
            return NamesBefore.Speaker(text, from, inside);
        var start = PhraseStart(text, from, end);
        if (BeforeAppositions(text, from, comma, ref start, ref end) is { } apposed)
            return apposed;
        if (start >= end || start == from && text.IsCapital(start) && text.IsIn(start, WordList.Citation))
            return SpeakerPhrase.None;
        if (CalledName.Find(text, start, end) is { } called)
            return called;
        if (BeforeManner(text, start, end) is { } plain)
            return plain;
        if (BeforeRelative(text, start, end) is { } relative)
            return relative;
        end = text.Is(tail - 1, WordRole.Determiner) && tail > end ? tail : end;
        for (var i = start + 1; i < end - 1; i++)
        {
            // "Karyawan itu dengan tegas mengatakan": the phrase ends with its pointing word.
            if (text.Is(i, WordRole.Determiner) && text.Is(i + 1, WordRole.Adverb))
                end = i + 1;
        }
        for (var i = end - 1; i > start && !comma; i--)
        {
            if (text.IsIn(i, WordList.Headed))
                return SpeakerWords.Read(text, i, end, null);
        }
        return BehindVerbs(text, start, end, comma);
    }

    /// <summary>True for the last word of <c>laporan yang sama</c>, which says which one and not how it is told.</summary>
    public static bool IsAttribute(StatementText text, int token) => text.IsWord(token, "sama") && text.IsWord(token - 1, "yang");

    // "Peskov, seperti dilansir Sputnik, mengatakan": the carrier is not the one who speaks.
    private static int BeforeCitation(StatementText text, int from, int end)
    {
        for (var i = end - 2; i > from && i > end - Longest && !text.IsComma(i); i--)
        {
            if (
                text.IsIn(i, WordList.Likewise)
                && text.IsComma(i - 1)
                && (text.Form(i + 1) == CueForm.Passive || text.Is(i + 1, WordRole.Credit))
            )
                return i - 1;
        }
        return end;
    }

    // "Owena, pekerja sebuah LSM, menyatakan": the name stands before the apposition; otherwise the noun phrase there is taken up.
    private static SpeakerPhrase? BeforeAppositions(StatementText text, int from, bool comma, ref int start, ref int end)
    {
        for (var back = 0; back < 3 && start > from && text.IsComma(start - 1) && (comma || Apposes(text, start)); back++)
        {
            var head = start - 1;
            while (head > from && text.IsComma(head - 1))
                head--;
            head = NamesBefore.SkipBrackets(text, from, head);
            if (NamesBefore.At(text, from, head) is { Entity.Type: EntityType.Person } first)
            {
                // "Senada dengan Aprilia, seorang warga mengatakan".
                if (text.IsWord(first.First - 1, "dengan") && first.First - 1 > from)
                    break;
                return NamesBefore.Speaker(text, from, first);
            }
            var other = PhraseStart(text, from, head);
            var plain = true;
            for (var i = other; i < head; i++)
                plain &= text.IsCapital(i) || !text.Is(i, WordRole.Stop | WordRole.Adverb);
            if (!plain && !Apposes(text, other))
                break;
            if (other < head && text.IsCapital(head - 1) && !text.IsCapital(start))
            {
                if (back == 2 || other <= from || !text.IsComma(other - 1) || text.IsCapital(other))
                    return SpeakerWords.Read(text, other, head, null);
            }
            if (other >= head || !Apposes(text, start) && !NamesBefore.IsDegree(text, start - 1, end))
                break;
            start = other;
            end = head;
        }
        return null;
    }

    // "Rene yang juga saudara Ramos mengatakan": the clause may end in another's name.
    private static NameAt? HeadOfRelative(StatementText text, int from, NameAt name)
    {
        for (var i = name.First - 1; i > from && i > name.First - 10 && !text.IsComma(i); i--)
        {
            if (text.IsWord(i, "yang"))
                return text.NameEnding(i) is { Entity.Type: EntityType.Person } head && head.First >= from ? head : null;
        }
        return null;
    }

    // "Johnny lantas tanpa sungkan meminta": small words between a person and the verb are no part of the speaker.
    private static SpeakerPhrase? BeforeManner(StatementText text, int start, int end)
    {
        if (text.NameStarting(start) is not { Entity.Type: EntityType.Person } name || name.End >= end)
            return null;
        for (var i = name.End; i < end; i++)
        {
            if (text.Token(i).Kind != TokenKind.Word || text.IsCapital(i) || text.IsWord(i, "dan") || text.IsWord(i, "yang"))
                return null;
        }
        return NamesBefore.Speaker(text, start, name);
    }

    // "Wira yang aktif di ABI mengatakan", "pelaku yang ditangkap mengaku": the head stands before the clause.
    private static SpeakerPhrase? BeforeRelative(StatementText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!text.IsWord(i, "yang") || IsAttribute(text, i + 1))
                continue;
            var head = NamesBefore.SkipBrackets(text, start, i > start && text.IsComma(i - 1) ? i - 1 : i);
            if (head > start && NamesBefore.At(text, start, head) is { Entity.Type: EntityType.Person } named)
                return NamesBefore.Speaker(text, start, named);
            return head > start ? SpeakerWords.Read(text, start, head, null) : null;
        }
        return null;
    }

    // A noun phrase that took in an earlier verb of the sentence is cut there.
    private static SpeakerPhrase BehindVerbs(StatementText text, int start, int end, bool comma)
    {
        for (var i = start + 1; i < end; i++)
        {
            // "Beberapa anggota parlemen melakukan aksi duduk, mengklaim", "… sejak pekan lalu Rusia mengumumkan".
            if (!text.IsVerbLike(i) || !text[i].StartsWith("me", StringComparison.Ordinal) || text.IsWord(i - 1, "yang"))
                continue;
            if (!comma && text.NameEnding(end) is { } last && last.First > i)
                return new SpeakerPhrase(SpeakerForm.Name, last.First, last.End, last.Entity);
            var capital = end;
            while (capital - 1 > i && text.IsCapital(capital - 1))
                capital--;
            if (capital < end && !comma)
                return new SpeakerPhrase(SpeakerForm.Capitals, capital, end);
            end = i;
        }
        return SpeakerWords.Read(text, start, end, null);
    }

    private static bool Apposes(StatementText text, int start) =>
        text.IsIn(start, WordList.Apposition) || text.Is(start, WordRole.Stop) && !text.IsCapital(start);

    /// <summary>Where the noun phrase that ends at <paramref name="end"/> begins: behind a comma, a word that opens a clause, a quotation.</summary>
    private static int PhraseStart(StatementText text, int from, int end)
    {
        var start = end;
        while (start > from && end - start < Longest)
        {
            var before = start - 1;
            // "Badan Meteorologi, Klimatologi, dan Geofisika": the commas of a name end nothing.
            if (text.IsInsideName(before))
            {
                start--;
                continue;
            }
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
