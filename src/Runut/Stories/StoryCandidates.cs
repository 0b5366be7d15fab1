namespace Runut.Stories;

/// <summary>Pairs of articles near enough in words and time to be compared: an inverted index over the heaviest terms.</summary>
internal static class StoryCandidates
{
    /// <summary>Days between two articles of one story at most.</summary>
    private const int MostDays = 4;

    /// <summary>Cosine over the heaviest terms below which two articles have nothing to do with each other.</summary>
    private const float LeastCosine = 0.05f;

    /// <summary>The nearest articles that each is compared with: bounds the time on an input of countless likenesses.</summary>
    private const int MostPartners = 150;

    /// <summary>The latest holders of a term that are looked at.</summary>
    private const int MostHolders = 2000;

    /// <summary>The pairs, smaller index first, in ascending order.</summary>
    /// <param name="profiles">In order of time; those without a day are compared with all.</param>
    public static List<(int First, int Second)> Find(IReadOnlyList<StoryProfile> profiles)
    {
        var postings = new Dictionary<uint, List<(int Article, float Weight)>>();
        var sums = new float[profiles.Count];
        var touched = new List<int>();
        var partners = new List<(float Cosine, int First, int Second)>[profiles.Count];
        for (var i = 0; i < profiles.Count; i++)
        {
            partners[i] = [];
            var key = profiles[i].Key;
            for (var k = 0; k < key.Terms.Length; k++)
            {
                if (!postings.TryGetValue(key.Terms[k], out var holders))
                    postings[key.Terms[k]] = holders = [];
                for (var h = holders.Count - 1; h >= Math.Max(0, holders.Count - MostHolders); h--)
                {
                    var (j, weight) = holders[h];
                    if (profiles[i].Day - profiles[j].Day > MostDays)
                        break;
                    if (sums[j] == 0)
                        touched.Add(j);
                    sums[j] += weight * key.Weights[k];
                }
                holders.Add((i, key.Weights[k]));
            }
            foreach (var j in touched)
            {
                if (sums[j] >= LeastCosine)
                {
                    partners[i].Add((sums[j], j, i));
                    partners[j].Add((sums[j], j, i));
                }
                sums[j] = 0;
            }
            touched.Clear();
        }
        var pairs = new HashSet<(int, int)>();
        foreach (var list in partners)
        {
            list.Sort((x, y) => x.Cosine != y.Cosine ? y.Cosine.CompareTo(x.Cosine) : (x.First, x.Second).CompareTo((y.First, y.Second)));
            foreach (var (_, first, second) in list.Take(MostPartners))
                pairs.Add((first, second));
        }
        var ordered = pairs.ToList();
        ordered.Sort();
        return ordered;
    }
}
