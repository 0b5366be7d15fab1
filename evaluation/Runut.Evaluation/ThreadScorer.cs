using Runut.Stories;

namespace Runut.Evaluation;

/// <summary>
/// Threads against gold links between gold stories. A thread is what links join, directly or through others, so pairs of stories of one
/// thread are compared; a found story stands for the gold story that most of its articles tell.
/// </summary>
internal static class ThreadScorer
{
    /// <summary>Adds <c>threads.F1</c>, <c>threads.P</c>, <c>threads.R</c>.</summary>
    /// <param name="scores">Where to add them.</param>
    /// <param name="links">Lines of <c>story TAB story TAB why</c>.</param>
    /// <param name="want">Gold story of each article.</param>
    /// <param name="got">The stories and threads that were found.</param>
    public static void Compare(
        Scores scores,
        IEnumerable<(string First, string Second)> links,
        Dictionary<string, string> want,
        StoryReading got
    )
    {
        var gold = PairsOf(Components(links));
        var home = got.Stories.ToDictionary(story => story.Id, story => Home(story, want), StringComparer.Ordinal);
        var found = PairsOf(got.Threads.Select(t => t.Stories.Select(id => home[id]).OfType<string>().ToHashSet(StringComparer.Ordinal)));
        var shared = gold.Count(found.Contains);
        scores.Add("threads.F1", Measure.F1(shared, found.Count, gold.Count), gold.Count);
        scores.Add("threads.P", found.Count == 0 ? 0 : (double)shared / found.Count, found.Count);
        scores.Add("threads.R", gold.Count == 0 ? 0 : (double)shared / gold.Count, gold.Count);
        foreach (var (a, b) in found.Except(gold))
            scores.Miss("thread false", a, b);
        foreach (var (a, b) in gold.Except(found))
            scores.Miss("thread missed", a, b);
    }

    private static string? Home(Story story, Dictionary<string, string> want) =>
        story
            .Articles.Select(r => want.GetValueOrDefault(r.Article.Id))
            .OfType<string>()
            .GroupBy(s => s, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Key;

    private static List<HashSet<string>> Components(IEnumerable<(string First, string Second)> links)
    {
        var components = new List<HashSet<string>>();
        foreach (var (first, second) in links)
        {
            var touched = components.FindAll(c => c.Contains(first) || c.Contains(second));
            components.RemoveAll(touched.Contains);
            components.Add([first, second, .. touched.SelectMany(c => c)]);
        }
        return components;
    }

    private static HashSet<(string, string)> PairsOf(IEnumerable<HashSet<string>> groups) =>
        [.. groups.SelectMany(g => g.SelectMany(x => g.Where(y => string.CompareOrdinal(x, y) < 0).Select(y => (x, y))))];
}
