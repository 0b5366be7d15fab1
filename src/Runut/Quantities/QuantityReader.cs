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
    public static ImmutableArray<Quantity> Read(SegmentedText text, ImmutableArray<TimeExpression> times)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lexemes = LexemeScanner.Scan(text.Text, TimeLexicon.Indonesian);
        return new QuantityFinder(text.Text, lexemes, QuantityLexicon.Indonesian).Find(times);
    }
}
