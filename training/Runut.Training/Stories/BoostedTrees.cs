using Runut.Stories;

namespace Runut.Training.Stories;

/// <summary>Gradient boosting of regression trees under the logistic loss (Friedman 2001; second-order leaves as in Chen and Guestrin 2016).</summary>
internal sealed class BoostedTrees
{
    private const int Bins = 64;
    private const double Shrinkage = 0.08;
    private const double Ridge = 2;
    private const double LeastHessian = 3;

    private readonly List<PairModel.Tree> _trees = [];

    public double Bias { get; private set; }

    public IReadOnlyList<PairModel.Tree> Trees => _trees;

    public static BoostedTrees Fit(IReadOnlyList<Pair> pairs, int rounds)
    {
        var model = new BoostedTrees();
        var positive = pairs.Sum(p => p.Together ? p.Weight : 0);
        var total = pairs.Sum(p => p.Weight);
        model.Bias = Math.Log(positive / (total - positive));
        var cuts = Cuts(pairs);
        var bins = pairs.Select(p => p.Features.Select((f, i) => BinOf(cuts[i], (float)f)).ToArray()).ToArray();
        var scores = Enumerable.Repeat(model.Bias, pairs.Count).ToArray();
        var gradients = new double[pairs.Count];
        var hessians = new double[pairs.Count];
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < pairs.Count; i++)
            {
                var p = 1 / (1 + Math.Exp(-scores[i]));
                gradients[i] = pairs[i].Weight * ((pairs[i].Together ? 1 : 0) - p);
                hessians[i] = pairs[i].Weight * p * (1 - p);
            }
            var tree = Grow(bins, cuts, gradients, hessians);
            model._trees.Add(tree);
            for (var i = 0; i < pairs.Count; i++)
                scores[i] += tree.Of(pairs[i].Features);
        }
        return model;
    }

    public double Likelihood(ReadOnlySpan<double> features)
    {
        var sum = Bias;
        foreach (var tree in _trees)
            sum += tree.Of(features);
        return 1 / (1 + Math.Exp(-sum));
    }

    private static PairModel.Tree Grow(byte[][] bins, float[][] cuts, double[] gradients, double[] hessians)
    {
        var tree = new PairModel.Tree(new byte[PairModel.Questions], new float[PairModel.Questions], new float[PairModel.Questions + 1]);
        var members = new List<int>?[(2 * PairModel.Questions) + 1];
        members[0] = [.. Enumerable.Range(0, bins.Length)];
        for (var node = 0; node < PairModel.Questions; node++)
        {
            var here = members[node]!;
            var (feature, bin) = BestQuestion(here, bins, cuts, gradients, hessians);
            // Without a question worth asking all go the same way.
            tree.Features[node] = (byte)Math.Max(0, feature);
            tree.Thresholds[node] = feature < 0 ? float.PositiveInfinity : cuts[feature][bin];
            members[(2 * node) + 1] = feature < 0 ? here : [.. here.Where(i => bins[i][feature] <= bin)];
            members[(2 * node) + 2] = feature < 0 ? [] : [.. here.Where(i => bins[i][feature] > bin)];
        }
        for (var leaf = 0; leaf <= PairModel.Questions; leaf++)
        {
            var here = members[PairModel.Questions + leaf]!;
            tree.Leaves[leaf] = (float)(Shrinkage * here.Sum(i => gradients[i]) / (here.Sum(i => hessians[i]) + Ridge));
        }
        return tree;
    }

    private static (int Feature, int Bin) BestQuestion(
        List<int> members,
        byte[][] bins,
        float[][] cuts,
        double[] gradients,
        double[] hessians
    )
    {
        var best = (Feature: -1, Bin: 0);
        var gain = 1e-3;
        var (g, h) = (members.Sum(i => gradients[i]), members.Sum(i => hessians[i]));
        var gs = new double[Bins + 1];
        var hs = new double[Bins + 1];
        for (var f = 0; f < cuts.Length; f++)
        {
            Array.Clear(gs);
            Array.Clear(hs);
            foreach (var i in members)
            {
                gs[bins[i][f]] += gradients[i];
                hs[bins[i][f]] += hessians[i];
            }
            double lg = 0,
                lh = 0;
            for (var b = 0; b < cuts[f].Length; b++)
            {
                lg += gs[b];
                lh += hs[b];
                if (lh < LeastHessian || h - lh < LeastHessian)
                    continue;
                var won = (lg * lg / (lh + Ridge)) + ((g - lg) * (g - lg) / (h - lh + Ridge)) - (g * g / (h + Ridge));
                if (won > gain)
                    (best, gain) = ((f, b), won);
            }
        }
        return best;
    }

    private static float[][] Cuts(IReadOnlyList<Pair> pairs) =>
        [
            .. Enumerable
                .Range(0, PairFeatures.Names.Length)
                .Select(f =>
                {
                    var values = pairs.Select(p => (float)p.Features[f]).Order().ToArray();
                    return Enumerable.Range(1, Bins - 1).Select(b => values[b * (values.Length - 1) / Bins]).Distinct().ToArray();
                }),
        ];

    private static byte BinOf(float[] cuts, float value)
    {
        var bin = Array.BinarySearch(cuts, value);
        return (byte)(bin >= 0 ? bin : ~bin);
    }
}
