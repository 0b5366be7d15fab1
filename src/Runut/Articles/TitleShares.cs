namespace Runut.Articles;

/// <summary>How much of the page's title a block repeats.</summary>
internal sealed class TitleShares
{
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public TitleShares(string? title)
    {
        foreach (var range in WordRanges(title))
            _words.Add(title![range]);
    }

    /// <summary>Share of words that block and title have in common, of the longer of the two; 0 where no title is known.</summary>
    public float Of(string block)
    {
        if (_words.Count == 0 || block.Length > 400)
            return 0;
        int all = 0,
            shared = 0;
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in WordRanges(block))
        {
            all++;
            if (lookup.Contains(block.AsSpan(range)))
                shared++;
        }
        return shared / (float)Math.Max(all, _words.Count);
    }

    /// <summary>Share of the title's words that a longer text holds; 0 where no title is known.</summary>
    public float HeldBy(string text)
    {
        var held = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in WordRanges(text))
        {
            if (lookup.TryGetValue(text.AsSpan(range), out var word))
                held.Add(word);
        }
        return held.Count / (float)Math.Max(1, _words.Count);
    }

    /// <summary>Where the words of a text stand; each character of scripts without spaces is one.</summary>
    public static IEnumerable<Range> WordRanges(string? text)
    {
        for (var i = 0; text is not null && i < text.Length; )
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
            yield return start..i;
        }
    }
}
