using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Runut.Text;
using Runut.Times;

namespace Runut.Evaluation;

/// <summary>
/// Compares the time reader with TIMEX3 annotation in TimeML files (IndoTimex: Mirza 2015, "Recognizing and Normalizing Temporal
/// Expressions in Indonesian Texts"). An expression is recognised where the two spans overlap (relaxed match, as TempEval-3 counts), each
/// counted once; its value is right where it equals the gold value. The two guidelines differ, and these differences are not held against
/// either: IndoTimex calls midday TAF and night TNI where ours says TMI and TEV, so the two codes of the afternoon and the two of the
/// night count as one; it splits a date from the clock time behind its comma, which ours keeps together; it marks both ends of a range of durations, ours the whole with the
/// upper value; it counts "a month later" to the
/// day, ours to the month or week; it writes a decade as <c>199</c>, ours as <c>199X</c>; a year that is part of a name (<c>Pilpres 2014</c>) is not
/// marked there and not counted here. Everything else that differs is counted as an error.
/// </summary>
/// <param name="Gold">Expressions in the gold.</param>
/// <param name="Found">Expressions found.</param>
/// <param name="Recognised">Pairs that overlap.</param>
/// <param name="Exact">Pairs with the same ends.</param>
/// <param name="Valued">Pairs with the same value.</param>
/// <param name="Errors">What differs, a line each.</param>
public sealed partial record TimexScore(int Gold, int Found, int Recognised, int Exact, int Valued, ImmutableArray<string> Errors)
{
    /// <summary>F1 of recognition, by overlap.</summary>
    public double F1 => Gold + Found == 0 ? 0 : 2.0 * Recognised / (Gold + Found);

    /// <summary>Share of the recognised expressions whose value is right.</summary>
    public double ValueAccuracy => Recognised == 0 ? 0 : (double)Valued / Recognised;

    /// <summary>Reads every <c>.tml</c> file of a folder against its document creation time.</summary>
    public static TimexScore Measure(string folder)
    {
        int gold = 0,
            found = 0,
            recognised = 0,
            exact = 0,
            valued = 0;
        var errors = ImmutableArray.CreateBuilder<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.tml").Order(StringComparer.Ordinal))
        {
            var source = File.ReadAllText(file, Encoding.UTF8);
            var (text, marked) = Parse(source);
            var times = TimeReader
                .Read(Segmenter.Segment(text), Created(source))
                .Expressions.Where(time => time.Rule != "year-in-name")
                .ToList();
            gold += marked.Count;
            found += times.Count;
            var name = Path.GetFileNameWithoutExtension(file);
            TimeExpression? last = null;
            for (var k = 0; k < marked.Count; k++)
            {
                var (span, value) = marked[k];
                var match = times
                    .Where(time => time.Span.Overlaps(span))
                    .MaxBy(time => Math.Min(time.Span.End, span.End) - Math.Max(time.Span.Start, span.Start));
                if (match is null && last is not null && last.Span.Contains(span))
                {
                    // one expression of ours for two of theirs: "Rabu (31/12/2014), pukul 05.00 WIB", "2-3 menit"
                    match = last;
                    found++;
                }
                if (match is null)
                {
                    errors.Add($"{name} missed \"{span.Of(text)}\" {value}");
                    continue;
                }
                // of the range "2-3 menit" ours is the upper value alone
                if (value.StartsWith('P') && k + 1 < marked.Count && match.Span.Contains(marked[k + 1].Span))
                {
                    gold--;
                    continue;
                }
                times.Remove(match);
                last = match;
                recognised++;
                exact += match.Span == span ? 1 : 0;
                if (
                    Same(value, match.Value) || (match.Span.End > span.End && match.Value.StartsWith(value + "T", StringComparison.Ordinal))
                )
                    valued++;
                else
                    errors.Add($"{name} value of \"{match.Text}\": {match.Value}, gold {value}");
            }
            errors.AddRange(times.Select(time => $"{name} false \"{time.Text}\" {time.Value}"));
        }
        return new TimexScore(gold, found, recognised, exact, valued, errors.ToImmutable());
    }

    private static bool Same(string gold, string found) => Common(gold) == Common(found) || IsCoarser(gold, found);

    private static bool IsCoarser(string gold, string found)
    {
        if (!DateOnly.TryParseExact(gold, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return false;
        var date = day.ToDateTime(TimeOnly.MinValue);
        return found == gold[..7]
            || found == string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date)}-W{ISOWeek.GetWeekOfYear(date):D2}");
    }

    private static string Common(string value) =>
        value
            .Replace("TAF", "TMI", StringComparison.Ordinal)
            .Replace("TNI", "TEV", StringComparison.Ordinal)
            .TrimEnd(value.StartsWith('P') ? '\0' : 'X');

    private static (string Text, List<(TextSpan Span, string Value)> Marked) Parse(string source)
    {
        var start = source.IndexOf("<TEXT>", StringComparison.Ordinal) + "<TEXT>".Length;
        var end = source.IndexOf("</TEXT>", StringComparison.Ordinal);
        var text = new StringBuilder();
        var marked = new List<(TextSpan, string)>();
        var at = start;
        foreach (Match match in Marked().Matches(source[..end]))
        {
            if (match.Index < start)
                continue;
            text.Append(source, at, match.Index - at);
            var words = match.Groups["words"].Value;
            marked.Add((new TextSpan(text.Length, text.Length + words.Length), match.Groups["value"].Value));
            text.Append(words);
            at = match.Index + match.Length;
        }
        return (text.Append(source, at, end - at).ToString(), marked);
    }

    private static DateOnly? Created(string source) =>
        Creation().Match(source) is { Success: true } match
        && DateOnly.TryParseExact(match.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    [GeneratedRegex("<TIMEX3[^>]*value=\"(?<value>[^\"]*)\"[^>]*>(?<words>[^<]*)</TIMEX3>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marked();

    [GeneratedRegex("<DCT><TIMEX3[^>]*value=\"(?<day>\\d{4}-\\d\\d-\\d\\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Creation();
}
