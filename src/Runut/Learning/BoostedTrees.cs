namespace Runut.Learning;

/// <summary>
/// Gradient-boosted regression trees with a logistic link (Friedman 2001), evaluated over rows of numbers.
/// Nodes lie in one array; a leaf holds its score.
/// </summary>
internal sealed class BoostedTrees
{
    private readonly int[] _roots;
    private readonly ushort[] _features;
    private readonly float[] _values;
    private readonly int[] _left;
    private readonly QuickTrees? _quick;

    /// <summary>Builds the ensemble from its arrays.</summary>
    /// <param name="bias">Score before the first tree.</param>
    /// <param name="roots">Index of each tree's root.</param>
    /// <param name="features">Feature of a node; <see cref="Leaf"/> for a leaf.</param>
    /// <param name="values">Threshold of a node (left where the value is not greater), score of a leaf.</param>
    /// <param name="left">Index of the left child; the right one follows it.</param>
    public BoostedTrees(float bias, int[] roots, ushort[] features, float[] values, int[] left)
    {
        Bias = bias;
        _roots = roots;
        _features = features;
        _values = values;
        _left = left;
        _quick = QuickTrees.Of(roots, features, values, left);
    }

    /// <summary>Marks a leaf among the features.</summary>
    public const ushort Leaf = ushort.MaxValue;

    /// <summary>Score before the first tree.</summary>
    public float Bias { get; }

    /// <summary>Number of trees.</summary>
    public int Trees => _roots.Length;

    /// <summary>The log-odds of a row.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        var sum = Bias;
        var features = _features;
        var values = _values;
        var left = _left;
        foreach (var root in _roots)
        {
            var node = root;
            while (features[node] is var feature and not Leaf)
                node = left[node] + (row[feature] <= values[node] ? 0 : 1);
            sum += values[node];
        }
        return sum;
    }

    /// <summary>Probability of a row.</summary>
    public float Probability(ReadOnlySpan<float> row) => 1f / (1f + MathF.Exp(-Score(row)));

    /// <summary>
    /// Probabilities of many rows, the same to the bit as one by one: eight rows at once by <see cref="QuickTrees"/> where the processor can.
    /// </summary>
    /// <param name="rows">The rows, one behind the other.</param>
    /// <param name="width">Numbers a row.</param>
    /// <param name="probabilities">Receives one for each row.</param>
    public void Probabilities(ReadOnlySpan<float> rows, int width, Span<float> probabilities)
    {
        Scores(rows, width, probabilities);
        foreach (ref var score in probabilities)
            score = 1f / (1f + MathF.Exp(-score));
    }

    /// <summary>The log-odds of many rows, as <see cref="Probabilities"/> takes them.</summary>
    /// <param name="rows">The rows, one behind the other.</param>
    /// <param name="width">Numbers a row.</param>
    /// <param name="scores">Receives one for each row.</param>
    public void Scores(ReadOnlySpan<float> rows, int width, Span<float> scores)
    {
        if (_quick is null)
        {
            for (var i = 0; i < scores.Length; i++)
                scores[i] = Score(rows.Slice(i * width, width));
            return;
        }
        scores.Fill(Bias);
        _quick.Add(rows, width, scores);
    }

    /// <summary>One ensemble that scores each row with the mean of several.</summary>
    public static BoostedTrees Average(IReadOnlyList<BoostedTrees> ensembles)
    {
        var roots = new List<int>();
        var features = new List<ushort>();
        var values = new List<float>();
        var left = new List<int>();
        foreach (var trees in ensembles)
        {
            var start = features.Count;
            roots.AddRange(trees._roots.Select(root => start + root));
            features.AddRange(trees._features);
            left.AddRange(trees._left.Select(node => start + node));
            values.AddRange(trees._values.Select((value, i) => trees._features[i] == Leaf ? value / ensembles.Count : value));
        }
        return new BoostedTrees(ensembles.Average(trees => trees.Bias), [.. roots], [.. features], [.. values], [.. left]);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static BoostedTrees Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var bias = reader.ReadSingle();
        var roots = new int[reader.ReadInt32()];
        var count = reader.ReadInt32();
        if (roots.Length > 100_000 || count > 10_000_000)
            throw new InvalidDataException("not an ensemble of trees");
        var features = new ushort[count];
        var values = new float[count];
        var left = new int[count];
        for (var i = 0; i < roots.Length; i++)
            roots[i] = reader.ReadInt32();
        for (var i = 0; i < count; i++)
        {
            features[i] = reader.ReadUInt16();
            values[i] = (float)BitConverter.UInt16BitsToHalf(reader.ReadUInt16());
            // Children lie close behind their parent: the distance is enough.
            left[i] = features[i] == Leaf ? 0 : i + reader.ReadUInt16();
        }
        return new BoostedTrees(bias, roots, features, values, left);
    }

    /// <summary>Writes the ensemble; thresholds and scores keep 11 significant bits.</summary>
    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Bias);
        writer.Write(_roots.Length);
        writer.Write(_features.Length);
        foreach (var root in _roots)
            writer.Write(root);
        for (var i = 0; i < _features.Length; i++)
        {
            writer.Write(_features[i]);
            writer.Write(BitConverter.HalfToUInt16Bits((Half)_values[i]));
            if (_features[i] != Leaf)
                writer.Write((ushort)(_left[i] - i));
        }
    }
}
