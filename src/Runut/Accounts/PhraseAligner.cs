using System.Collections.Immutable;

namespace Runut.Accounts;

/// <summary>Puts answers side by side that are phrases rather than values: what is denied, what is done, in what way.</summary>
internal static class PhraseAligner
{
    /// <summary>Joins predicates that are denied alike, or told as done alike.</summary>
    public static List<AnswerCluster> Polarities(List<Candidate> list, StoryWords words) =>
        Joined(
            list,
            (a, b) =>
            {
                if (a.Value.Compare(b.Value) != Comparison.Equal)
                    return null;
                var (share, count) = SharedPredicate((PolarityValue)a.Value, (PolarityValue)b.Value, words);
                var negative = ((PolarityValue)a.Value).Answer == "no";
                if (share < (negative ? 0.3 : 0.5) || count < 1)
                    return null;
                var likeness = a.Likeness(b);
                // One shared word suffices where it is all that a short predicate holds: "telah dicabut".
                var least =
                    count == 1 ? 0.35
                    : negative ? 0.12
                    : 0.4;
                return likeness < least || count == 1 && (share < 0.9 || a.Behind != b.Behind) ? null : likeness;
            }
        );

    /// <summary>Joins ways of doing that share most of their words and their surroundings.</summary>
    public static List<AnswerCluster> Ways(List<Candidate> list, StoryWords words) =>
        Joined(
            list,
            (a, b) =>
            {
                var (share, count) = Shared(((WayValue)a.Value).Stems, ((WayValue)b.Value).Stems, words);
                var likeness = a.Likeness(b);
                return share < 0.6 || likeness < (count > 1 ? 0.25 : 0.4) ? null : likeness;
            }
        );

    /// <summary>Joins answers of different articles that <paramref name="alike"/> gives a likeness; null keeps two apart.</summary>
    private static List<AnswerCluster> Joined(List<Candidate> list, Func<Candidate, Candidate, double?> alike)
    {
        var sets = new DisjointSets(list.Count);
        var strength = new double[list.Count];
        for (var i = 0; i < list.Count; i++)
        {
            for (var j = i + 1; j < list.Count; j++)
            {
                if (list[i].Article == list[j].Article || alike(list[i], list[j]) is not { } likeness)
                    continue;
                sets.Join(i, j);
                strength[i] = Math.Max(strength[i], likeness);
                strength[j] = Math.Max(strength[j], likeness);
            }
        }
        return
        [
            .. Enumerable
                .Range(0, list.Count)
                .GroupBy(sets.Find)
                .Select(g => new AnswerCluster([.. g.Select(i => list[i])]) { Strength = g.Max(i => strength[i]) }),
        ];
    }

    /// <summary>The share of the lighter predicate's weight that both hold, and the number of words shared.</summary>
    public static (double Share, int Count) SharedPredicate(PolarityValue a, PolarityValue b, StoryWords words) =>
        Shared(a.Stems, b.Stems, words);

    private static (double Share, int Count) Shared(ImmutableArray<int> a, ImmutableArray<int> b, StoryWords words)
    {
        double shared = 0,
            left = 0,
            right = 0;
        var count = 0;
        foreach (var stem in a)
        {
            left += words.Weights[stem];
            if (b.AsSpan().BinarySearch(stem) >= 0)
            {
                shared += words.Weights[stem];
                count++;
            }
        }
        foreach (var stem in b)
            right += words.Weights[stem];
        var least = Math.Min(left, right);
        return (least > 0 ? shared / least : 0, count);
    }
}
