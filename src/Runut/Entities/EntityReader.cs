using System.Collections.Immutable;
using Runut.Text;
using Runut.Times;

namespace Runut.Entities;

/// <summary>Finds the names of a text and joins those that name the same thing.</summary>
public static class EntityReader
{
    /// <summary>The entities of a text in the order of first mention.</summary>
    /// <param name="text">The segmented text.</param>
    /// <param name="times">Its time expressions: names of days and months inside them are no names.</param>
    public static ImmutableArray<Entity> Read(SegmentedText text, ImmutableArray<TimeExpression> times)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = NameFinder.Find(text, times);
        return PlaceNesting.Of(text, NameJoiner.Join(text, names));
    }

    /// <summary>The same with a tagger of one's own.</summary>
    internal static ImmutableArray<Entity> Read(SegmentedText text, ImmutableArray<TimeExpression> times, NameTagger tagger) =>
        PlaceNesting.Of(text, NameJoiner.Join(text, NameFinder.Find(text, times, tagger)));
}
