namespace Runut.Stories;

/// <summary>
/// How likely two articles are of one story: boosted regression trees of fixed depth (Friedman 2001) over <see cref="PairFeatures"/>,
/// with the term weights that the features rest on. Made by <c>./train stories</c>.
/// </summary>
internal sealed class PairModel
{
    /// <summary>Questions from the root to a leaf.</summary>
    internal const int Depth = 3;

    internal const int Questions = (1 << Depth) - 1;

    private static readonly Lazy<PairModel> BuiltIn = new(() =>
    {
        using var stream =
            typeof(PairModel).Assembly.GetManifestResourceStream("models/stories.bin")
            ?? throw new FileNotFoundException("no file models/stories.bin is built into the engine");
        return Read(stream);
    });

    private readonly Tree[] _trees;
    private readonly double _bias;

    private PairModel(TermWeights weights, ThreadModel threads, Tree[] trees, double bias, double threshold)
    {
        Weights = weights;
        Threads = threads;
        _trees = trees;
        _bias = bias;
        Threshold = threshold;
    }

    public static PairModel Trained => BuiltIn.Value;

    public TermWeights Weights { get; }

    /// <summary>Which stories continue one another.</summary>
    public ThreadModel Threads { get; }

    /// <summary>The mean likelihood between two groups from which they are one story.</summary>
    public double Threshold { get; }

    public static PairModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        var weights = TermWeights.Read(reader);
        var threads = ThreadModel.Read(reader);
        var threshold = reader.ReadSingle();
        var bias = reader.ReadSingle();
        var trees = new Tree[reader.ReadInt32()];
        for (var t = 0; t < trees.Length; t++)
        {
            var features = reader.ReadBytes(Questions);
            var thresholds = new float[Questions];
            for (var i = 0; i < Questions; i++)
                thresholds[i] = reader.ReadSingle();
            var leaves = new float[Questions + 1];
            for (var i = 0; i <= Questions; i++)
                leaves[i] = reader.ReadSingle();
            trees[t] = new Tree(features, thresholds, leaves);
        }
        return new PairModel(weights, threads, trees, bias, threshold);
    }

    /// <summary>From 0 to 1.</summary>
    public double Likelihood(StoryProfile one, StoryProfile other)
    {
        Span<double> features = stackalloc double[PairFeatures.Names.Length];
        PairFeatures.Of(one, other, features);
        var likelihood = Likelihood(features);
        return Preview.Align(one, other, features) ? Math.Max(likelihood, Likelihood(features)) : likelihood;
    }

    internal double Likelihood(ReadOnlySpan<double> features)
    {
        var sum = _bias;
        foreach (var tree in _trees)
            sum += tree.Of(features);
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Node <c>n</c> asks whether its feature is at most its threshold and leads to <c>2n + 1</c> if so, to <c>2n + 2</c> if not.</summary>
    internal sealed record Tree(byte[] Features, float[] Thresholds, float[] Leaves)
    {
        public double Of(ReadOnlySpan<double> features)
        {
            var node = 0;
            while (node < Questions)
                node = (2 * node) + ((float)features[Features[node]] <= Thresholds[node] ? 1 : 2);
            return Leaves[node - Questions];
        }
    }
}
