using Runut.Entities;
using Runut.Text;

namespace Runut.Statements.English;

/// <summary>Finds the words that name who speaks, before or behind an English verb of saying.</summary>
internal static class EnglishSubject
{
    private const int Longest = 16;
    private const int LongestApposition = 40;
    private const int Reach = 60;

    /// <summary>The subject before the cue: <c>He</c>, <c>the ministry's spokesman</c>, <c>Ann Lee, a nurse at the clinic,</c>; none where no subject stands there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the sentence, or what is left of it, begins.</param>
    /// <param name="cue">Token of the cue.</param>
    public static SpeakerPhrase Before(EnglishText text, int from, int cue)
    {
        var end = cue;
        while (
            end > from
            && (text.Is(end - 1, EnglishRole.Auxiliary | EnglishRole.Adverb | EnglishRole.Negation))
            && !text.Is(end - 1, EnglishRole.Pronoun)
        )
            end--;
        if (end - 1 > from && text.LeadsOn(end - 1))
            end -= text.IsWord(end - 2, "on") ? 3 : 2;
        if (end - 1 > from && text.Text.IsMark(end - 1, ')'))
        {
            var open = end - 2;
            while (open > from && end - open < Longest && !text.Text.IsMark(open, '('))
                open--;
            end = open;
        }
        if (end == from)
            return SpeakerPhrase.None;
        if (text.IsComma(end - 1))
        {
            // "Ann Lee, a nurse at the clinic, said"
            for (var comma = end - 2; comma > from && end - comma < LongestApposition; comma--)
            {
                if (text.Text.QuotationAt(comma) >= 0)
                    break;
                if (!text.IsComma(comma))
                    continue;
                var first = Start(text, from, comma);
                // "Sen. Ann Lee, R-Fla., said"
                if (first < comma && text.Text[first] is [_, '-', >= 'A' and <= 'Z', ..])
                    continue;
                // "Mr. Lee, in a brief talk on Saturday, said": what opens the sentence is its subject, whatever stands between
                var opens = first == from || text.Is(first - 1, EnglishRole.Opener) && first - 1 == from;
                if ((opens || IsApposition(text, comma + 1)) && Phrase(text, first, comma) is { Form: not SpeakerForm.None } found)
                    // "a spokeswoman for the mayor, Ann Lee, said"
                    return text.Text.NameStarting(comma + 1) is { Entity.Type: EntityType.Person } name && name.End == end - 1
                        ? found with
                        {
                            Name = name.Entity,
                        }
                        : found;
            }
            return SpeakerPhrase.None;
        }
        return Phrase(text, Start(text, from, end), end);
    }

    /// <summary>The subject behind the cue: <c>said Ann Lee, a nurse</c>.</summary>
    public static SpeakerPhrase Behind(EnglishText text, int cue, int limit)
    {
        var first = cue + 1;
        while (first < limit && text.Is(first, EnglishRole.Adverb))
            first++;
        if (first >= limit)
            return SpeakerPhrase.None;
        if (text.Is(first, EnglishRole.Pronoun))
            return Phrase(text, first, first + 1);
        if (
            !(text.IsCapital(first) && !text.Is(first, EnglishRole.Calendar) || text.Is(first, EnglishRole.Determiner | EnglishRole.Office))
        )
            return SpeakerPhrase.None;
        return Phrase(text, first, NounEnd(text, first, limit));
    }

    /// <summary>The index behind the words of a noun phrase that starts at <paramref name="first"/>.</summary>
    public static int NounEnd(EnglishText text, int first, int limit)
    {
        var end = first;
        for (; end < limit && end < first + Longest; end++)
        {
            if (
                text.IsComma(end)
                || text.IsBreak(end)
                || text.Text.QuotationAt(end) >= 0
                || (IsStop(text, end) || end + 1 == limit && text.Text.IsMark(end, '.')) && end > first
            )
                break;
            // "of" and "for" stay within: "a spokesman for the ministry"
            if (
                end > first
                && text.Is(end, EnglishRole.Adjunct | EnglishRole.Calendar)
                && !text.IsWord(end, "from")
                && !text.IsWord(end, "with")
            )
                break;
            if (
                end > first
                && (text.Is(end, EnglishRole.Subordinator | EnglishRole.Auxiliary) || text.IsWord(end, "who") || text.IsCue(end))
            )
                break;
            if (text.IsWord(end, "and") && !(text.IsCapital(end + 1) && text.IsCapital(end - 1)))
                break;
        }
        return end;
    }

    /// <summary>The words behind <c>according to</c> as a speaker.</summary>
    public static SpeakerPhrase Source(EnglishText text, int first, int end)
    {
        var named = false;
        for (var i = first; i < end; i++)
            named |= text.IsCapital(i);
        return first >= end ? SpeakerPhrase.None
            : end - first == 1 && text.Is(first, EnglishRole.Pronoun) ? new SpeakerPhrase(SpeakerForm.Pronoun, first, end)
            : new SpeakerPhrase(named ? SpeakerForm.Capitals : SpeakerForm.Description, first, end);
    }

    /// <summary>The subject with which a sentence opens, for a cue that has none of its own.</summary>
    public static SpeakerPhrase OfSentence(EnglishText text, int from, int cue)
    {
        for (var i = from + 1; i < cue && i < from + Reach; i++)
        {
            var verb =
                text.Is(i, EnglishRole.Auxiliary)
                || text.IsCue(i)
                || text.IsLetters(i) && !text.IsCapital(i) && text.Text[i].EndsWith("ed", StringComparison.Ordinal);
            if (!verb)
                continue;
            var subject = Before(text, from, i);
            if (subject.Form != SpeakerForm.None)
                return subject;
        }
        return SpeakerPhrase.None;
    }

    /// <summary>The speaker of <c>Interfax quoted Lee as saying</c> and <c>Lee was quoted as saying</c>; null for other cues.</summary>
    public static SpeakerPhrase? QuotedAs(EnglishText text, int start, int cue)
    {
        if (!text.IsWord(cue, "saying") || !text.IsWord(cue - 1, "as"))
            return null;
        for (var i = cue - 2; i > start; i--)
        {
            if (!text.IsWord(i, "quoted") && !text.IsWord(i, "quotes") && !text.IsWord(i, "quoting"))
                continue;
            return i == cue - 2 ? Before(text, start, i) : Source(text, i + 1, cue - 1);
        }
        return null;
    }

    private static bool IsStop(EnglishText text, int token) =>
        text.Text.IsMark(token, '.')
        && !(token > 0 && text.IsCapital(token - 1) && text.Text[token - 1].Length <= 5 && text.IsCapital(token + 1));

    private static bool IsApposition(EnglishText text, int first) =>
        text.Is(first, EnglishRole.Determiner | EnglishRole.Office | EnglishRole.Title | EnglishRole.Adverb)
        || text.IsWord(first, "who")
        || text.IsWord(first, "of")
        || text.IsCapital(first)
        || text.Text.Token(first).Kind == TokenKind.Number
        || text.IsLetters(first) && !text.Is(first, EnglishRole.Preposition | EnglishRole.Conjunction | EnglishRole.Subordinator);

    // Where the noun phrase before "end" starts: behind the last mark, conjunction or verb.
    private static int Start(EnglishText text, int from, int end)
    {
        // "the message he felt": a pronoun is a subject by itself
        if (end > from && text.Is(end - 1, EnglishRole.Pronoun) && !text.IsWord(end - 1, "who"))
            return end - 1;

        var first = end;
        while (first > from && end - first < Longest)
        {
            var before = first - 1;
            // "Lee (D-Md.)"
            if (first == end && text.Text.IsMark(before, ')'))
            {
                while (first > from && end - first < Longest && !text.Text.IsMark(first, '('))
                    first--;
                end = first;
                continue;
            }
            if (
                text.IsComma(before)
                || text.IsBreak(before)
                || text.Text.QuotationAt(before) >= 0
                || text.Text.Token(before).Kind == TokenKind.Quote
            )
                break;
            if (IsStop(text, before) || text.IsWord(before, "who") && before < end - 1)
                break;
            if (
                text.Is(before, EnglishRole.Subordinator) && !(text.IsWord(before, "that") && (before == end - 1 || text.IsCapital(before)))
            )
                break;
            if (
                text.Is(before, EnglishRole.Conjunction)
                && !(text.IsWord(before, "and") && text.IsCapital(before + 1) && text.IsCapital(before - 1))
            )
                break;
            if (
                text.Is(before, EnglishRole.Auxiliary) && !text.IsCapital(before)
                || before > from && text.IsCue(before) && !text.Is(before, EnglishRole.Document)
            )
                break;
            if (text.Is(before, EnglishRole.Pronoun) && before < end - 1)
                break;
            first = before;
        }
        while (first < end && text.Is(first, EnglishRole.Opener) && end - first > 1)
            first++;
        return first;
    }

    private static SpeakerPhrase Phrase(EnglishText text, int first, int end)
    {
        if (
            first >= end
            || text.Is(first, EnglishRole.Preposition)
            || text.Is(end - 1, EnglishRole.Preposition | EnglishRole.Determiner) && end - first > 1
        )
            return SpeakerPhrase.None;
        if (end - first == 1)
        {
            if (text.Is(first, EnglishRole.Pronoun))
                return new SpeakerPhrase(SpeakerForm.Pronoun, first, end);
            if (text.IsWord(first, "others") || text.IsWord(first, "some") || text.IsWord(first, "many"))
                return new SpeakerPhrase(SpeakerForm.Description, first, end);
            var word = text.Text[first];
            if (!text.IsLetters(first) && text.Text.Token(first).Kind != TokenKind.Address)
                return SpeakerPhrase.None;
            // a lone word in lower case is somebody only in the plural: "officials", "police"
            if (
                !text.IsCapital(first)
                && !(word.Length > 4 && word[^1] == 's' || text.IsWord(first, "police") || text.IsWord(first, "people"))
            )
                return SpeakerPhrase.None;
        }
        var named = false;
        for (var i = first; i < end; i++)
            named |= text.IsCapital(i) || text.Text.Token(i).Kind == TokenKind.Address;
        return new SpeakerPhrase(named ? SpeakerForm.Capitals : SpeakerForm.Description, first, end);
    }
}
