namespace Runut.Articles;

/// <summary>Finds the title among the lines above the text of a flattened Indonesian page, whose forms are regular.</summary>
internal static class IndonesianTitle
{
    /// <summary>How many lines above the text it may stand.</summary>
    public const int LeadLines = 30;

    private const int ShortLabel = 6;

    /// <summary>The line that is the title; -1 where none is.</summary>
    public static int Find(Draft draft, BlockRange body)
    {
        var best = -1;
        var bestScore = 1.2;
        var words = LeadWords(draft, body);
        for (var i = Math.Max(0, body.Start - LeadLines); i < body.Start; i++)
        {
            var shape = draft.Shapes[i];
            if (
                draft.Why[i] is not null
                || shape.Words is < 3 or > 34
                || shape.StartsLower
                || draft.IsDateLine(i)
                || shape.Letters < shape.Length / 2
            )
                continue;
            if (
                BodyLines.IsCaption(draft, i)
                || (shape.Prose && !shape.EndsSentence)
                || shape.SentenceEnds > 2
                || shape.EndsColon
                || draft.Phrases[i] is { Place: PhrasePlace.Start, Family: PhraseFamily.Author }
                || draft.Phrases[i].Family == PhraseFamily.Updated && shape is { Words: <= ShortLabel, Digits: > 0 }
            )
                continue;
            var score = Math.Log(shape.Words) * 0.8;
            score += 3 * Share(draft[i], words) * Math.Min(1, shape.Words / 5.0);
            if (PersonNames.IsName(draft[i]))
                score -= 1;
            // Points of a summary end in a full stop, headlines do not.
            if (shape.Prose || shape.EndsSentence && draft[i][^1] == '.' && !shape.EndsEllipsis)
                score -= 1.5;
            for (var near = Math.Max(0, i - 2); near <= Math.Min(i + 3, body.Start - 1); near++)
            {
                if (draft.IsDateLine(near) && draft.Kinds[near] != BlockKind.Popular)
                {
                    score += near > i ? 1.2 - (0.2 * (near - i)) : 0.7;
                    break;
                }
            }
            if (draft.Same[i] >= 0 || IsPageTitle(draft, i))
                score += 1.5;
            score -= 0.04 * (body.Start - i);
            if (score > bestScore)
                (best, bestScore) = (i, score);
        }
        return best;
    }

    /// <summary>A page turned to text often starts with the title of the window: the headline and the name of the site.</summary>
    public static bool IsPageTitle(Draft draft, int i)
    {
        var limit = Math.Min(i, 3);
        for (var k = 0; k < limit; k++)
        {
            if (
                draft[k].Length >= draft[i].Length
                && draft[i].Length > 12
                && draft[k].StartsWith(draft[i], StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }
        return false;
    }

    private static HashSet<string> LeadWords(Draft draft, BlockRange body)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var taken = 0;
        for (var i = body.Start; i < body.End && taken < 6; i++)
        {
            if (!draft.Kept[i])
                continue;
            taken++;
            foreach (var word in Words(draft[i]))
                words.Add(word);
        }
        return words;
    }

    private static double Share(string text, HashSet<string> words)
    {
        int all = 0,
            shared = 0;
        foreach (var word in Words(text))
        {
            if (word.Length < 4)
                continue;
            all++;
            if (words.Contains(word))
                shared++;
        }
        return all == 0 ? 0 : (double)shared / all;
    }

    private static IEnumerable<string> Words(string text)
    {
        for (var i = 0; i < text.Length; )
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
                i++;
            yield return text[start..i];
        }
    }
}
