using Runut.Learning;

namespace Runut.Stories;

/// <summary>
/// How likely two articles are of one story: boosted trees over <see cref="PairFeatures"/>, with the term weights that the features rest
/// on. Made by <c>./train stories</c>.
/// </summary>
internal sealed class PairModel
{
    /// <summary>Pairs whose features lie in memory at once.</summary>
    private const int ChunkSize = 4096;

    private static readonly Lazy<PairModel> BuiltIn = new(() =>
    {
        using var stream =
            typeof(PairModel).Assembly.GetManifestResourceStream("models/stories.bin")
            ?? throw new FileNotFoundException("no file models/stories.bin is built into the engine");
        return Read(stream);
    });

    private PairModel(TermWeights weights, ThreadModel threads, double threshold, BoostedTrees trees)
    {
        Weights = weights;
        Threads = threads;
        Threshold = threshold;
        Trees = trees;
    }

    public static PairModel Trained => BuiltIn.Value;

    public TermWeights Weights { get; }

    /// <summary>Which stories continue one another.</summary>
    public ThreadModel Threads { get; }

    /// <summary>The mean likelihood between two groups from which they are one story.</summary>
    public double Threshold { get; }

    public BoostedTrees Trees { get; }

    public static PairModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        return new PairModel(TermWeights.Read(reader), ThreadModel.Read(reader), reader.ReadSingle(), BoostedTrees.Read(reader));
    }

    /// <summary>The likelihood of each pair, from 0 to 1, in the order of <paramref name="pairs"/>.</summary>
    /// <param name="trees">Of this model, or of one in the making.</param>
    /// <param name="profiles">The articles.</param>
    /// <param name="pairs">Indices of articles.</param>
    public static List<(int First, int Second, double Likelihood)> Links(
        BoostedTrees trees,
        IReadOnlyList<StoryProfile> profiles,
        IReadOnlyList<(int First, int Second)> pairs
    )
    {
        var width = PairFeatures.Names.Length;
        var links = new List<(int, int, double)>(pairs.Count);
        // Behind the row of a pair with a preview stands that of the preview aligned.
        var rows = new float[ChunkSize * 2 * width];
        var likelihoods = new float[ChunkSize * 2];
        var aligned = new bool[ChunkSize];
        for (var start = 0; start < pairs.Count; start += ChunkSize)
        {
            var count = Math.Min(ChunkSize, pairs.Count - start);
            var row = 0;
            for (var i = 0; i < count; i++)
            {
                var (one, other) = (profiles[pairs[start + i].First], profiles[pairs[start + i].Second]);
                var features = rows.AsSpan(row * width, width);
                PairFeatures.Of(one, other, features);
                var preview = rows.AsSpan((row + 1) * width, width);
                features.CopyTo(preview);
                aligned[i] = Preview.Align(one, other, preview);
                row += aligned[i] ? 2 : 1;
            }
            trees.Probabilities(rows.AsSpan(0, row * width), width, likelihoods.AsSpan(0, row));
            row = 0;
            for (var i = 0; i < count; i++)
            {
                var likelihood = likelihoods[row++];
                if (aligned[i])
                    likelihood = Math.Max(likelihood, likelihoods[row++]);
                links.Add((pairs[start + i].First, pairs[start + i].Second, likelihood));
            }
        }
        return links;
    }
}
