using Runut.Entities;
using Runut.Text;

namespace Runut.Statements;

/// <summary>Reads the words behind a cue that name the speaker: <c>kata Direktur Jenderal X, …</c>, <c>menurut sebuah lembaga</c>.</summary>
internal static class SpeakerBehind
{
    /// <summary>The most tokens that a speaker's words take.</summary>
    private const int Longest = 22;

    /// <summary>The speaker behind a cue (<c>kata Direktur Jenderal X, sebuah lembaga, Budi kepada Y</c>) and the token where the phrase ends.</summary>
    public static SpeakerPhrase Find(StatementText text, int at, int limit, out int end)
    {
        limit = Math.Min(limit, at + Longest);
        while (at < limit && (text.IsComma(at) || text.IsIn(at, WordList.SpeakerLink)))
            at++;
        end = at;
        if (at >= limit)
            return SpeakerPhrase.None;
        // "seru @pelanggan kegirangan".
        if (text.Text.Text[text.Token(at).Start] == '@')
        {
            end = at + 1;
            while (end < limit && text.IsCapital(end) && !text.Is(end, WordRole.Weekday))
                end++;
            return new SpeakerPhrase(SpeakerForm.Capitals, at, end);
        }
        if (text.Is(at, WordRole.Pronoun))
        {
            end = at + 1;
            return new SpeakerPhrase(SpeakerForm.Pronoun, at, end);
        }
        var stop = at;
        if (CalledBehind(text, at, limit) is { } called)
        {
            end = called.End;
            return called;
        }
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
        var words = SpeakerWords.Read(text, at, end, other, behind: true);
        return words.Form == SpeakerForm.Description && !text.Is(words.First, WordRole.Quantifier) && PointsBack(text, end)
            ? words with
            {
                Form = SpeakerForm.Backward,
            }
            : words;
    }

    // "kata pria yang akrab disapa Emil itu".
    private static SpeakerPhrase? CalledBehind(StatementText text, int at, int limit)
    {
        var clause = at;
        while (clause < limit && clause < at + 4 && !text.IsWord(clause, "yang") && !text.IsComma(clause))
            clause++;
        return clause > at && clause + 1 < limit && text.IsWord(clause, "yang") && !text.IsComma(clause)
            ? CalledName.Find(text, at, Math.Min(limit, clause + 9))
            : null;
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

    private static bool LeadsToName(StatementText text, int at)
    {
        for (var i = at; i < at + 8 && i < text.Count && !text.IsComma(i) && !text.IsVerbLike(i); i++)
        {
            if (text.NameStarting(i) is { Entity.Type: EntityType.Person })
                return true;
        }
        return false;
    }

    // "imbuh pria yang baru kehilangan istrinya itu": somebody who was spoken of.
    private static bool PointsBack(StatementText text, int clause)
    {
        for (var i = clause + 1; text.IsWord(clause, "yang") && i < clause + 14 && i < text.Count && !text.IsComma(i); i++)
        {
            if (text.Is(i, WordRole.Determiner))
                return i + 1 == text.Count || text.Token(i + 1).Kind == TokenKind.Punctuation;
        }
        return false;
    }

    // Where the words that name the speaker end at the latest.
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
        // "Ketua Komisi Hukum yang juga politikus Partai Golkar Aziz Syamsuddin": one more office of the same person.
        if (text.IsWord(at, "yang") && text.IsWord(at + 1, "juga") && LeadsToName(text, at + 2))
            return false;
        if (!text.IsCapital(at) && text.Is(at, WordRole.Stop | WordRole.Joiner | WordRole.Purpose | WordRole.Complement))
            return !text.IsWord(at, "dan") || !text.IsCapital(text.IsComma(at - 1) ? at - 2 : at - 1) || !text.IsCapital(at + 1);
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
        return at > first + 1 && text.IsVerbLike(at) && !text.IsWord(at - 1, "yang") || IsPredicate(text, at) && IsMain(text, first, at);
    }

    // Behind a name any word that predicates: "menurut BMKG lebih parah".
    private static bool IsPredicate(StatementText text, int at) =>
        text.IsIn(at, WordList.Finite) || text.Is(at, WordRole.Predicate) && text.IsCapital(at - 1);

    // "menurut analis ada beberapa sebab", but "kata warga yang rumahnya sudah roboh".
    private static bool IsMain(StatementText text, int first, int at) =>
        at > first && !text.IsCapital(at) && !text.HasWord("yang", first, at);
}
