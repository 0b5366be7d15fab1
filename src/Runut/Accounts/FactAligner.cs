namespace Runut.Accounts;

/// <summary>Answers of several articles to one question.</summary>
internal sealed record AnswerCluster(List<Candidate> Members)
{
    /// <summary>How sure it is that they answer one question, from 0 to 1.</summary>
    public double Strength { get; set; }

    /// <summary>The articles that answer.</summary>
    public HashSet<int> Articles { get; } = [.. Members.Select(m => m.Article)];
}

/// <summary>
/// Puts answers side by side. Equal values meet first; then values that differ meet, and only where the words around them say that the
/// question is the same and where no article holds both.
/// </summary>
internal static class FactAligner
{
    private const int LargestGroup = 500;

    /// <summary>The clusters of all candidates; single ones included.</summary>
    public static List<AnswerCluster> Align(List<Candidate> candidates, StoryWords words)
    {
        var clusters = new List<AnswerCluster>();
        foreach (var group in candidates.Where(c => c.IsKeyed).GroupBy(c => (c.Kind, c.Group)))
            clusters.Add(new AnswerCluster([.. group]) { Strength = 1 });
        foreach (var kind in candidates.Where(c => !c.IsKeyed).GroupBy(c => c.Kind))
        {
            var equal = kind.Key switch
            {
                FactKind.Polarity => PhraseAligner.Polarities([.. kind.Take(LargestGroup)], words),
                FactKind.Manner => PhraseAligner.Ways([.. kind.Take(LargestGroup)], words),
                _ => kind.GroupBy(Bucket, StringComparer.Ordinal).SelectMany(b => Equal([.. b.Take(LargestGroup)])).ToList(),
            };
            clusters.AddRange(Contrasts(equal, words));
        }
        return clusters;
    }

    private static string Bucket(Candidate candidate) =>
        candidate.Value switch
        {
            NumberValue { IsTelling: true } number when candidate.Kind is FactKind.Quantity =>
                $"n {number.Number} {(number.Unit == "%" ? "%" : "")}",
            NumberValue number => $"{candidate.Group} {number.Number}",
            ClockValue clock => $"clock {clock.Clock}",
            PlaceValue { Names.Length: > 0 } place => $"p {place.Names[0]}",
            PlaceValue place => $"c {place.Classes[0]}",
            _ => $"{candidate.Group} {candidate.Value.Shown}",
        };

    /// <summary>Joins candidates of one value: each with the likest of every other article.</summary>
    private static List<AnswerCluster> Equal(List<Candidate> bucket)
    {
        var sets = new DisjointSets(bucket.Count);
        var strength = new double[bucket.Count];
        for (var i = 0; i < bucket.Count; i++)
        {
            var best = new Dictionary<int, (double Likeness, int Index)>();
            for (var j = 0; j < bucket.Count; j++)
            {
                if (bucket[i].Article == bucket[j].Article)
                    continue;
                var likeness = bucket[i].Likeness(bucket[j]);
                // The day of one arrival, told with other verbs; the month of one visit years ago.
                if (bucket[i].Kind == FactKind.Date && bucket[i].SharesHappening(bucket[j]))
                    likeness = Math.Max(likeness, 0.3);
                if (
                    likeness >= Least(bucket[i], bucket[j])
                    && (!best.TryGetValue(bucket[j].Article, out var old) || likeness > old.Likeness)
                )
                    best[bucket[j].Article] = (likeness, j);
            }
            foreach (var (likeness, j) in best.Values)
            {
                sets.Join(i, j);
                strength[i] = Math.Max(strength[i], likeness);
            }
        }
        return
        [
            .. Enumerable
                .Range(0, bucket.Count)
                .GroupBy(sets.Find)
                .Select(g => new AnswerCluster([.. g.Select(i => bucket[i])]) { Strength = g.Max(i => strength[i]) }),
        ];
    }

    /// <summary>How alike two answers of equal value must be: the more the value itself tells, the less.</summary>
    private static double Least(Candidate left, Candidate right) =>
        left.Kind switch
        {
            FactKind.Money => 0.05,
            FactKind.Ordinal => left.Group == "reference" ? 0 : 0.1,
            FactKind.Duration => 0.12,
            FactKind.Date => left.Value.IsTelling ? 0.15 : 0.2,
            FactKind.Time => 0.15,
            FactKind.Place => 0.15,
            _ when left.Value.IsTelling => 0.03,
            _ when left.Group == right.Group => 0.12,
            // "100 dari 2.600" beside "100 karyawan"
            _ => left.Group == "count " || right.Group == "count " ? 0.2 : 0.4,
        };

    /// <summary>Joins clusters whose values differ: mutually the likest, and neither article knows the other's value.</summary>
    private static List<AnswerCluster> Contrasts(List<AnswerCluster> clusters, StoryWords words)
    {
        var result = new List<AnswerCluster>();
        foreach (var group in clusters.GroupBy(c => c.Members[0].Group, StringComparer.Ordinal))
        {
            var list = group.Take(LargestGroup).ToList();
            result.AddRange(group.Skip(LargestGroup));
            var pairs = new List<(double Score, int Left, int Right)>();
            var holders = Holders(list);
            for (var i = 0; i < list.Count; i++)
            {
                for (var j = i + 1; j < list.Count; j++)
                {
                    // An article that holds both values knows that they answer two questions.
                    if (
                        holders[Bucket(list[i].Members[0])].Overlaps(list[j].Articles)
                        || holders[Bucket(list[j].Members[0])].Overlaps(list[i].Articles)
                    )
                        continue;
                    var score = Contrast(list[i], list[j], words);
                    if (score > 0)
                        pairs.Add((score, i, j));
                }
            }
            var sets = new DisjointSets(list.Count);
            var taken = new HashSet<int>[list.Count];
            foreach (var (score, i, j) in pairs.OrderByDescending(p => p.Score).ThenBy(p => p.Left).ThenBy(p => p.Right))
            {
                int a = sets.Find(i),
                    b = sets.Find(j);
                if (a == b)
                    continue;
                var left = taken[a] ?? list[a].Articles;
                var right = taken[b] ?? list[b].Articles;
                if (left.Overlaps(right))
                    continue;
                sets.Join(a, b);
                taken[sets.Find(a)] = [.. left, .. right];
            }
            for (var i = 0; i < list.Count; i++)
            {
                if (sets.Find(i) != i)
                    continue;
                var members = Enumerable.Range(0, list.Count).Where(j => sets.Find(j) == i).ToList();
                result.Add(
                    members.Count == 1
                        ? list[i]
                        : new AnswerCluster([.. members.SelectMany(j => list[j].Members)]) { Strength = members.Max(j => list[j].Strength) }
                );
            }
        }
        return result;
    }

    private static Dictionary<string, HashSet<int>> Holders(List<AnswerCluster> list)
    {
        var holders = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (var cluster in list)
        {
            var bucket = Bucket(cluster.Members[0]);
            if (!holders.TryGetValue(bucket, out var articles))
                holders[bucket] = articles = [];
            if (cluster.Members[0].Kind is FactKind.Place or FactKind.Polarity)
                articles.UnionWith(cluster.Articles.Count > 1 ? cluster.Articles : []);
            else
                articles.UnionWith(cluster.Articles);
        }
        return holders;
    }

    /// <summary>How strongly two clusters answer one question with other values; 0 where they do not.</summary>
    private static double Contrast(AnswerCluster left, AnswerCluster right, StoryWords words)
    {
        var least = left.Members[0].Kind switch
        {
            FactKind.Duration => 0.3,
            FactKind.Place => 0.3,
            FactKind.Polarity => 0.5,
            FactKind.Date => 0.5,
            FactKind.Ordinal => 0.5,
            _ => 0.4,
        };
        var best = 0.0;
        var comparison = Comparison.Incomparable;
        // Figures first told on two days are mostly two figures: the count of each day, a toll that rises.
        var isOfTwoDays = left.Members.Min(m => DayOf(words, m)) != right.Members.Min(m => DayOf(words, m));
        foreach (var a in left.Members)
        {
            foreach (var b in right.Members)
            {
                var compared = a.Value.Compare(b.Value);
                if (compared == Comparison.Incomparable)
                    return 0;
                if (
                    a.Value is PolarityValue p
                    && b.Value is PolarityValue q
                    && PhraseAligner.SharedPredicate(p, q, words) is not { Share: >= 0.6, Count: >= 2 }
                )
                    continue;
                var likeness = a.Likeness(b);
                // How long one meeting was and at what hour one came is one question, with whatever verb it is told.
                if (
                    a.Kind is FactKind.Duration or FactKind.Time
                    && (a.State == TimelineState.Planned) == (b.State == TimelineState.Planned)
                    && a.SharesHappening(b)
                )
                    likeness = Math.Max(likeness, 0.45);
                else if (compared == Comparison.Contrary && (a.Base(b) < 0.15 || a.Group == "reference" || a.SharedWords(b) < 2))
                    continue;
                if (a.Kind is FactKind.Quantity or FactKind.Money && compared == Comparison.Contrary && isOfTwoDays)
                    likeness -= 0.25;
                if (a.State != b.State && compared == Comparison.Contrary && a.Kind != FactKind.Polarity)
                    likeness -= 0.1;
                if (likeness > best)
                {
                    best = likeness;
                    comparison = compared;
                }
            }
        }
        return best >= (comparison == Comparison.Contrary ? least : least - 0.1) ? best : 0;
    }

    private static DateOnly? DayOf(StoryWords words, Candidate candidate) => words.Articles[candidate.Article].Reading.Anchor;
}
