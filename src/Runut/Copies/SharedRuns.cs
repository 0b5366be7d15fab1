using Runut.Text;

namespace Runut.Copies;

/// <summary>A run of equal words in two texts.</summary>
internal readonly record struct SharedRun(int From, int To, int Length);

/// <summary>The word trigrams of one text, looked up by those of others: the greedy tiling of texts by their longest common runs (Wise 1993), in linear time.</summary>
internal sealed class SharedRuns
{
    private const int Least = 3;
    private const int MostPlaces = 12;

    private readonly WordSequence _from;
    private readonly Dictionary<ulong, int> _first;
    private readonly int[] _next;

    public SharedRuns(WordSequence from)
    {
        _from = from;
        var count = Math.Max(0, from.Length - Least + 1);
        _first = new Dictionary<ulong, int>(count);
        _next = new int[count];
        for (var i = count - 1; i >= 0; i--)
        {
            var gram = WordHash.OfSequence(from.Hashes.AsSpan(i, Least));
            _next[i] = _first.GetValueOrDefault(gram, -1);
            _first[gram] = i;
        }
    }

    /// <summary>The runs of three words and more of <paramref name="to"/> that stand in this text, in the order of <paramref name="to"/>, none overlapping there.</summary>
    public List<SharedRun> In(WordSequence to)
    {
        var runs = new List<SharedRun>();
        var expected = 0;
        for (var i = 0; i + Least <= to.Length; )
        {
            var best = 0;
            var at = -1;
            var places = 0;
            var place = _first.GetValueOrDefault(WordHash.OfSequence(to.Hashes.AsSpan(i, Least)), -1);
            for (; place >= 0 && places < MostPlaces; place = _next[place], places++)
            {
                var length = CommonLength(to, i, place);
                if (length > best || (length == best && Math.Abs(place - expected) < Math.Abs(at - expected)))
                    (best, at) = (length, place);
            }
            if (best < Least)
            {
                i++;
                continue;
            }
            runs.Add(new SharedRun(at, i, best));
            i += best;
            expected = at + best;
        }
        return runs;
    }

    private int CommonLength(WordSequence to, int i, int place) => to.Hashes.AsSpan(i).CommonPrefixLength(_from.Hashes.AsSpan(place));
}
