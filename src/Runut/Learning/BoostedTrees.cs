namespace Runut.Learning;

/// <summary>
/// Gradient-boosted regression trees with a logistic link (Friedman 2001), evaluated over rows of numbers.
/// Nodes lie in one array; a leaf holds its score.
/// </summary>
internal sealed class BoostedTrees
{
    private const int RowsAtOnce = 512;

    private readonly int[] _roots;
    private readonly ushort[] _features;
    private readonly float[] _values;
    private readonly int[] _left;
    private readonly Step[] _steps;
    private readonly int[] _depths;
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
        _steps = new Step[features.Length];
        for (var i = 0; i < _steps.Length; i++)
            _steps[i] = features[i] == Leaf ? new Step(float.PositiveInfinity, 0, 0) : new Step(values[i], features[i], left[i] - i);
        _depths = [.. roots.Select(root => DepthOf(root))];
        _quick = QuickTrees.Of(roots, features, values, left);
    }

    /// <summary>
    /// A node as the walk of many rows needs it, in one piece: where the value is greater, one further than <paramref name="Down"/>.
    /// A leaf leads to itself, so that every row takes the same number of steps through a tree.
    /// </summary>
    private readonly record struct Step(float Threshold, ushort Feature, int Down);

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
    /// Probabilities of many rows, the same to the bit as one by one: eight rows at once by <see cref="QuickTrees"/> where the processor
    /// can. Else tree by tree, so that a tree stays in the cache, over as many rows as stay there too, and four rows at once, so that their
    /// steps, each of which waits for its own memory, wait together.
    /// </summary>
    /// <param name="rows">The rows, one behind the other.</param>
    /// <param name="width">Numbers a row.</param>
    /// <param name="probabilities">Receives one for each row.</param>
    public void Probabilities(ReadOnlySpan<float> rows, int width, Span<float> probabilities)
    {
        for (var from = 0; from < probabilities.Length; from += RowsAtOnce)
        {
            var some = probabilities.Slice(from, Math.Min(RowsAtOnce, probabilities.Length - from));
            Walk(rows.Slice(from * width, some.Length * width), width, some);
        }
        foreach (ref var score in probabilities)
            score = 1f / (1f + MathF.Exp(-score));
    }

    private void Walk(ReadOnlySpan<float> rows, int width, Span<float> scores)
    {
        scores.Fill(Bias);
        if (_quick is not null)
        {
            _quick.Add(rows, width, scores);
            return;
        }
        ReadOnlySpan<Step> steps = _steps;
        ReadOnlySpan<float> values = _values;
        for (var tree = 0; tree < _roots.Length; tree++)
        {
            int root = _roots[tree],
                depth = _depths[tree],
                row = 0;
            for (; row + 4 <= scores.Length; row += 4)
            {
                var four = rows.Slice(row * width, 4 * width);
                int a = root,
                    b = root,
                    c = root,
                    d = root;
                for (var level = 0; level < depth; level++)
                {
                    ref readonly var at = ref steps[a];
                    a += at.Down + (four[at.Feature] > at.Threshold ? 1 : 0);
                    at = ref steps[b];
                    b += at.Down + (four[width + at.Feature] > at.Threshold ? 1 : 0);
                    at = ref steps[c];
                    c += at.Down + (four[(2 * width) + at.Feature] > at.Threshold ? 1 : 0);
                    at = ref steps[d];
                    d += at.Down + (four[(3 * width) + at.Feature] > at.Threshold ? 1 : 0);
                }
                scores[row] += values[a];
                scores[row + 1] += values[b];
                scores[row + 2] += values[c];
                scores[row + 3] += values[d];
            }
            for (; row < scores.Length; row++)
            {
                var one = rows.Slice(row * width, width);
                var node = root;
                for (var level = 0; level < depth; level++)
                    node += steps[node].Down + (one[steps[node].Feature] > steps[node].Threshold ? 1 : 0);
                scores[row] += values[node];
            }
        }
    }

    private int DepthOf(int node) => _features[node] == Leaf ? 0 : 1 + Math.Max(DepthOf(_left[node]), DepthOf(_left[node] + 1));

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
