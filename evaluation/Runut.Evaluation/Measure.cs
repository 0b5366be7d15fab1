using System.Globalization;
using System.Text;
using Runut.Text;

namespace Runut.Evaluation;

/// <summary>The measures that several scorers share.</summary>
internal static class Measure
{
    /// <summary>NFKC, lower case, straight quotation marks, white space collapsed: how texts are compared.</summary>
    public static string Norm(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var flat = text.Normalize(NormalizationForm.FormKC)
            .ToLowerInvariant()
            .Replace('’', '\'')
            .Replace('‘', '\'')
            .Replace('“', '"')
            .Replace('”', '"');
        return string.Join(' ', flat.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Runs of letters, digits and underscores, in lower case.</summary>
    public static List<string> Words(string? text)
    {
        var words = new List<string>();
        var lower = (text ?? "").ToLowerInvariant();
        var start = -1;
        for (var i = 0; i < lower.Length; )
        {
            Rune.DecodeFromUtf16(lower.AsSpan(i), out var rune, out var length);
            var inside =
                rune.Value == '_'
                || Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
            if (inside && start < 0)
                start = i;
            if (!inside && start >= 0)
            {
                words.Add(lower[start..i]);
                start = -1;
            }
            i += length;
        }
        if (start >= 0)
            words.Add(lower[start..]);
        return words;
    }

    /// <summary>How often each item occurs.</summary>
    public static Dictionary<string, int> Count(IEnumerable<string> items)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items)
            counts[item] = counts.GetValueOrDefault(item) + 1;
        return counts;
    }

    /// <summary>Runs of four words; a shorter text is one run.</summary>
    public static Dictionary<string, int> Shingles(List<string> words)
    {
        const int size = 4;
        return Count(
            words.Count == 0
                ? []
                : Enumerable.Range(0, Math.Max(1, words.Count - size + 1)).Select(i => string.Join(' ', words.Skip(i).Take(size)))
        );
    }

    /// <summary>How many items two bags share.</summary>
    public static int Shared(Dictionary<string, int> a, Dictionary<string, int> b) =>
        a.Sum(item => Math.Min(item.Value, b.GetValueOrDefault(item.Key)));

    /// <summary>The harmonic mean of precision and recall.</summary>
    public static double F1(double right, double got, double gold)
    {
        double precision = got > 0 ? right / got : 0,
            recall = gold > 0 ? right / gold : 0;
        return Harmonic(precision, recall);
    }

    /// <summary>The harmonic mean.</summary>
    public static double Harmonic(double a, double b) => a + b > 0 ? 2 * a * b / (a + b) : 0;

    /// <summary>Spans of gold strings in order of the list, each the first free occurrence; null where there is none.</summary>
    public static List<TextSpan?> Locate(string text, IEnumerable<string> quotes)
    {
        var used = new HashSet<TextSpan>();
        var spans = new List<TextSpan?>();
        foreach (var quote in quotes)
        {
            TextSpan? span = null;
            for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = Next(text, quote, at))
            {
                if (used.Add(new TextSpan(at, at + quote.Length)))
                {
                    span = new TextSpan(at, at + quote.Length);
                    break;
                }
            }
            spans.Add(span);
        }
        return spans;
    }

    /// <summary>Intersection over union of two spans.</summary>
    public static double Overlap(TextSpan a, TextSpan b)
    {
        var shared = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return shared > 0 ? (double)shared / (Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start)) : 0;
    }

    /// <summary>Pairs gold with found spans, the best overlap first; at least <paramref name="least"/>.</summary>
    public static Dictionary<int, int> Pair(List<TextSpan?> gold, IReadOnlyList<TextSpan> got, double least)
    {
        var candidates = new List<(double Overlap, int Gold, int Got)>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; gold[i] is { } span && j < got.Count; j++)
            {
                var overlap = Overlap(span, got[j]);
                if (overlap >= least)
                    candidates.Add((overlap, i, j));
            }
        }
        var pairs = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (_, i, j) in candidates.OrderDescending())
        {
            if (!pairs.ContainsKey(i) && taken.Add(j))
                pairs[i] = j;
        }
        return pairs;
    }

    private static int Next(string text, string quote, int at) =>
        at + 1 > text.Length ? -1 : text.IndexOf(quote, at + 1, StringComparison.Ordinal);
}
