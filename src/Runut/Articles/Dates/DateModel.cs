using Runut.Learning;

namespace Runut.Articles.Dates;

/// <summary>The trained model that weighs the days of a page as that of publication, for HTML and for flattened pages.</summary>
/// <param name="html">For HTML pages.</param>
/// <param name="flattened">For flattened ones.</param>
internal sealed class DateModel(BoostedTrees html, BoostedTrees flattened)
{
    private static readonly Lazy<DateModel?> Shared = new(Load);

    /// <summary>The model that travels with the program; null in a build without one.</summary>
    public static DateModel? Default => Shared.Value;

    /// <summary>What each row of <see cref="DayFeatures"/> has for itself, as a probability.</summary>
    public float[] Probabilities(float[] rows, bool isFlattened)
    {
        var result = new float[rows.Length / DayFeatures.Count];
        (isFlattened ? flattened : html).Probabilities(rows, DayFeatures.Count, result);
        return result;
    }

    private static DateModel? Load()
    {
        using var stream = typeof(DateModel).Assembly.GetManifestResourceStream("models/dates.bin");
        if (stream is null)
            return null;
        using var reader = new BinaryReader(stream);
        return Read(reader);
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null where it was trained for other numbers.</summary>
    public static DateModel? Read(BinaryReader reader) =>
        reader.ReadInt32() != DayFeatures.Count ? null : new DateModel(BoostedTrees.Read(reader), BoostedTrees.Read(reader));

    public void Write(BinaryWriter writer)
    {
        writer.Write(DayFeatures.Count);
        html.Write(writer);
        flattened.Write(writer);
    }
}
