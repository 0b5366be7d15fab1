using Runut.Learning;

namespace Runut.Articles;

/// <summary>
/// The trained model of blocks, in two stages: a linear model over the words of a block and the names of the elements around it, then
/// boosted trees over the block's numbers and what the first stage said of it and of what stands around it.
/// </summary>
internal sealed class BlockModel
{
    private static readonly Lazy<BlockModel?> Shared = new(Load);
    private readonly (HashedWeights Odds, BoostedTrees Trees) _html;
    private readonly (HashedWeights Odds, BoostedTrees Trees) _flattened;

    /// <summary>The stages for HTML and those for flattened text.</summary>
    public BlockModel((HashedWeights Odds, BoostedTrees Trees) html, (HashedWeights Odds, BoostedTrees Trees) flattened) =>
        (_html, _flattened) = (html, flattened);

    /// <summary>The model that travels with the program; null in a build without one.</summary>
    public static BlockModel? Default => Shared.Value;

    /// <summary>Probability of each block to belong to the article's text.</summary>
    public float[] Probabilities(Draft draft)
    {
        var (odds, trees) = draft.Content.Tree is null ? _flattened : _html;
        var features = BlockFeatures.Of(draft);
        features.Judge(new BlockOdds(draft, odds));
        var probabilities = new float[draft.Count];
        trees.Probabilities(features.Rows, BlockFeatures.Count, probabilities);
        RunningText.Level(draft, probabilities);
        return probabilities;
    }

    private static BlockModel? Load()
    {
        using var stream = typeof(BlockModel).Assembly.GetManifestResourceStream("models/blocks.bin");
        if (stream is null)
            return null;
        using var reader = new BinaryReader(stream);
        return Read(reader);
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null where it was trained for other numbers.</summary>
    public static BlockModel? Read(BinaryReader reader)
    {
        if (reader.ReadInt32() != BlockFeatures.Count)
            return null;
        return new BlockModel(
            (HashedWeights.Read(reader), BoostedTrees.Read(reader)),
            (HashedWeights.Read(reader), BoostedTrees.Read(reader))
        );
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(BlockFeatures.Count);
        foreach (var (odds, trees) in ((HashedWeights, BoostedTrees)[])[_html, _flattened])
        {
            odds.Write(writer);
            trees.Write(writer);
        }
    }
}
