namespace Runut.Articles.Fields;

/// <summary>The part of a page's address that repeats its title: <c>/2025/12/what-do-people-love-about-rust</c>.</summary>
internal sealed class TitleSlug
{
    private const int LongestCode = 4;
    private readonly List<string> _words = [];

    /// <summary>Takes the part of the path that has most words.</summary>
    public TitleSlug(Uri address)
    {
        foreach (var part in Uri.UnescapeDataString(address.AbsolutePath).Split('/'))
        {
            var words = part.Split(['-', '_', '.', '+', ' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(IsWord).ToList();
            if (words.Count >= _words.Count)
                _words = words;
        }
    }

    /// <summary>Number of words.</summary>
    public int Count => _words.Count;

    /// <summary>How many words of a text stand in the address too, and how many of these in the same order.</summary>
    public (int Shared, int InOrder, int Words) Compare(string text)
    {
        int shared = 0,
            inOrder = 0,
            words = 0,
            behind = 0;
        foreach (var range in TitleShares.WordRanges(text))
        {
            words++;
            var at = IndexOf(text.AsSpan(range));
            if (at < 0)
                continue;
            shared++;
            if (at >= behind)
                (inOrder, behind) = (inOrder + 1, at + 1);
        }
        return (shared, inOrder, words);
    }

    private int IndexOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if (word.Equals(_words[i], StringComparison.OrdinalIgnoreCase))
                return i;
        }
        return -1;
    }

    /// <summary>Numbers of articles and the ends of file names say nothing.</summary>
    private static bool IsWord(string word) =>
        !(word.Length > LongestCode && word.AsSpan().ContainsAnyInRange('0', '9')) && word is not ("html" or "htm" or "php");
}
