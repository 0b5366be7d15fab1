using Runut.Learning;

namespace Runut.Articles.Fields;

/// <summary>The trained models that weigh candidates for the fields of an article, for HTML and for flattened pages.</summary>
internal sealed class FieldModel
{
    private static readonly Lazy<FieldModel?> Shared = new(Load);
    private readonly BoostedTrees[] _trees;

    /// <summary>Titles and authors of HTML pages, then of flattened ones.</summary>
    public FieldModel(BoostedTrees[] trees) => _trees = trees;

    /// <summary>The model that travels with the program; null in a build without one.</summary>
    public static FieldModel? Default => Shared.Value;

    /// <summary>What each row of <see cref="TitleFeatures"/> has for itself, as a probability.</summary>
    public float[] Titles(float[] rows, bool flattened) => Probabilities(_trees[flattened ? 2 : 0], rows, TitleFeatures.Count);

    /// <summary>What each row of <see cref="AuthorFeatures"/> has for itself, as a probability.</summary>
    public float[] Authors(float[] rows, bool flattened) => Probabilities(_trees[flattened ? 3 : 1], rows, AuthorFeatures.Count);

    private static float[] Probabilities(BoostedTrees trees, float[] rows, int width)
    {
        var result = new float[rows.Length / width];
        trees.Probabilities(rows, width, result);
        return result;
    }

    private static FieldModel? Load()
    {
        using var stream = typeof(FieldModel).Assembly.GetManifestResourceStream("models/fields.bin");
        if (stream is null)
            return null;
        using var reader = new BinaryReader(stream);
        return Read(reader);
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null where it was trained for other numbers.</summary>
    public static FieldModel? Read(BinaryReader reader)
    {
        if (reader.ReadInt32() != TitleFeatures.Count || reader.ReadInt32() != AuthorFeatures.Count)
            return null;
        return new FieldModel([BoostedTrees.Read(reader), BoostedTrees.Read(reader), BoostedTrees.Read(reader), BoostedTrees.Read(reader)]);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(TitleFeatures.Count);
        writer.Write(AuthorFeatures.Count);
        foreach (var trees in _trees)
            trees.Write(writer);
    }
}
