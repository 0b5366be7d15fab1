using System.Collections.Immutable;
using Runut.Copies;
using Runut.Readings;

namespace Runut.Stories;

/// <summary>Groups articles into stories, and stories into threads.</summary>
public static class StoryGrouper
{
    /// <summary>Groups <paramref name="readings"/>; the same readings give the same stories in whatever order they come.</summary>
    /// <param name="readings">The articles of one run; their number costs little more than its multiple in time.</param>
    /// <param name="copies">The copies among them.</param>
    public static StoryReading Group(ImmutableArray<Reading> readings, ImmutableArray<Copy> copies)
    {
        var model = PairModel.Trained;
        var profiles = Profiles(readings, model.Weights);
        var position = new Dictionary<Reading, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < readings.Length; i++)
            position[readings[i]] = i;
        var groups = GroupsOf(profiles, model)
            .Select(group => group.OrderBy(p => position[p.Reading]).ToImmutableArray())
            .OrderBy(group => position[group[0].Reading])
            .ToList();
        var stories = ImmutableArray.CreateBuilder<Story>(groups.Count);
        for (var i = 0; i < groups.Count; i++)
            stories.Add(StoryDescription.Describe($"s{i + 1}", groups[i]));
        return new StoryReading(stories.ToImmutable(), ThreadLinker.Link(groups, model.Threads));
    }

    /// <summary>The profiles in an order that does not depend on that of the input: by day, then by what the articles say.</summary>
    internal static StoryProfile[] Profiles(ImmutableArray<Reading> readings, TermWeights weights) =>
        [
            .. readings
                .Select(reading => StoryProfiler.Profile(reading, weights))
                .OrderBy(p => p.Day ?? int.MinValue)
                .ThenBy(p => p.Reading.Article.Hash, StringComparer.Ordinal)
                .ThenBy(p => p.Reading.Article.Id, StringComparer.Ordinal),
        ];

    private static IEnumerable<StoryProfile[]> GroupsOf(StoryProfile[] profiles, PairModel model)
    {
        var links = PairModel.Links(model.Trees, profiles, StoryCandidates.Find(profiles));
        var group = AverageLinkage.Group(profiles.Length, links, model.Threshold);
        return Enumerable.Range(0, profiles.Length).GroupBy(i => group[i], i => profiles[i]).Select(g => g.ToArray());
    }
}
