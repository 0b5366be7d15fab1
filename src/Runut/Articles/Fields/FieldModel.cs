using Runut.Learning;

namespace Runut.Articles.Fields;

/// <summary>
/// The trained models that choose among the candidates for a field of an article, for HTML and for flattened pages. The scores of the trees are set
/// against each other: the probabilities of a page sum to one.
/// </summary>
internal sealed class FieldModel
{
    private static readonly Lazy<FieldModel?> Shared = new(Load);
    private readonly BoostedTrees[] _trees;

    /// <summary>Titles and authors of HTML pages, then of flattened ones.</summary>
    public FieldModel(BoostedTrees[] trees) => _trees = trees;

    /// <summary>The model that travels with the program; null in a build without one.</summary>
    public static FieldModel? Default => Shared.Value;

    /// <summary>The probability of each row of <see cref="TitleFeatures"/> that it is the title.</summary>
    public float[] Titles(float[] rows, bool flattened) => Probabilities(_trees[flattened ? 2 : 0], rows, TitleFeatures.Count);

    /// <summary>The probability of each row of <see cref="AuthorFeatures"/> that it is the byline; the last is that of no byline.</summary>
    public float[] Authors(float[] rows, bool flattened) => Probabilities(_trees[flattened ? 3 : 1], rows, AuthorFeatures.Count);

    /// <summary>Scores turned to probabilities that sum to one.</summary>
    public static float[] Probabilities(BoostedTrees trees, float[] rows, int width)
    {
        var result = new float[rows.Length / width];
        if (result.Length == 0)
            return result;
        trees.Scores(rows, width, result);
        var most = result.Max();
        var sum = 0f;
        foreach (ref var score in result.AsSpan())
            sum += score = MathF.Exp(score - most);
        foreach (ref var score in result.AsSpan())
            score /= sum;
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
