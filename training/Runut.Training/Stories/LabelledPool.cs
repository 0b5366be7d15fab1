using Runut.Articles;
using Runut.Stories;

namespace Runut.Training.Stories;

/// <summary>An article with the story that it tells.</summary>
/// <param name="Article">The article.</param>
/// <param name="Story">Null where it is undecided; its own id where no other article of its neighbourhood tells its story.</param>
/// <param name="Neighbourhood">Articles that were read together: only among them an article is known to stand alone.</param>
internal readonly record struct Labelled(Article Article, string? Story, string Neighbourhood)
{
    public bool StandsAlone => Story == Article.Id;
}

/// <summary>A closed set of articles of which it is known which tell one story.</summary>
/// <param name="Name">The set, then a blank, then the pool.</param>
/// <param name="Members">In a fixed order.</param>
/// <param name="Weight">How much each of its pairs counts.</param>
internal sealed record LabelledPool(string Name, Labelled[] Members, float Weight)
{
    public IEnumerable<Pair> Pairs(StoryProfile[] profiles)
    {
        for (var i = 0; i < Members.Length; i++)
        {
            for (var j = i + 1; j < Members.Length; j++)
            {
                if (!Comparable(Members[i], Members[j]))
                    continue;
                var features = new float[PairFeatures.Names.Length];
                PairFeatures.Of(profiles[i], profiles[j], features);
                var together = Members[i].Story == Members[j].Story;
                // Pairs that the program never compares would only teach that strangers are strangers.
                if (together || features[0] >= 0.04)
                    yield return new Pair(Name, features, together, Weight * 10 / Math.Max(10, Members.Length));
            }
        }
    }

    private static bool Comparable(Labelled one, Labelled other) =>
        one.Story is not null
        && other.Story is not null
        && (one.Neighbourhood == other.Neighbourhood || !(one.StandsAlone || other.StandsAlone));
}

/// <summary>Reads the labels.</summary>
internal static class LabelledPools
{
    /// <summary>Lines of article, pool and story; <c>-</c> tells a story of its own, <c>?</c> is undecided. A story named in several pools joins them.</summary>
    public static IEnumerable<LabelledPool> Indonesian(string file, List<Article> news)
    {
        var byId = news.ToDictionary(a => a.Id);
        var rows = File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        var home = rows.Where(r => r[2] is not ("-" or "?")).GroupBy(r => r[2]).ToDictionary(g => g.Key, g => g.First()[1]);
        var joined = rows.GroupBy(r => r[1]).ToDictionary(g => g.Key, g => g.Key);
        foreach (var row in rows)
        {
            if (home.TryGetValue(row[2], out var first))
                joined[row[1]] = joined[first];
        }
        foreach (var pool in rows.GroupBy(r => joined[r[1]]))
        {
            yield return new LabelledPool(
                $"id {pool.Key}",
                [
                    .. pool.Where(r => byId.ContainsKey(r[0]))
                        .Select(r => new Labelled(
                            byId[r[0]],
                            r[2] is "?" ? null
                                : r[2] is "-" ? r[0]
                                : r[2],
                            r[1]
                        )),
                ],
                1
            );
        }
    }

    /// <summary>The groups of an English set, cut into pools in the order of the file; ECB+ by topic, so that its look-alikes meet.</summary>
    public static IEnumerable<LabelledPool> English(string set, string file, List<Article> articles)
    {
        const int PoolSize = 60;
        const int MostPools = 6;
        var story = File.ReadLines(file).Select(l => l.Split('\t')).GroupBy(r => r[0]).ToDictionary(g => g.Key, g => g.First()[1]);
        var members = articles.Where(a => story.ContainsKey(a.Id)).Select(a => new Labelled(a, story[a.Id], set)).ToList();
        var pools =
            set == "ecbplus"
                ? members.GroupBy(m => new string([.. m.Story!.TakeWhile(char.IsAsciiDigit)])).Select(g => g.ToArray())
                : members.OrderBy(m => m.Story, StringComparer.Ordinal).Chunk(PoolSize).Take(MostPools);
        foreach (var (pool, index) in pools.Select((p, i) => (p, i)))
            yield return new LabelledPool($"{set} {index}", pool, set is "newscluster" or "basil" ? 1 : 0.4f);
    }
}
