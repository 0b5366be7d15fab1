namespace Runut.Training.Blocks;

/// <summary>How much of a page's gold body a choice of its blocks holds, and how much else, counted in runs of words.</summary>
internal readonly record struct BodyScore(double Precision, double Recall)
{
    /// <summary>Harmonic mean of the two.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>Compares the kept blocks of a page with its gold.</summary>
    /// <param name="page">The page.</param>
    /// <param name="kept">One for each block.</param>
    /// <param name="length">Words of a run; 1 for a bag of words.</param>
    public static BodyScore Of(LabelledPage page, bool[] kept, int length)
    {
        var gold = Runs(BlockLabels.Words(page.Gold), length);
        var got = Runs(Enumerable.Range(0, kept.Length).Where(i => kept[i]).SelectMany(i => BlockLabels.Words(page.Draft[i])), length);
        double shared = got.Sum(run => Math.Min(run.Value, gold.GetValueOrDefault(run.Key)));
        return new BodyScore(shared / Math.Max(1, got.Values.Sum()), shared / Math.Max(1, gold.Values.Sum()));
    }

    private static Dictionary<string, int> Runs(IEnumerable<string> words, int length)
    {
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        var last = new Queue<string>();
        foreach (var word in words)
        {
            last.Enqueue(word);
            if (last.Count > length)
                last.Dequeue();
            if (last.Count < length)
                continue;
            var run = string.Join(' ', last);
            runs[run] = runs.GetValueOrDefault(run) + 1;
        }
        return runs;
    }
}
