using Runut.Learning;
using Runut.Training.Blocks;

namespace Runut.Training.Fields;

/// <summary>
/// Grows boosted trees that choose one row of each list: the loss is that of a softmax over the rows of a list (ListNet, Cao et al. 2007). The
/// trees of several seeds are averaged, which steadies what few pages teach.
/// </summary>
internal static class ListwiseBoosting
{
    /// <summary>Learns from lists of rows stored one after another; lists without a right row teach nothing.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="width">Numbers a row.</param>
    /// <param name="labels">Which rows are right; a list may have several.</param>
    /// <param name="lengths">Rows of each list.</param>
    /// <param name="options">How trees are grown.</param>
    /// <param name="seeds">Number of ensembles averaged.</param>
    public static BoostedTrees Train(float[] rows, int width, bool[] labels, int[] lengths, BoostingOptions options, int seeds)
    {
        var count = labels.Length;
        var edges = new float[width][];
        var columns = new byte[width][];
        Parallel.For(
            0,
            width,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            f => (edges[f], columns[f]) = GradientBoosting.Bin(rows, width, f, count)
        );
        var ensembles = new BoostedTrees[seeds];
        for (var seed = 0; seed < seeds; seed++)
            ensembles[seed] = Grow(columns, edges, labels, lengths, options with { Seed = options.Seed + seed });
        return BoostedTrees.Average(ensembles);
    }

    private static BoostedTrees Grow(byte[][] columns, float[][] edges, bool[] labels, int[] lengths, BoostingOptions options)
    {
        var count = labels.Length;
        var scores = new float[count];
        var gradients = new float[count];
        var hessians = new float[count];
        var random = new Random(options.Seed);
        var grower = new TreeGrower(columns, edges, options);
        for (var tree = 0; tree < options.Trees; tree++)
        {
            var sample = new List<int>(count);
            for (int list = 0, start = 0; list < lengths.Length; start += lengths[list++])
            {
                if (!Slope(start, lengths[list]) || random.NextDouble() >= options.RowShare)
                    continue;
                for (var i = 0; i < lengths[list]; i++)
                    sample.Add(start + i);
            }
            grower.Grow(sample, gradients, hessians, random);
            for (var i = 0; i < count; i++)
                scores[i] += grower.Evaluate(i);
        }
        return grower.ToTrees(0);

        // Gradient of -log of the probability that the right rows have together.
        bool Slope(int start, int length)
        {
            var most = float.NegativeInfinity;
            for (var i = start; i < start + length; i++)
                most = Math.Max(most, scores[i]);
            double all = 0,
                right = 0;
            for (var i = start; i < start + length; i++)
            {
                var e = Math.Exp(scores[i] - most);
                all += e;
                right += labels[i] ? e : 0;
            }
            if (right == 0)
                return false;
            for (var i = start; i < start + length; i++)
            {
                var e = Math.Exp(scores[i] - most);
                var p = e / all;
                gradients[i] = (float)(p - (labels[i] ? e / right : 0));
                hessians[i] = (float)Math.Max(1e-4, p * (1 - p));
            }
            return true;
        }
    }
}
