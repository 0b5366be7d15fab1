using Runut.Languages;

namespace Runut.Articles;

/// <summary>Guesses the language of a text by its commonest words.</summary>
internal static class PageLanguage
{
    private const int LeastLean = 10;
    private const double LeastLeanShare = 0.05;

    private static readonly Lazy<Dictionary<string, string[]>> Words = new(() =>
        WordFile
            .Rows("World/stopwords.tsv")
            .GroupBy(row => row[1])
            .ToDictionary(g => g.Key, g => g.Select(row => row[0]).ToArray(), StringComparer.Ordinal)
    );

    /// <summary>ISO 639-1 code of the language of <paramref name="text"/>; null where too little of it is known.</summary>
    public static string? Of(string text)
    {
        var lean = LanguageIdentifier.Count(text);
        if (LanguageIdentifier.IsSure(lean))
            return lean.Language;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = Words.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[16];
        int words = 0,
            start = -1;
        var limit = Math.Min(text.Length, 6000);
        for (var i = 0; i <= limit; i++)
        {
            if (i < limit && char.IsLetter(text[i]))
            {
                if (start < 0)
                    start = i;
                continue;
            }
            // The s of "33.153s" is no word.
            if (start >= 0 && i - start <= 12 && !(start > 0 && char.IsDigit(text[start - 1])))
            {
                words++;
                var length = text.AsSpan(start, i - start).ToLowerInvariant(lower);
                if (length > 0 && lookup.TryGetValue(lower[..length], out var languages))
                {
                    foreach (var language in languages)
                        counts[language] = counts.GetValueOrDefault(language) + 1;
                }
            }
            start = -1;
        }
        // Lists of results have few small words of any language, and scriptures quoted in another script are longer than the report.
        var rival = counts.Count == 0 ? 0 : counts.Values.Max();
        if (lean.Hits >= Math.Max(LeastLean, lean.Words * LeastLeanShare) && lean.Hits >= rival)
            return lean.Language;
        if (OfScript(text) is { } script)
            return script;
        string? best = null;
        var most = 1 + (words / 25);
        foreach (var (language, count) in counts)
        {
            if (count > most || (count == most && best is not null && string.CompareOrdinal(language, best) < 0))
                (best, most) = (language, count);
        }
        return best;
    }

    private static string? OfScript(string text)
    {
        int han = 0,
            kana = 0,
            hangul = 0,
            arabic = 0,
            hebrew = 0,
            thai = 0,
            greek = 0,
            devanagari = 0,
            latin = 0;
        for (var i = 0; i < Math.Min(text.Length, 1500); i++)
        {
            switch (text[i])
            {
                case >= '\u4e00' and <= '\u9fff':
                    han++;
                    break;
                case >= '\u3040' and <= '\u30ff':
                    kana++;
                    break;
                case >= '\uac00' and <= '\ud7af':
                    hangul++;
                    break;
                case >= '\u0600' and <= '\u06ff':
                    arabic++;
                    break;
                case >= '\u0590' and <= '\u05ff':
                    hebrew++;
                    break;
                case >= '\u0e00' and <= '\u0e7f':
                    thai++;
                    break;
                case >= '\u0370' and <= '\u03ff':
                    greek++;
                    break;
                case >= '\u0900' and <= '\u097f':
                    devanagari++;
                    break;
                case >= 'A' and <= 'z':
                    latin++;
                    break;
            }
        }
        if (kana > 20 && kana + han > latin / 2)
            return "ja";
        if (hangul > latin)
            return "ko";
        if (han > latin)
            return "zh";
        if (arabic > latin)
            return "ar";
        if (hebrew > latin)
            return "he";
        if (thai > latin)
            return "th";
        if (greek > latin)
            return "el";
        return devanagari > latin ? "hi" : null;
    }
}
