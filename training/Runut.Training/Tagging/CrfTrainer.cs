using Runut.Learning;

namespace Runut.Training.Tagging;

/// <summary>A sequence to learn from: the features of each token and its label.</summary>
internal sealed record Example(uint[][] Features, byte[] Labels, float Weight = 1);

/// <summary>
/// Learns a linear-chain CRF by stochastic gradient steps with AdaGrad (Duchi, Hazan and Singer 2011), leaving out features at random as it
/// goes, and averages the weights of the last rounds of several runs: what only the order of one run brought is evened out.
/// </summary>
internal sealed class CrfTrainer
{
    private const float Rate = 0.15f;
    private const float Smoothing = 0.25f;
    private readonly int _labels;
    private readonly int _seed;
    private Random _random;
    private readonly Dictionary<uint, int> _ids;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _sums;
    private readonly float[] _transitions;
    private readonly float[] _transitionSquares;
    private readonly float[] _transitionSums;
    private readonly float _dropout;
    private readonly float _decay;

    public CrfTrainer(int labels, IReadOnlyList<Example> examples, int least, float dropout, float decay, int seed)
    {
        _labels = labels;
        _dropout = dropout;
        _decay = decay;
        _seed = seed;
        _random = new Random(seed);
        var counts = new Dictionary<uint, int>();
        foreach (var example in examples)
        {
            foreach (var features in example.Features)
            {
                foreach (var feature in features)
                    counts[feature] = counts.GetValueOrDefault(feature) + 1;
            }
        }
        _ids = [];
        foreach (var (feature, count) in counts.OrderBy(c => c.Key))
        {
            if (count >= least)
                _ids.Add(feature, _ids.Count);
        }
        _weights = new float[_ids.Count * labels];
        _squares = new float[_weights.Length];
        _sums = new float[_weights.Length];
        _transitions = new float[(labels + 1) * labels];
        _transitionSquares = new float[_transitions.Length];
        _transitionSums = new float[_transitions.Length];
        Console.Error.WriteLine($"  {examples.Count} sentences, {_ids.Count} features of {counts.Count}");
    }

    /// <summary>Learns in some runs of some rounds each and returns the model.</summary>
    public byte[] Train(IReadOnlyList<Example> examples, IReadOnlyList<string> names, int rounds, int averaged, int lineBits, int runs = 1)
    {
        var known = examples.Select(e => (Ids: e.Features.Select(Known).ToArray(), e.Labels, e.Weight)).ToArray();
        for (var run = 0; run < runs; run++)
        {
            _random = new Random(_seed + run);
            foreach (var values in (float[][])[_weights, _squares, _transitions, _transitionSquares])
                Array.Clear(values);
            Run(known, rounds, averaged, runs);
        }
        return Write(names, lineBits);
    }

    private void Run((int[][] Ids, byte[] Labels, float Weight)[] known, int rounds, int averaged, int runs)
    {
        var order = Enumerable.Range(0, known.Length).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            _random.Shuffle(order);
            var loss = 0.0;
            foreach (var i in order)
                loss += Step(known[i].Ids, known[i].Labels, known[i].Weight);
            if (round >= rounds - averaged)
            {
                for (var i = 0; i < _weights.Length; i++)
                    _sums[i] += _weights[i] / (averaged * runs);
                for (var i = 0; i < _transitions.Length; i++)
                    _transitionSums[i] += _transitions[i] / (averaged * runs);
            }
            Console.Error.WriteLine($"  round {round + 1}: {loss:F0}");
        }
    }

    private int[] Known(uint[] features)
    {
        var ids = new List<int>(features.Length);
        foreach (var feature in features)
        {
            if (_ids.TryGetValue(feature, out var id))
                ids.Add(id * _labels);
        }
        return [.. ids];
    }

    private byte[] Write(IReadOnlyList<string> names, int lineBits)
    {
        var features = new List<(uint, float[])>();
        var sizes = new List<float>();
        foreach (var (feature, id) in _ids)
        {
            var weights = _sums.AsSpan(id * _labels, _labels).ToArray();
            var size = weights.Max(Math.Abs);
            if (size < 0.02f)
                continue;
            features.Add((feature, weights));
            sizes.Add(size);
        }
        sizes.Sort();
        var largest = sizes[(int)(sizes.Count * 0.9995)];
        Console.Error.WriteLine($"  {features.Count} features stay, largest weight {largest:F2}");
        return SequenceModel.Write(names, _transitionSums, features, lineBits, largest);
    }

    // One sentence: forward and backward in probabilities scaled at each token, then the gradient.
    private double Step(int[][] all, byte[] gold, float weight)
    {
        var length = all.Length;
        var features = new int[length][];
        var scores = new double[length * _labels];
        var keep = 1 / (1 - _dropout);
        for (var i = 0; i < length; i++)
        {
            features[i] = _dropout > 0 ? Array.FindAll(all[i], _ => _random.NextSingle() >= _dropout) : all[i];
            for (var label = 0; label < _labels; label++)
            {
                var sum = 0f;
                foreach (var feature in features[i])
                    sum += _weights[feature + label];
                scores[(i * _labels) + label] = sum * keep;
            }
        }
        var moves = Array.ConvertAll(_transitions, t => Math.Exp(t));
        var forward = new double[length * _labels];
        var backward = new double[length * _labels];
        for (var i = 0; i < length; i++)
        {
            var most = double.NegativeInfinity;
            for (var label = 0; label < _labels; label++)
                most = Math.Max(most, scores[(i * _labels) + label]);
            var total = 0.0;
            for (var label = 0; label < _labels; label++)
            {
                var sum = 0.0;
                if (i == 0)
                {
                    sum = moves[label];
                }
                else
                {
                    for (var from = 0; from < _labels; from++)
                        sum += forward[((i - 1) * _labels) + from] * moves[((from + 1) * _labels) + label];
                }
                scores[(i * _labels) + label] = Math.Exp(scores[(i * _labels) + label] - most);
                total += forward[(i * _labels) + label] = sum * scores[(i * _labels) + label];
            }
            for (var label = 0; label < _labels; label++)
                forward[(i * _labels) + label] /= total;
            for (var label = 0; label < _labels; label++)
                scores[(i * _labels) + label] /= total;
        }
        // backward[i] = probability of what follows, scaled like forward
        for (var label = 0; label < _labels; label++)
            backward[((length - 1) * _labels) + label] = 1;
        for (var i = length - 2; i >= 0; i--)
        {
            for (var label = 0; label < _labels; label++)
            {
                var sum = 0.0;
                for (var to = 0; to < _labels; to++)
                    sum += moves[((label + 1) * _labels) + to] * scores[((i + 1) * _labels) + to] * backward[((i + 1) * _labels) + to];
                backward[(i * _labels) + label] = sum;
            }
        }
        var loss = 0.0;
        var gradient = new float[_labels];
        var edges = new double[_transitions.Length];
        for (var i = 0; i < length; i++)
        {
            for (var label = 0; label < _labels; label++)
            {
                var p = forward[(i * _labels) + label] * backward[(i * _labels) + label];
                gradient[label] = (float)((gold[i] == label ? 1 : 0) - p) * weight;
                if (gold[i] == label)
                    loss -= Math.Log(Math.Max(p, 1e-12));
                if (i == 0)
                {
                    edges[label] += (gold[0] == label ? 1 : 0) - p;
                    continue;
                }
                for (var from = 0; from < _labels; from++)
                {
                    var edge = ((from + 1) * _labels) + label;
                    var q =
                        forward[((i - 1) * _labels) + from] * moves[edge] * scores[(i * _labels) + label] * backward[(i * _labels) + label];
                    edges[edge] += (gold[i - 1] == from && gold[i] == label ? 1 : 0) - q;
                }
            }
            foreach (var feature in features[i])
            {
                for (var label = 0; label < _labels; label++)
                {
                    var at = feature + label;
                    var g = gradient[label] - (_decay * _weights[at]);
                    _squares[at] += g * g;
                    _weights[at] += Rate * g / MathF.Sqrt(_squares[at] + Smoothing);
                }
            }
        }
        for (var i = 0; i < edges.Length; i++)
        {
            var g = (float)edges[i] * weight;
            _transitionSquares[i] += g * g;
            _transitions[i] += Rate * g / MathF.Sqrt(_transitionSquares[i] + 1f);
        }
        return loss;
    }
}
