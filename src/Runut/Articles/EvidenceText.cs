namespace Runut.Articles;

/// <summary>A text that the page's metadata give as its article, made ready to ask whether it holds a block.</summary>
internal sealed class EvidenceText(string text)
{
    private const int Probe = 40;
    private readonly HashSet<int> _hashes = Hashes(text);
    private readonly int _length = text.Length;

    /// <summary>True where every word run of the block stands in the text; short blocks must stand there whole.</summary>
    public bool Holds(string block)
    {
        if (_length < 200)
            return false;
        int all = 0,
            held = 0;
        foreach (var hash in WordTriples(block))
        {
            if (++all > Probe)
                break;
            if (_hashes.Contains(hash))
                held++;
        }
        return all > 0 && held * 10 >= all * 7;
    }

    private static HashSet<int> Hashes(string text)
    {
        var hashes = new HashSet<int>();
        foreach (var hash in WordTriples(text))
            hashes.Add(hash);
        return hashes;
    }

    /// <summary>Hashes of every three words in a row; of fewer where the text has no more.</summary>
    private static IEnumerable<int> WordTriples(string text)
    {
        uint first = 0,
            second = 0,
            word = 0;
        var count = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(c))
            {
                word = (word ^ char.ToLowerInvariant(c)) * 16777619u;
                if (c < '\u2e80')
                    continue;
            }
            if (word == 0)
                continue;
            count++;
            if (count >= 3)
                yield return (int)((first * 31u * 31u) + (second * 31u) + word);
            (first, second, word) = (second, word, 0);
        }
        if (count is 1 or 2)
            yield return (int)((first * 31u) + second) ^ 0x5bd1e995;
    }
}
