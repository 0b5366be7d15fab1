using Runut.Learning;

namespace Runut.Training.Blocks;

/// <summary>Grows one tree after another, always splitting the leaf that gains most.</summary>
internal sealed class TreeGrower
{
    private const int Bins = 64;
    private readonly byte[][] _columns;
    private readonly float[][] _edges;
    private readonly BoostingOptions _options;
    private readonly List<int> _roots = [];
    private readonly List<Node> _nodes = [];

    public TreeGrower(byte[][] columns, float[][] edges, BoostingOptions options) =>
        (_columns, _edges, _options) = (columns, edges, options);

    private record struct Node(int Feature, int Bin, float Value, int Left);

    private sealed class LeafPart(int node, int[] rows, float[] sums)
    {
        public int Node { get; } = node;
        public int[] Rows { get; } = rows;

        /// <summary>Sums of gradients and hessians for every bin of every feature of the tree.</summary>
        public float[] Sums { get; } = sums;
        public double G;
        public double H;
        public double Gain;
        public int Feature;
        public int Bin;
    }

    public void Grow(List<int> sample, float[] gradients, float[] hessians, Random random)
    {
        var features = new List<int>();
        for (var f = 0; f < _columns.Length; f++)
        {
            if (_edges[f].Length > 0 && random.NextDouble() < _options.FeatureShare)
                features.Add(f);
        }
        _roots.Add(_nodes.Count);
        _nodes.Add(default);
        int[] all = [.. sample];
        var root = new LeafPart(_nodes.Count - 1, all, Sums(all, features, gradients, hessians));
        Split(root, features, gradients, hessians);
        var leaves = new List<LeafPart> { root };
        while (leaves.Count < _options.Leaves)
        {
            var best = leaves.MaxBy(leaf => leaf.Gain)!;
            if (best.Gain <= 1e-3)
                break;
            leaves.Remove(best);
            var column = _columns[best.Feature];
            var left = new List<int>();
            var right = new List<int>();
            foreach (var row in best.Rows)
                (column[row] <= best.Bin ? left : right).Add(row);
            var at = _nodes.Count;
            _nodes.Add(default);
            _nodes.Add(default);
            _nodes[best.Node] = new Node(best.Feature, best.Bin, 0, at);
            // The sums of the larger part are what the smaller one leaves of the whole.
            var leftIsSmall = left.Count < right.Count;
            var small = Sums([.. leftIsSmall ? left : right], features, gradients, hessians);
            var large = best.Sums;
            for (var i = 0; i < large.Length; i++)
                large[i] -= small[i];
            var parts = new[]
            {
                new LeafPart(at, [.. left], leftIsSmall ? small : large),
                new LeafPart(at + 1, [.. right], leftIsSmall ? large : small),
            };
            foreach (var part in parts)
                Split(part, features, gradients, hessians);
            leaves.AddRange(parts);
        }
        foreach (var leaf in leaves)
        {
            var value = (float)(Half)(-_options.Rate * leaf.G / (leaf.H + _options.Penalty));
            _nodes[leaf.Node] = new Node(-1, 0, value, 0);
        }
    }

    private float[] Sums(int[] rows, List<int> features, float[] gradients, float[] hessians)
    {
        var sums = new float[features.Count * Bins * 2];
        var own = new (float G, float H)[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            own[i] = (gradients[rows[i]], hessians[rows[i]]);
        Parallel.For(
            0,
            features.Count,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            k =>
            {
                var part = sums.AsSpan(k * Bins * 2, Bins * 2);
                var column = _columns[features[k]];
                for (var i = 0; i < rows.Length; i++)
                {
                    var bin = column[rows[i]] * 2;
                    part[bin] += own[i].G;
                    part[bin + 1] += own[i].H;
                }
            }
        );
        return sums;
    }

    /// <summary>Score that the last tree gives a row of the training data.</summary>
    public float Evaluate(int row)
    {
        var at = _roots[^1];
        while (_nodes[at] is { Feature: >= 0 } node)
            at = node.Left + (_columns[node.Feature][row] <= node.Bin ? 0 : 1);
        return _nodes[at].Value;
    }

    public BoostedTrees ToTrees(float bias) =>
        new(
            bias,
            [.. _roots],
            [.. _nodes.Select(node => node.Feature < 0 ? BoostedTrees.Leaf : (ushort)node.Feature)],
            [.. _nodes.Select(node => node.Feature < 0 ? node.Value : _edges[node.Feature][node.Bin])],
            [.. _nodes.Select(node => node.Left)]
        );

    private void Split(LeafPart leaf, List<int> features, float[] gradients, float[] hessians)
    {
        foreach (var row in leaf.Rows)
        {
            leaf.G += gradients[row];
            leaf.H += hessians[row];
        }
        if (leaf.H < 2 * _options.LeastWeight * 0.05 || leaf.Rows.Length < 8)
            return;
        for (var k = 0; k < features.Count; k++)
        {
            var (gain, bin) = Best(leaf, k, _edges[features[k]].Length);
            if (gain > leaf.Gain)
                (leaf.Gain, leaf.Feature, leaf.Bin) = (gain, features[k], bin);
        }
    }

    private (double Gain, int Bin) Best(LeafPart leaf, int feature, int edges)
    {
        var sums = leaf.Sums.AsSpan(feature * Bins * 2, Bins * 2);
        var whole = leaf.G * leaf.G / (leaf.H + _options.Penalty);
        double leftG = 0,
            leftH = 0,
            best = 0;
        var at = 0;
        for (var bin = 0; bin < edges; bin++)
        {
            leftG += sums[bin * 2];
            leftH += sums[(bin * 2) + 1];
            var rightH = leaf.H - leftH;
            if (leftH < _options.LeastWeight * 0.05 || rightH < _options.LeastWeight * 0.05)
                continue;
            var rightG = leaf.G - leftG;
            var gain = (leftG * leftG / (leftH + _options.Penalty)) + (rightG * rightG / (rightH + _options.Penalty)) - whole;
            if (gain > best)
                (best, at) = (gain, bin);
        }
        return (best, at);
    }
}
