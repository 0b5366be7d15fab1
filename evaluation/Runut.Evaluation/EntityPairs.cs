namespace Runut.Evaluation;

/// <summary>An entity as it is compared: its type and every writing of its name, normalised.</summary>
internal sealed record WrittenEntity(string Type, HashSet<string> Writings);

/// <summary>Pairs the entities of one article with those of its gold.</summary>
internal static class EntityPairs
{
    /// <summary>One to one, within a type, those first that share most of their writings; entities without a common writing are no pair.</summary>
    public static List<(int Gold, int Found)> Of(IReadOnlyList<WrittenEntity> gold, IReadOnlyList<WrittenEntity> found)
    {
        var candidates = new List<(double Share, int Gold, int Found)>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < found.Count; j++)
            {
                var (want, have) = (gold[i].Writings, found[j].Writings);
                if (gold[i].Type == found[j].Type && want.Overlaps(have))
                    candidates.Add(((double)want.Intersect(have).Count() / want.Union(have).Count(), i, j));
            }
        }
        var pairs = new List<(int, int)>();
        HashSet<int> goldTaken = [],
            foundTaken = [];
        foreach (var (_, i, j) in candidates.OrderDescending())
        {
            if (goldTaken.Contains(i) || foundTaken.Contains(j))
                continue;
            goldTaken.Add(i);
            foundTaken.Add(j);
            pairs.Add((i, j));
        }
        return pairs;
    }
}
