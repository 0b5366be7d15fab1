namespace Runut.Statements.English;

/// <summary>Skips what stands between an English cue and what was said: to whom, when, where, how.</summary>
internal static class EnglishAdjunct
{
    private const int Reach = 16;

    /// <summary>The first token of the content behind the cue; the limit where nothing is left.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cue">Token of the cue.</param>
    /// <param name="limit">Where the sentence ends.</param>
    /// <param name="marked">True where <c>that</c>, a comma or a colon leads in the content.</param>
    public static int Skip(EnglishText text, int cue, int limit, out bool marked)
    {
        marked = false;
        var at = cue + 1;
        while (at < limit && text.Is(at, EnglishRole.Adverb))
            at++;
        if (text.Word(cue).Need == EnglishNeed.Telling)
        {
            // "told radio host Bo Lee on Wednesday that …"
            for (var i = at; i < limit && i < at + Reach && !text.Is(i, EnglishRole.Auxiliary) && text.Text.QuotationAt(i) < 0; i++)
            {
                marked = text.IsWord(i, "that");
                if (marked)
                    return i + 1;
            }
            at = Addressee(text, at, limit);
        }
        // "asked Lee whether …"
        if (text.Word(cue).Class == "asking")
        {
            for (var i = at; i < limit && i < at + 5; i++)
            {
                if (text.IsWord(i, "if") || text.IsWord(i, "whether") || text.IsWord(i, "why") || text.IsWord(i, "how"))
                    return i;
                if (text.Is(i, EnglishRole.Auxiliary | EnglishRole.Preposition) || text.IsComma(i))
                    break;
            }
        }
        for (var i = at; i < limit && i < at + Reach; i++)
        {
            if (text.Text.QuotationAt(i) >= 0)
                break;
            if (text.IsWord(i, "that") && (i == at || IsAdjunct(text, at, i)))
            {
                marked = true;
                return i + 1;
            }
            // "said in a statement on Friday, the …" and "said: …"
            if ((text.IsComma(i) || text.Text.IsMark(i, ':')) && i > at && IsAdjunct(text, at, i) || text.Text.IsMark(i, ':') && i == at)
            {
                marked = i + 1 < limit;
                return i + 1;
            }
            if (i > at && text.IsCue(i))
                break;
        }
        return Plain(text, at, limit);
    }

    // Without a mark: weekdays, "on Monday", "in a statement", "at a rally".
    private static int Plain(EnglishText text, int at, int limit)
    {
        while (at < limit)
        {
            if (text.Is(at, EnglishRole.Calendar) || text.IsWord(at, "today") || text.IsWord(at, "yesterday"))
            {
                at++;
                while (
                    at < limit
                    && (
                        text.IsWord(at, "morning") || text.IsWord(at, "afternoon") || text.IsWord(at, "evening") || text.IsWord(at, "night")
                    )
                )
                    at++;
            }
            else if (
                text.IsWord(at, "on")
                && (text.Is(at + 1, EnglishRole.Calendar) || text.IsWord(at + 1, "Twitter") || text.IsWord(at + 1, "Facebook"))
            )
                at += text.Is(at + 1, EnglishRole.Calendar) ? 1 : 2;
            else if (
                (text.IsWord(at, "in") || text.IsWord(at, "at"))
                && (text.IsWord(at + 1, "a") || text.IsWord(at + 1, "an"))
                && text.Is(at + 2, EnglishRole.Channel)
            )
                at += 3;
            else
                break;
        }
        return at;
    }

    private static int Addressee(EnglishText text, int at, int limit)
    {
        if (
            at < limit && text.Is(at, EnglishRole.Pronoun)
            || text.IsWord(at, "me")
            || text.IsWord(at, "him")
            || text.IsWord(at, "them")
            || text.IsWord(at, "us")
        )
            return at + 1;
        if (at < limit && text.Is(at, EnglishRole.Addressee))
            return at + 1;
        var end = at;
        // "told affiliate BFM-TV", "told radio host Bo Lee"
        for (
            var i = at;
            i < limit
                && i < at + 3
                && text.IsLetters(i)
                && !text.Is(
                    i,
                    EnglishRole.Auxiliary
                        | EnglishRole.Pronoun
                        | EnglishRole.Determiner
                        | EnglishRole.Preposition
                        | EnglishRole.Subordinator
                );
            i++
        )
        {
            if (text.IsCapital(i + 1) && !text.IsCapital(i) && !text.Is(i + 1, EnglishRole.Calendar))
                end = i + 1;
            if (text.IsCapital(i))
                break;
        }
        while (
            end < limit
            && end < at + 8
            && (
                text.IsCapital(end) && !text.Is(end, EnglishRole.Calendar)
                || text.Is(end, EnglishRole.Determiner) && end == at
                || text.IsWord(end, "of")
                || text.IsWord(end, "and")
                || text.Text.IsMark(end, '.') && text.IsCapital(end - 1)
            )
        )
        {
            // "told Fox News Mr. Lee would come": a title opens the clause
            if (end > at && text.Is(end, EnglishRole.Title))
                break;
            end++;
        }
        // "told a crowd", "told cheering supporters"
        for (var i = end; i < limit && i < end + 3; i++)
        {
            if (text.Is(i, EnglishRole.Addressee))
                return i + 1;
        }
        if (end > at && text.Is(end - 1, EnglishRole.Determiner) && end < limit)
            end++;
        return end;
    }

    private static bool IsAdjunct(EnglishText text, int from, int to)
    {
        if (
            !(
                text.Is(from, EnglishRole.Adjunct | EnglishRole.Calendar | EnglishRole.Addressee | EnglishRole.Adverb)
                || text.IsWord(from, "to")
                || text.IsWord(from, "of")
                || text.IsWord(from, "today")
                || text.IsWord(from, "yesterday")
                || text.IsWord(from, "last")
                || text.IsWord(from, "this")
                || text.IsWord(from, "earlier")
            )
        )
            return false;
        for (var i = from; i < to; i++)
        {
            if (text.Is(i, EnglishRole.Auxiliary) && !text.Is(i, EnglishRole.Adverb))
                return false;
        }
        return true;
    }
}
