namespace Runut.Languages;

/// <summary>Tells Indonesian, Malay, English, Javanese and Sundanese by their small words.</summary>
public static class LanguageIdentifier
{
    private const int MostCharacters = 6000;
    private const int LeastWords = 4;
    private const int Margin = 2;
    private const double LeastShare = 0.12;
    private const int LeastLead = 3;
    private const double LeastLeadShare = 0.02;

    private static readonly string[] Languages = ["id", "ms", "en", "jv", "su"];
    private static readonly Lazy<Dictionary<string, int>> Words = new(Read);

    /// <summary>ISO 639-1 code of the language of <paramref name="text"/>; null where it is none of the five or too short to tell.</summary>
    public static string? Identify(string text)
    {
        var count = Count(text);
        return IsSure(count) ? count.Language : null;
    }

    /// <summary>True where so many of a text's words are small words of the language that it is written in it.</summary>
    internal static bool IsSure((string Language, int Hits, int Words) count) =>
        count.Words >= LeastWords && count.Hits >= Math.Max(2, count.Words * LeastShare);

    /// <summary>The one of the five that <paramref name="text"/> is most like, how many of its small words the text has, and its words in all.</summary>
    internal static (string Language, int Hits, int Words) Count(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lookup = Words.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<int> hits = stackalloc int[Languages.Length];
        Span<char> lower = stackalloc char[16];
        var words = 0;
        var start = -1;
        var limit = Math.Min(text.Length, MostCharacters);
        for (var i = 0; i <= limit; i++)
        {
            if (i < limit && char.IsLetter(text[i]))
            {
                if (start < 0)
                    start = i;
                continue;
            }
            if (start < 0)
                continue;
            words++;
            var word = text.AsSpan(start, i - start);
            start = -1;
            if (word.Length > lower.Length || !lookup.TryGetValue(lower[..word.ToLowerInvariant(lower)], out var languages))
                continue;
            for (var language = 0; language < hits.Length; language++)
                hits[language] += (languages >> language) & 1;
        }
        var best = 0;
        for (var language = 1; language < hits.Length; language++)
        {
            // Malay, Javanese and Sundanese share words with Indonesian: a few hits more than it has do not make a text one of them.
            if (hits[language] >= hits[best] + Margin + (hits[best] / 10))
                best = language;
        }
        // Malay, Javanese and Sundanese share most small words with Indonesian: a sentence or two does not tell them apart.
        if (best != 0 && Languages[best] != "en" && hits[best] - hits[0] < Math.Max(LeastLead, words * LeastLeadShare))
            best = 0;
        return (Languages[best], hits[best], words);
    }

    private static Dictionary<string, int> Read()
    {
        var words = new Dictionary<string, int>();
        foreach (var row in WordFile.Rows("language-words.tsv"))
        {
            var set = 0;
            foreach (var language in row[1].Split(';'))
                set |= 1 << Array.IndexOf(Languages, language);
            words[row[0]] = set;
        }
        return words;
    }
}
