namespace Runut.Training.Words;

/// <summary>
/// Classes of words used alike, by the exchange algorithm: each word in turn goes to the class that raises the likelihood of a class bigram
/// model most (Kneser and Ney 1993; Martin, Liermann and Ney 1998). Starts from frequency ranks, so there is no chance in it.
/// </summary>
internal sealed class WordClasses
{
    private readonly int _classes;
    private readonly int _words;
    private readonly (int Word, int Count)[][] _left;
    private readonly (int Word, int Count)[][] _right;
    private readonly int[] _self;
    private readonly int[] _class;
    private readonly int[] _pairs;
    private readonly int[] _before;
    private readonly int[] _after;
    private static readonly double[] XLogX = Table();

    private WordClasses(int words, int classes, Dictionary<long, int> bigrams)
    {
        (_words, _classes) = (words, classes);
        var left = new List<(int, int)>[words];
        var right = new List<(int, int)>[words];
        for (var i = 0; i < words; i++)
            (left[i], right[i]) = ([], []);
        _self = new int[words];
        foreach (var (pair, count) in bigrams.OrderBy(p => p.Key))
        {
            var (a, b) = ((int)(pair >> 32), (int)(pair & 0xffffffff));
            if (a == b)
            {
                _self[a] = count;
                continue;
            }
            right[a].Add((b, count));
            left[b].Add((a, count));
        }
        _left = [.. left.Select(l => l.ToArray())];
        _right = [.. right.Select(r => r.ToArray())];
        _class = new int[words];
        _pairs = new int[classes * classes];
        _before = new int[classes];
        _after = new int[classes];
        for (var i = 0; i < words; i++)
            _class[i] = i % classes;
        foreach (var (pair, count) in bigrams)
        {
            var (a, b) = (_class[(int)(pair >> 32)], _class[(int)(pair & 0xffffffff)]);
            _pairs[(a * classes) + b] += count;
            _before[a] += count;
            _after[b] += count;
        }
    }

    /// <summary>The class of each word; words are numbered by falling frequency.</summary>
    public static int[] Cluster(int words, int classes, Dictionary<long, int> bigrams, int rounds)
    {
        var clusters = new WordClasses(words, classes, bigrams);
        for (var round = 0; round < rounds; round++)
        {
            var moved = clusters.Round();
            Console.Error.WriteLine($"  classes {classes}, round {round + 1}: {moved} words moved");
            if (moved * 200 < words)
                break;
        }
        return clusters._class;
    }

    private int Round()
    {
        var moved = 0;
        var left = new int[_classes];
        var right = new int[_classes];
        var leftUsed = new List<int>();
        var rightUsed = new List<int>();
        var gains = new double[_classes];
        for (var word = 0; word < _words; word++)
        {
            Gather(_left[word], left, leftUsed, out var leftSum);
            Gather(_right[word], right, rightUsed, out var rightSum);
            var old = _class[word];
            var self = _self[word];
            Move(old, left, leftUsed, right, rightUsed, self, leftSum + self, rightSum + self, -1);
            Array.Clear(gains);
            foreach (var c in leftUsed)
            {
                var add = left[c];
                var row = _pairs.AsSpan(c * _classes, _classes);
                for (var b = 0; b < row.Length; b++)
                    gains[b] += F(row[b] + add) - F(row[b]);
            }
            foreach (var c in rightUsed)
            {
                var add = right[c];
                for (var b = 0; b < _classes; b++)
                {
                    var pair = _pairs[(b * _classes) + c];
                    gains[b] += F(pair + add) - F(pair);
                }
            }
            var best = old;
            var most = double.NegativeInfinity;
            for (var b = 0; b < _classes; b++)
            {
                var pair = _pairs[(b * _classes) + b];
                // The class' bigrams with itself take both sides at once.
                var gain =
                    gains[b]
                    + F(pair + left[b] + right[b] + self)
                    - F(pair)
                    - (F(pair + left[b]) - F(pair))
                    - (F(pair + right[b]) - F(pair))
                    - (F(_before[b] + rightSum + self) - F(_before[b]))
                    - (F(_after[b] + leftSum + self) - F(_after[b]));
                if (gain > most + 1e-9)
                    (best, most) = (b, gain);
            }
            Move(best, left, leftUsed, right, rightUsed, self, leftSum + self, rightSum + self, 1);
            _class[word] = best;
            moved += best != old ? 1 : 0;
            foreach (var c in leftUsed)
                left[c] = 0;
            foreach (var c in rightUsed)
                right[c] = 0;
            leftUsed.Clear();
            rightUsed.Clear();
        }
        return moved;
    }

    private void Gather((int Word, int Count)[] neighbours, int[] counts, List<int> used, out int sum)
    {
        sum = 0;
        foreach (var (word, count) in neighbours)
        {
            var c = _class[word];
            if (counts[c] == 0)
                used.Add(c);
            counts[c] += count;
            sum += count;
        }
    }

    private void Move(
        int to,
        int[] left,
        List<int> leftUsed,
        int[] right,
        List<int> rightUsed,
        int self,
        int leftSum,
        int rightSum,
        int sign
    )
    {
        foreach (var c in leftUsed)
            _pairs[(c * _classes) + to] += sign * left[c];
        foreach (var c in rightUsed)
            _pairs[(to * _classes) + c] += sign * right[c];
        _pairs[(to * _classes) + to] += sign * self;
        foreach (var c in leftUsed)
            _before[c] += sign * left[c];
        foreach (var c in rightUsed)
            _after[c] += sign * right[c];
        _before[to] += sign * rightSum;
        _after[to] += sign * leftSum;
    }

    private static double F(int x) => x < XLogX.Length ? XLogX[x] : x * Math.Log(x);

    private static double[] Table()
    {
        var table = new double[1 << 16];
        for (var i = 2; i < table.Length; i++)
            table[i] = i * Math.Log(i);
        return table;
    }
}
