using Runut.Readings;
using Runut.Stories;

namespace Runut.Evaluation;

/// <summary>Groups of articles against a gold partition.</summary>
internal static class StoryScorer
{
    /// <summary>Scores the articles of a JSONL file against lines of <c>id TAB story</c> and links <c>story TAB story TAB why</c>.</summary>
    public static Scores Score(string articles, string gold, string threads)
    {
        var scores = new Scores();
        var want = File.ReadLines(gold)
            .Select(line => line.Split('\t'))
            .Where(f => f.Length > 1)
            .ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal);
        var links = File.ReadLines(threads).Select(line => line.Split('\t')).Where(f => f.Length > 1).Select(f => (f[0], f[1]));
        ThreadScorer.Compare(scores, links, want, Compare(scores, want, Run.Readings(articles)));
        return scores;
    }

    /// <summary>Adds BCubed (Bagga and Baldwin 1998) and pair figures; returns the stories that were found.</summary>
    public static StoryReading Compare(
        Scores scores,
        Dictionary<string, string> want,
        System.Collections.Immutable.ImmutableArray<Reading> readings
    )
    {
        var got = new Dictionary<string, string>(StringComparer.Ordinal);
        var stories = Run.Stories(readings);
        foreach (var story in stories.Stories)
        {
            foreach (var reading in story.Articles)
                got[reading.Article.Id] = story.Id;
        }
        foreach (var id in want.Keys)
            got.TryAdd(id, $"none-{id}");
        var gold = Groups(want.Keys, id => want[id]);
        var found = Groups(want.Keys, id => got[id]);
        double precision = 0,
            recall = 0;
        foreach (var id in want.Keys)
        {
            HashSet<string> a = gold[want[id]],
                b = found[got[id]];
            var shared = a.Count(b.Contains);
            precision += (double)shared / b.Count;
            recall += (double)shared / a.Count;
        }
        precision /= want.Count;
        recall /= want.Count;
        HashSet<(string, string)> goldPairs = Pairs(gold),
            foundPairs = Pairs(found);
        scores.Add("stories.bcubedF1", Measure.Harmonic(precision, recall), want.Count);
        scores.Add("stories.bcubedP", precision, want.Count);
        scores.Add("stories.bcubedR", recall, want.Count);
        scores.Add(
            "stories.pairF1",
            Measure.F1(goldPairs.Intersect(foundPairs).Count(), foundPairs.Count, goldPairs.Count),
            goldPairs.Count
        );
        foreach (var (a, b) in foundPairs.Except(goldPairs))
            scores.Miss("pair false", a, b);
        foreach (var (a, b) in goldPairs.Except(foundPairs))
            scores.Miss("pair missed", a, b);
        return stories;
    }

    private static Dictionary<string, HashSet<string>> Groups(IEnumerable<string> ids, Func<string, string> group) =>
        ids.GroupBy(group, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static HashSet<(string, string)> Pairs(Dictionary<string, HashSet<string>> groups) =>
        [.. groups.Values.SelectMany(g => g.SelectMany(x => g.Where(y => string.CompareOrdinal(x, y) < 0).Select(y => (x, y))))];
}
