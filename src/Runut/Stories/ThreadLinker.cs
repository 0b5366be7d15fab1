using System.Collections.Immutable;

namespace Runut.Stories;

/// <summary>Links stories that continue one another into threads.</summary>
internal static class ThreadLinker
{
    /// <summary>Mean likelihood between two threads from which they are one.</summary>
    private const double Threshold = 0.4;

    /// <summary>Cosine of the names below which two stories have too little in common for a thread.</summary>
    private const double LeastCosine = 0.06;

    /// <summary>The heaviest terms by which stories are found for comparison.</summary>
    private const int KeyTerms = 8;

    /// <summary>A term of more stories than this names a topic (<c>KPK</c> in a week of it): its holders are compared with the next ones in time only.</summary>
    private const int MostHolders = 60;

    /// <summary>Threads of two stories or more, their stories in order of time.</summary>
    /// <param name="groups">The articles of each story, in the order of the stories <c>s1</c>, <c>s2</c>.</param>
    /// <param name="model">The model.</param>
    public static ImmutableArray<StoryThread> Link(IReadOnlyList<ImmutableArray<StoryProfile>> groups, ThreadModel model)
    {
        // In order of time and words, so that the result does not depend on the order of the input.
        var order = Enumerable
            .Range(0, groups.Count)
            .OrderBy(s => groups[s].Min(a => a.Day) ?? int.MinValue)
            .ThenBy(s => groups[s].Min(a => a.Reading.Article.Hash), StringComparer.Ordinal)
            .ToArray();
        var sketches = order.Select(s => StorySketch.Of(groups[s])).ToArray();
        var links = new List<(int, int, double)>();
        foreach (var (first, second) in Candidates(sketches))
        {
            if (sketches[first].Names.Cosine(sketches[second].Names) < LeastCosine)
                continue;
            var likelihood = model.Likelihood(ThreadModel.Features(sketches[first], sketches[second]));
            if (likelihood > 0.05)
                links.Add((first, second, likelihood));
        }
        var thread = AverageLinkage.Group(sketches.Length, links, Threshold);
        return
        [
            .. Enumerable
                .Range(0, sketches.Length)
                .GroupBy(i => thread[i], i => order[i])
                .Where(stories => stories.Count() > 1)
                .OrderBy(stories => stories.Min())
                .Select((stories, i) => new StoryThread($"t{i + 1}", [.. stories.Select(s => $"s{s + 1}")])),
        ];
    }

    private static List<(int First, int Second)> Candidates(StorySketch[] sketches)
    {
        var holders = new Dictionary<uint, List<int>>();
        var pairs = new HashSet<(int, int)>();
        for (var i = 0; i < sketches.Length; i++)
        {
            foreach (var term in sketches[i].Body.Heaviest(KeyTerms).Terms.Concat(sketches[i].Names.Heaviest(KeyTerms).Terms).Distinct())
            {
                if (!holders.TryGetValue(term, out var list))
                    holders[term] = list = [];
                for (var h = list.Count - 1; h >= Math.Max(0, list.Count - MostHolders); h--)
                    pairs.Add((list[h], i));
                list.Add(i);
            }
        }
        var ordered = pairs.ToList();
        ordered.Sort();
        return ordered;
    }
}
