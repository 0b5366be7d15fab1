using Runut.Learning;

namespace Runut.Training.Blocks;

/// <summary>How trees are grown.</summary>
/// <param name="Trees">Number of trees.</param>
/// <param name="Leaves">Most leaves of a tree.</param>
/// <param name="Rate">Learning rate.</param>
/// <param name="FeatureShare">Share of features each tree may use.</param>
/// <param name="RowShare">Share of rows each tree sees.</param>
/// <param name="LeastWeight">Least weight of a leaf.</param>
/// <param name="Penalty">L2 penalty on the scores of leaves.</param>
/// <param name="Seed">Seed of the choice of features and rows.</param>
internal sealed record BoostingOptions(
    int Trees = 160,
    int Leaves = 24,
    float Rate = 0.12f,
    float FeatureShare = 0.4f,
    float RowShare = 0.5f,
    float LeastWeight = 3f,
    float Penalty = 4f,
    int Seed = 7
);

/// <summary>Grows boosted trees with second-order gain over histograms of at most 64 bins a feature (after XGBoost and LightGBM), leaf by leaf.</summary>
internal static class GradientBoosting
{
    private const int Bins = 64;

    /// <summary>The mean of ensembles learnt from the same rows, each with the next seed: what one draw alone brings is evened out.</summary>
    public static BoostedTrees TrainMean(float[] rows, int width, bool[] labels, float[] weights, BoostingOptions options, int ensembles) =>
        BoostedTrees.Average([
            .. Enumerable.Range(options.Seed, ensembles).Select(seed => Train(rows, width, labels, weights, options with { Seed = seed })),
        ]);

    /// <summary>Learns from rows stored one after another.</summary>
    public static BoostedTrees Train(float[] rows, int width, bool[] labels, float[] weights, BoostingOptions options)
    {
        var count = labels.Length;
        var edges = new float[width][];
        var binned = new byte[width][];
        Parallel.For(0, width, new ParallelOptions { MaxDegreeOfParallelism = 2 }, f => (edges[f], binned[f]) = Bin(rows, width, f, count));
        double positive = 0,
            total = 0;
        for (var i = 0; i < count; i++)
        {
            total += weights[i];
            positive += labels[i] ? weights[i] : 0;
        }
        var bias = (float)Math.Log((positive + 1) / (total - positive + 1));
        var scores = new float[count];
        Array.Fill(scores, bias);
        var random = new Random(options.Seed);
        var grower = new TreeGrower(binned, edges, options);
        var gradients = new float[count];
        var hessians = new float[count];
        for (var t = 0; t < options.Trees; t++)
        {
            for (var i = 0; i < count; i++)
            {
                var p = 1f / (1f + MathF.Exp(-scores[i]));
                gradients[i] = weights[i] * (p - (labels[i] ? 1 : 0));
                hessians[i] = weights[i] * Math.Max(1e-4f, p * (1 - p));
            }
            var sample = new List<int>((int)(count * options.RowShare) + 16);
            for (var i = 0; i < count; i++)
            {
                if (random.NextDouble() < options.RowShare)
                    sample.Add(i);
            }
            grower.Grow(sample, gradients, hessians, random);
            for (var i = 0; i < count; i++)
                scores[i] += grower.Evaluate(i);
        }
        return grower.ToTrees(bias);
    }

    internal static (float[] Edges, byte[] Bins) Bin(float[] rows, int width, int feature, int count)
    {
        var step = Math.Max(1, count / 50_000);
        var sample = new List<float>();
        for (var i = 0; i < count; i += step)
            sample.Add(rows[((long)i * width) + feature]);
        sample.Sort();
        var edges = new List<float>();
        for (var b = 1; b < Bins; b++)
        {
            var value = (float)(Half)sample[(int)((long)b * sample.Count / Bins)];
            if ((edges.Count == 0 || value > edges[^1]) && value < sample[^1])
                edges.Add(value);
        }
        var column = new byte[count];
        var array = edges.ToArray();
        for (var i = 0; i < count; i++)
        {
            var at = Array.BinarySearch(array, rows[((long)i * width) + feature]);
            column[i] = (byte)(at >= 0 ? at : ~at);
        }
        return (array, column);
    }
}
