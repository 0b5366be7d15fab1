namespace Runut.Stories;

/// <summary>
/// Agglomerative grouping by average linkage over a sparse graph: the two groups with the greatest mean likelihood over all their
/// pairs are joined until it falls below a threshold. A pair that was not compared counts as unlike.
/// </summary>
internal static class AverageLinkage
{
    /// <summary>The group of each item: the smallest item in it.</summary>
    /// <param name="count">Number of items; their order decides between equal means, so it must not be that of the input.</param>
    /// <param name="links">Likelihoods of pairs, each pair once.</param>
    /// <param name="threshold">The least mean likelihood.</param>
    public static int[] Group(int count, IReadOnlyList<(int First, int Second, double Likelihood)> links, double threshold)
    {
        var sums = new Dictionary<int, double>?[count];
        var sizes = new int[count];
        var group = new int[count];
        for (var i = 0; i < count; i++)
            (sizes[i], group[i]) = (1, i);
        var queue = new PriorityQueue<(int First, int Second, int FirstSize, int SecondSize), (double, int, int)>();
        foreach (var (first, second, likelihood) in links)
        {
            (sums[first] ??= [])[second] = likelihood;
            (sums[second] ??= [])[first] = likelihood;
            if (likelihood >= threshold)
                queue.Enqueue((first, second, 1, 1), (-likelihood, first, second));
        }
        while (queue.TryDequeue(out var next, out _))
        {
            var (first, second, firstSize, secondSize) = next;
            // Outdated: one of the two has grown or gone since.
            if (sizes[first] != firstSize || sizes[second] != secondSize)
                continue;
            Join(first, second);
        }
        for (var i = 0; i < count; i++)
            group[i] = Find(i);
        return group;

        int Find(int item)
        {
            while (group[item] != item)
                item = group[item] = group[group[item]];
            return item;
        }

        void Join(int kept, int gone)
        {
            group[gone] = kept;
            sizes[kept] += sizes[gone];
            sizes[gone] = 0;
            foreach (var (neighbour, sum) in sums[gone]!)
            {
                sums[neighbour]!.Remove(gone);
                if (neighbour == kept)
                    continue;
                var total = sum + sums[kept]!.GetValueOrDefault(neighbour);
                sums[kept]![neighbour] = total;
                sums[neighbour]![kept] = total;
            }
            sums[gone] = null;
            foreach (var (neighbour, sum) in sums[kept]!)
            {
                var mean = sum / ((double)sizes[kept] * sizes[neighbour]);
                if (mean < threshold)
                    continue;
                var (low, high) = kept < neighbour ? (kept, neighbour) : (neighbour, kept);
                queue.Enqueue((low, high, sizes[low], sizes[high]), (-mean, low, high));
            }
        }
    }
}
