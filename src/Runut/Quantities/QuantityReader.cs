using System.Collections.Immutable;
using Runut.Text;
using Runut.Times;

namespace Runut.Quantities;

/// <summary>Finds numbers with their units and normalises them.</summary>
public static class QuantityReader
{
    /// <summary>Reads the quantities of a text, in document order; numbers that belong to a time are left out.</summary>
    /// <param name="text">The segmented text.</param>
    /// <param name="times">Its time expressions, in document order.</param>
    /// <param name="language">ISO 639-1 code of the text; <c>en</c> is read by the English rules, whose separators mean the opposite, any other and null by the Indonesian ones.</param>
    public static ImmutableArray<Quantity> Read(SegmentedText text, ImmutableArray<TimeExpression> times, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (language == "en")
            return new EnglishQuantityFinder(text.Text, LexemeScanner.Scan(text.Text, TimeLexicon.English)).Find(times);
        var lexemes = LexemeScanner.Scan(text.Text, TimeLexicon.Indonesian);
        return new QuantityFinder(text.Text, lexemes, QuantityLexicon.Indonesian).Find(times);
    }
}
