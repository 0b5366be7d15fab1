namespace Runut.Statements.English;

/// <summary>Finds where the content of English reported speech ends.</summary>
internal static class EnglishContent
{
    private const int LongestSentence = 400;

    /// <summary>Where content that begins at <paramref name="first"/> ends: before another attribution in the same sentence, else with the sentence.</summary>
    public static int End(EnglishText text, int first, int limit)
    {
        limit = Math.Min(limit, first + LongestSentence);
        for (var i = first + 1; i + 1 < limit; i++)
        {
            if (text.Text.QuotationAt(i) >= 0)
                continue;
            if (text.IsComma(i) && Attributes(text, i + 1, limit) || text.Is(i, EnglishRole.Conjunction) && SaysAgain(text, i + 1, limit))
                return text.TrimEnd(first, i);
            if (text.IsWord(i, "according") && text.IsWord(i + 1, "to"))
                return text.TrimEnd(first, i);
        }
        return text.TrimEnd(first, limit);
    }

    // ", adding that …", ", he said.", ", according to X"
    private static bool Attributes(EnglishText text, int at, int limit)
    {
        if (text.Is(at, EnglishRole.Conjunction) && SaysAgain(text, at + 1, limit))
            return true;
        // ", while others said …", ", and Lee said …"
        if (text.Is(at, EnglishRole.Conjunction) || text.IsWord(at, "while") || text.IsWord(at, "although") || text.IsWord(at, "though"))
            return OtherSpeaks(text, at + 1, limit);
        if (text.IsWord(at, "according") || text.IsWord(at, "as") && text.IsWord(at + 2, "by") || text.IsWord(at, "citing"))
            return true;
        if (text.Word(at).Need != EnglishNeed.None && text.IsParticiple(at))
            return true;
        for (var cue = at + 1; cue < limit && cue < at + 10; cue++)
        {
            if (text.IsComma(cue) || text.Text.QuotationAt(cue) >= 0)
                return false;
            if (text.IsCue(cue))
                return text.Word(cue).Need is EnglishNeed.Clause or EnglishNeed.Telling
                    && EnglishSubject.Before(text, at, cue) is { Form: not SpeakerForm.None } subject
                    && subject.First == at
                    && IsAtEnd(text, cue, limit);
        }
        return false;
    }

    private static bool OtherSpeaks(EnglishText text, int at, int limit)
    {
        for (var cue = at + 1; cue < limit && cue < at + 10; cue++)
        {
            if (text.IsComma(cue) || text.Text.QuotationAt(cue) >= 0)
                return false;
            if (text.IsCue(cue) && text.Word(cue) is { Need: EnglishNeed.Clause or EnglishNeed.Telling, Class: not "thinking" })
                return EnglishSubject.Before(text, at, cue) is { Form: not SpeakerForm.None } subject && subject.First == at;
        }
        return false;
    }

    /// <summary>True where nothing but when, where and to whom follows the cue.</summary>
    public static bool IsAtEnd(EnglishText text, int cue, int limit)
    {
        var at = cue + 1;
        while (at < limit && text.Is(at, EnglishRole.Adverb | EnglishRole.Calendar))
            at++;
        if (text.Word(cue).Need == EnglishNeed.Telling)
        {
            at = EnglishAdjunct.Skip(text, cue, limit, out var marked);
            if (marked)
                return false;
        }
        return at >= limit
            || text.IsComma(at)
            || text.Text.IsMark(at, '.')
            || text.IsBreak(at)
            || text.Is(at, EnglishRole.Adjunct) && !HasClause(text, at, limit);
    }

    private static bool HasClause(EnglishText text, int from, int limit)
    {
        for (var i = from; i < limit; i++)
        {
            if (text.IsWord(i, "that"))
                return true;
            if (text.IsComma(i))
                return false;
        }
        return false;
    }

    private static bool SaysAgain(EnglishText text, int at, int limit)
    {
        while (at < limit && text.Is(at, EnglishRole.Adverb | EnglishRole.Auxiliary))
            at++;
        return at + 2 < limit
            && text.Word(at) is { Need: not (EnglishNeed.None or EnglishNeed.Quote), Class: not "thinking" }
            && text.Text[at].EndsWith("ed", StringComparison.Ordinal)
                | text.IsWord(at, "said")
                | text.IsWord(at, "told")
                | text.IsWord(at, "says");
    }
}
