namespace Runut.Training.Blocks;

/// <summary>Tells which blocks of a page belong to its article by aligning them with the gold body.</summary>
internal sealed class BlockLabels
{
    private const int Gram = 4;
    private readonly string[] _gold;
    private readonly Dictionary<ulong, List<int>> _grams = [];
    private readonly Dictionary<string, List<int>> _words = new(StringComparer.Ordinal);

    public BlockLabels(string gold)
    {
        _gold = [.. Words(gold)];
        for (var i = 0; i < _gold.Length; i++)
        {
            Add(_words, _gold[i], i);
            if (i + Gram <= _gold.Length)
                Add(_grams, Hash(_gold.AsSpan(i, Gram)), i);
        }
    }

    /// <summary>Number of words of the gold body.</summary>
    public int GoldWords => _gold.Length;

    /// <summary>Words in lower case; each character of scripts without spaces is one.</summary>
    public static IEnumerable<string> Words(string text)
    {
        for (var i = 0; i < text.Length; )
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            var start = i++;
            if (text[start] < '\u2e80')
            {
                while (i < text.Length && char.IsLetterOrDigit(text[i]) && text[i] < '\u2e80')
                    i++;
            }
            yield return text[start..i].ToLowerInvariant();
        }
    }

    /// <summary>True for each block that is part of the gold body. Long blocks go by their word runs; short ones must stand in the gold between their neighbours.</summary>
    public bool[] Of(IReadOnlyList<string> blocks)
    {
        var labels = new bool[blocks.Count];
        var words = new string[blocks.Count][];
        var at = new int[blocks.Count];
        Array.Fill(at, -1);
        for (var i = 0; i < blocks.Count; i++)
        {
            words[i] = [.. Words(blocks[i])];
            if (words[i].Length >= 8)
                LabelLong(words[i], i, labels, at);
        }
        DropRepeats(blocks, labels, at);
        var first = Array.FindIndex(labels, label => label);
        if (first < 0)
            return labels;
        var last = Array.FindLastIndex(labels, label => label);
        for (var i = Math.Max(0, first - 12); i < Math.Min(blocks.Count, last + 13); i++)
        {
            if (words[i].Length is 0 or >= 8)
                continue;
            int before = i - 1,
                after = i + 1;
            while (before >= 0 && at[before] < 0)
                before--;
            while (after < blocks.Count && at[after] < 0)
                after++;
            var low = before < 0 ? 0 : at[before];
            var high = after >= blocks.Count ? _gold.Length : at[after];
            if (Find(words[i], low, Math.Max(high, low) + 4) is { } found)
                labels[i] = found >= 0;
        }
        return labels;
    }

    private void LabelLong(string[] words, int i, bool[] labels, int[] at)
    {
        int held = 0,
            all = 0;
        var places = new List<int>();
        for (var k = 0; k + Gram <= words.Length; k++)
        {
            all++;
            if (!_grams.TryGetValue(Hash(words.AsSpan(k, Gram)), out var found))
                continue;
            held++;
            places.Add(found[0]);
        }
        if (held * 2 < all)
            return;
        labels[i] = true;
        places.Sort();
        at[i] = places[places.Count / 2];
    }

    /// <summary>A paragraph that the page has twice and the gold once belongs where its neighbours are.</summary>
    private static void DropRepeats(IReadOnlyList<string> blocks, bool[] labels, int[] at)
    {
        var places = new List<int>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (labels[i])
                places.Add(i);
        }
        if (places.Count == 0)
            return;
        foreach (var group in places.GroupBy(i => blocks[i]).Where(group => group.Count() > 1))
        {
            var best = group.MaxBy(i =>
                Enumerable.Range(i - 4, 9).Count(j => j >= 0 && j < labels.Length && j != i && labels[j] && blocks[j] != blocks[i])
            );
            foreach (var i in group.Where(i => i != best))
            {
                labels[i] = false;
                at[i] = -1;
            }
        }
    }

    private int? Find(string[] words, int low, int high)
    {
        if (!_words.TryGetValue(words[0], out var starts))
            return null;
        foreach (var start in starts)
        {
            if (start < low || start > high || start + words.Length > _gold.Length)
                continue;
            if (_gold.AsSpan(start, words.Length).SequenceEqual(words))
                return start;
        }
        return null;
    }

    private static ulong Hash(ReadOnlySpan<string> words)
    {
        var hash = 14695981039346656037UL;
        foreach (var word in words)
        {
            foreach (var c in word)
                hash = (hash ^ c) * 1099511628211UL;
            hash = (hash ^ ' ') * 1099511628211UL;
        }
        return hash;
    }

    private static void Add<TKey>(Dictionary<TKey, List<int>> index, TKey key, int value)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
            index.Add(key, list = []);
        list.Add(value);
    }
}
