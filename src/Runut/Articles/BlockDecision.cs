namespace Runut.Articles;

/// <summary>The way from the probabilities of blocks to a choice of them.</summary>
internal static class BlockDecision
{
    /// <summary>Probability from which a block is likely to be part of the text, taken by itself.</summary>
    public const float Threshold = 0.4f;

    /// <summary>No page keeps a block below it: one on which nothing is likelier has no article.</summary>
    private const float Least = 0.2f;

    /// <summary>Fewest words of a block that nobody writes twice in one report.</summary>
    private const int FewestRepeated = 8;

    /// <summary>
    /// Takes their probability from lines of a flattened page that repeat an earlier one that is kept: pages hold their report once for each
    /// kind of screen, and flattened they do not say which of the two is shown.
    /// </summary>
    public static void CutRepeats(Draft draft, Span<float> probabilities, float threshold)
    {
        // From the end: each is held against the one before as the model judged it.
        for (var i = draft.Count - 1; i > 0; i--)
        {
            if (draft.Same[i] is >= 0 and var before && draft.Shapes[i].Words >= FewestRepeated && probabilities[before] >= threshold)
                probabilities[i] = 0;
        }
    }

    /// <summary>
    /// The probability from which blocks are kept: the one whose choice has the greatest expected F1 of words. A page on which the model
    /// is sure gets a threshold near a half, one on which it is in doubt a lower one (Lipton, Elkan and Naryanaswamy 2014: half the F1
    /// that can be reached).
    /// </summary>
    public static float ThresholdOf(Draft draft, ReadOnlySpan<float> probabilities)
    {
        var sorted = probabilities.ToArray();
        var words = new float[sorted.Length];
        var all = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            words[i] = draft.Shapes[i].Words;
            all += sorted[i] * words[i];
        }
        Array.Sort(sorted, words);
        double right = 0,
            kept = 0,
            best = 0;
        var threshold = 1f;
        for (var i = sorted.Length - 1; i >= 0 && sorted[i] >= Least; i--)
        {
            right += sorted[i] * words[i];
            kept += words[i];
            var expected = 2 * right / Math.Max(1, kept + all);
            if (expected > best)
                (best, threshold) = (expected, sorted[i]);
        }
        return threshold;
    }
}
