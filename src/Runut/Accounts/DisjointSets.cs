namespace Runut.Accounts;

/// <summary>Disjoint sets with path halving; the smaller number stays the root, so results do not hang on the order of joins.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    /// <summary>The root of the set that holds <paramref name="item"/>.</summary>
    public int Find(int item)
    {
        while (_parent[item] != item)
            item = _parent[item] = _parent[_parent[item]];
        return item;
    }

    /// <summary>Joins two sets.</summary>
    public void Join(int left, int right)
    {
        int a = Find(left),
            b = Find(right);
        if (a < b)
            _parent[b] = a;
        else
            _parent[a] = b;
    }
}
