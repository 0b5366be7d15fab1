using Runut.Learning;

namespace Runut.Articles;

/// <summary>
/// The trained model of blocks: boosted trees over each block's numbers; on flattened text, where no containers tell, a second stage
/// that also sees what the first said of its neighbours (stacked sequential learning, Cohen and Carvalho 2005).
/// </summary>
internal sealed class BlockModel
{
    /// <summary>Numbers that the second stage sees besides those of the first.</summary>
    public const int ContextCount = 28;

    private static readonly Lazy<BlockModel?> Shared = new(Load);
    private readonly BoostedTrees[] _stages;

    /// <summary>The stage for HTML, the first and the second for flattened text.</summary>
    public BlockModel(BoostedTrees[] stages) => _stages = stages;

    /// <summary>The model that travels with the program; null in a build without one.</summary>
    public static BlockModel? Default => Shared.Value;

    /// <summary>Probability of each block to belong to the article's text.</summary>
    public float[] Probabilities(Draft draft)
    {
        var flattened = draft.Content.Tree is null;
        var rows = BlockDecision.RowsOf(draft);
        var probabilities = new float[draft.Count];
        _stages[flattened ? 1 : 0].Probabilities(rows, BlockFeatures.Count, probabilities);
        if (!flattened)
            return probabilities;
        var wide = WithContext(draft, rows, probabilities);
        _stages[2].Probabilities(wide, BlockFeatures.Count + ContextCount, probabilities);
        return probabilities;
    }

    /// <summary>The rows of the second stage.</summary>
    public static float[] WithContext(Draft draft, float[] rows, float[] first)
    {
        const int Width = BlockFeatures.Count + ContextCount;
        var wide = new float[draft.Count * Width];
        var mass = new float[draft.Count + 1];
        var length = new int[draft.Count + 1];
        for (var i = 0; i < draft.Count; i++)
        {
            length[i + 1] = length[i] + draft.Shapes[i].Length;
            mass[i + 1] = mass[i] + (first[i] * draft.Shapes[i].Length);
        }
        var run = Run(draft, first);
        var containers = draft.Content.Tree is { } tree ? new ContainerMeans(draft, tree, mass, length) : null;
        for (var i = 0; i < draft.Count; i++)
        {
            var row = wide.AsSpan(i * Width, Width);
            rows.AsSpan(i * BlockFeatures.Count, BlockFeatures.Count).CopyTo(row);
            row = row[BlockFeatures.Count..];
            var k = 0;
            row[k++] = first[i];
            for (var offset = 1; offset <= 4; offset++)
            {
                row[k++] = i - offset >= 0 ? first[i - offset] : 0;
                row[k++] = i + offset < draft.Count ? first[i + offset] : 0;
            }
            foreach (var reach in (ReadOnlySpan<int>)[6, 15, 40])
            {
                int from = Math.Max(0, i - reach),
                    to = Math.Min(draft.Count, i + reach + 1);
                row[k++] = (mass[i] - mass[from]) / Math.Max(1, length[i] - length[from]);
                row[k++] = (mass[to] - mass[i + 1]) / Math.Max(1, length[to] - length[i + 1]);
            }
            row[k++] = mass[i] / Math.Max(1, mass[^1]);
            row[k++] = MathF.Log2(1 + mass[^1]);
            row[k++] =
                i < run.Start ? -1
                : i >= run.End ? -2
                : 1;
            row[k++] = Math.Clamp(i - run.Start, -60, 60);
            row[k++] = Math.Clamp(run.End - i, -60, 60);
            row[k++] = mass[^1] / Math.Max(1, length[^1]);
            containers?.Fill(i, row[k..]);
        }
        return wide;
    }

    /// <summary>The stretch of blocks in which what the first stage keeps most outweighs what it cuts.</summary>
    private static BlockRange Run(Draft draft, float[] first)
    {
        double best = 0,
            sum = 0;
        int start = 0,
            bestStart = 0,
            bestEnd = 0;
        for (var i = 0; i < first.Length; i++)
        {
            if (sum <= 0)
                (sum, start) = (0, i);
            sum += (first[i] - 0.4) * Math.Min(400, 20 + draft.Shapes[i].Length);
            if (sum > best)
                (best, bestStart, bestEnd) = (sum, start, i + 1);
        }
        return new BlockRange(bestStart, bestEnd);
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
        if (reader.ReadInt32() != BlockFeatures.Count || reader.ReadInt32() != ContextCount)
            return null;
        return new BlockModel([BoostedTrees.Read(reader), BoostedTrees.Read(reader), BoostedTrees.Read(reader)]);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(BlockFeatures.Count);
        writer.Write(ContextCount);
        foreach (var stage in _stages)
            stage.Write(writer);
    }
}
