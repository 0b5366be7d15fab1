namespace Runut.Stories;

/// <summary>Weights of terms, by hash of the term in ascending order, of length 1 as a vector (or empty).</summary>
internal sealed class SparseVector
{
    public static readonly SparseVector Empty = new([], []);

    private SparseVector(uint[] terms, float[] weights)
    {
        Terms = terms;
        Weights = weights;
    }

    public uint[] Terms { get; }

    public float[] Weights { get; }

    public static SparseVector Of(Dictionary<uint, float> weights)
    {
        if (weights.Count == 0)
            return Empty;
        var terms = weights.Keys.ToArray();
        Array.Sort(terms);
        // Summed in the order of the terms: the order in which a text names them must not show in the last digit.
        var square = 0.0;
        foreach (var term in terms)
            square += (double)weights[term] * weights[term];
        if (square <= 0)
            return Empty;
        var length = Math.Sqrt(square);
        return new SparseVector(terms, [.. terms.Select(term => (float)(weights[term] / length))]);
    }

    /// <summary>The mean of vectors, of length 1 again.</summary>
    public static SparseVector Middle(IEnumerable<SparseVector> vectors)
    {
        var sum = new Dictionary<uint, float>();
        SparseVector? only = null;
        var count = 0;
        foreach (var vector in vectors)
        {
            only = count++ == 0 ? vector : null;
            for (var i = 0; i < vector.Terms.Length; i++)
                sum[vector.Terms[i]] = sum.GetValueOrDefault(vector.Terms[i]) + vector.Weights[i];
        }
        return only ?? Of(sum);
    }

    /// <summary>The cosine of two vectors: from 0 to 1.</summary>
    public double Cosine(SparseVector other)
    {
        double sum = 0;
        for (int i = 0, j = 0; i < Terms.Length && j < other.Terms.Length; )
        {
            var (one, two) = (Terms[i], other.Terms[j]);
            if (one == two)
                sum += (double)Weights[i++] * other.Weights[j++];
            else if (one < two)
                i++;
            else
                j++;
        }
        return Math.Min(1, sum);
    }

    /// <summary>The share of this vector's weight that lies on terms of the other, from 0 to 1: 1 where the other has all its terms.</summary>
    public double CoveredBy(SparseVector other)
    {
        double sum = 0,
            total = 0;
        for (int i = 0, j = 0; i < Terms.Length; i++)
        {
            while (j < other.Terms.Length && other.Terms[j] < Terms[i])
                j++;
            total += Weights[i];
            if (j < other.Terms.Length && other.Terms[j] == Terms[i])
                sum += Weights[i];
        }
        return total > 0 ? sum / total : 0;
    }

    /// <summary>The greatest product of weights on a shared term: from 0 to 1.</summary>
    public double HeaviestShared(SparseVector other)
    {
        double heaviest = 0;
        for (int i = 0, j = 0; i < Terms.Length && j < other.Terms.Length; )
        {
            if (Terms[i] == other.Terms[j])
                heaviest = Math.Max(heaviest, (double)Weights[i++] * other.Weights[j++]);
            else if (Terms[i] < other.Terms[j])
                i++;
            else
                j++;
        }
        return heaviest;
    }

    /// <summary>The number of terms that both have.</summary>
    public int Shared(SparseVector other)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < Terms.Length && j < other.Terms.Length; )
        {
            if (Terms[i] == other.Terms[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (Terms[i] < other.Terms[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
        return shared;
    }

    /// <summary>The terms of the greatest weight; the same vector always gives the same ones.</summary>
    public SparseVector Heaviest(int count)
    {
        var order = Enumerable.Range(0, Terms.Length).ToArray();
        Array.Sort(Array.ConvertAll(Weights, w => -w), order);
        var chosen = order.Take(count).ToArray();
        Array.Sort(chosen);
        return new SparseVector([.. chosen.Select(i => Terms[i])], [.. chosen.Select(i => Weights[i])]);
    }
}
