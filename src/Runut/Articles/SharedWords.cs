using Runut.Learning;

namespace Runut.Articles;

/// <summary>
/// How far the words of a block stand in other blocks that the first stage of the block model keeps: a report comes back to its own
/// words, teasers and second articles do not. It needs no word list and no tree, so it helps most on flattened pages in any language.
/// </summary>
internal sealed class SharedWords
{
    /// <summary>Numbers a block; they take the place of those of containers.</summary>
    public const int Count = ContainerMeans.Count;

    private const int Bits = 13;
    private const int LeastLength = 4;
    private const int MostLength = 600;

    // Each slot of words: the block that had one last (counted from 1), how many had one, and what the first stage gives those together.
    private readonly int[] _last = new int[1 << Bits];
    private readonly ushort[] _blocks = new ushort[1 << Bits];
    private readonly float[] _mass = new float[1 << Bits];
    private readonly Block[] _own;
    private readonly float[] _held;
    private readonly int[] _words;

    /// <param name="draft">The page.</param>
    /// <param name="first">The first stage's probability of each block.</param>
    public SharedWords(Draft draft, ReadOnlySpan<float> first)
    {
        var slots = new List<ushort>(1 << 10);
        var starts = new int[draft.Count + 1];
        for (var i = 0; i < draft.Count; i++)
        {
            Read(draft[i], i + 1, slots);
            starts[i + 1] = slots.Count;
            for (var k = starts[i]; k < slots.Count; k++)
            {
                _mass[slots[k]] += first[i];
                if (_blocks[slots[k]] < ushort.MaxValue)
                    _blocks[slots[k]]++;
            }
        }
        _own = new Block[draft.Count];
        _held = new float[draft.Count + 1];
        _words = starts;
        for (var i = 0; i < draft.Count; i++)
        {
            float share = 0,
                held = 0;
            var repeated = 0;
            for (var k = starts[i]; k < starts[i + 1]; k++)
            {
                var slot = slots[k];
                if (_blocks[slot] < 2)
                    continue;
                var others = _mass[slot] - first[i];
                repeated++;
                share += others / (_blocks[slot] - 1);
                held += Math.Min(1, others);
            }
            float words = starts[i + 1] - starts[i];
            _held[i + 1] = _held[i] + held;
            _own[i] = new Block(repeated > 0 ? share / repeated : -1, words > 0 ? held / words : -1, words > 0 ? repeated / words : -1);
        }
    }

    /// <summary>What the words of a block say; -1 where it has none to ask.</summary>
    /// <param name="Share">Mean over its repeated words: the first stage's probability of the other blocks that hold them.</param>
    /// <param name="Held">Share of its words that stand in some other block that is kept.</param>
    /// <param name="Repeated">Share of its words that stand in any other block.</param>
    private readonly record struct Block(float Share, float Held, float Repeated);

    /// <summary>Fills the numbers of a block: its own, then what is held of the words of the blocks before, behind and around it.</summary>
    public void Fill(int i, Span<float> row)
    {
        var count = _own.Length;
        var own = _own[i];
        row[0] = own.Share;
        row[1] = own.Held;
        row[2] = own.Repeated;
        row[3] = Held(Math.Max(0, i - 5), i);
        row[4] = Held(i + 1, Math.Min(count, i + 6));
        row[5] = Held(Math.Max(0, i - 12), Math.Min(count, i + 13));
        row[6] = own.Held < 0 ? 0 : own.Held - Held(0, count);
    }

    private float Held(int from, int to) => (_held[to] - _held[from]) / Math.Max(1, _words[to] - _words[from]);

    /// <summary>Adds the slots of the words of a text, each once: words of four letters and more, and pairs in scripts without spaces.</summary>
    private void Read(string text, int block, List<ushort> slots)
    {
        uint word = 0,
            before = 0;
        var length = 0;
        var end = Math.Min(text.Length, MostLength);
        for (var i = 0; i <= end; i++)
        {
            var c = i < end ? text[i] : ' ';
            if (char.IsAsciiLetter(c) || (c >= 128 && char.IsLetter(c)))
            {
                if (c is >= '\u2e80' and < '\uac00')
                {
                    if (before != 0)
                        Add((before ^ c) * 2654435761u, block, slots);
                    before = c * 16777619u;
                    continue;
                }
                word = (word ^ (c < 128 ? (uint)(c | 0x20) : char.ToLowerInvariant(c))) * 16777619u;
                length++;
                continue;
            }
            if (length >= LeastLength)
                Add(Hashing.Mix(word), block, slots);
            word = before = 0;
            length = 0;
        }
    }

    private void Add(uint hash, int block, List<ushort> slots)
    {
        var slot = hash >> (32 - Bits);
        if (_last[slot] == block)
            return;
        _last[slot] = block;
        slots.Add((ushort)slot);
    }
}
