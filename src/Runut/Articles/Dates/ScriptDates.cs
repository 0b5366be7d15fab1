using System.Buffers;
using Runut.Pages;
using Runut.Times;

namespace Runut.Articles.Dates;

/// <summary>Reads the dates of publication that pages give to their own scripts: <c>"publishDate":"2019-04-25T10:00"</c>.</summary>
internal static class ScriptDates
{
    private const int Most = 40;
    private const int LongestName = 40;

    private static readonly SearchValues<string> Keys = SearchValues.Create(
        ["publi", "pubdate", "pub_date", "createdat", "created_at", "displaydate", "display_date", "posted"],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>The values, in the order of the page.</summary>
    public static List<Timestamp> Of(PageTree tree)
    {
        var values = new List<Timestamp>();
        for (var node = 1; node + 1 < tree.Count && values.Count < Most; node++)
        {
            if (tree.Tag(node) == HtmlTag.Script && tree.IsText(node + 1) && tree.Parent(node + 1) == node)
                Read(tree.Text(node + 1), values);
        }
        return values;
    }

    private static void Read(ReadOnlySpan<char> script, List<Timestamp> values)
    {
        while (values.Count < Most && script.IndexOfAny(Keys) is >= 0 and var at)
        {
            script = script[at..];
            // The name ends at the first sign that no name holds; what follows is a colon or a comma, and the value in quotes.
            var end = script[..Math.Min(script.Length, LongestName)].IndexOfAnyExcept(NameSigns);
            if (end < 0)
            {
                script = script[Math.Min(script.Length, LongestName)..];
                continue;
            }
            var name = script[..end];
            script = script[end..];
            if (DateWords.IsOtherTime(name))
                continue;
            var value = script[..Math.Min(script.Length, 60)];
            var start = value.IndexOfAnyExcept(Joints);
            if (start <= 0 || value[..start].IndexOfAny(':', '=', ',') < 0)
                continue;
            value = value[start..];
            var close = value.IndexOfAny('"', '\'', '\\');
            value = close < 0 ? value : value[..close];
            if (PageDate.Find(value) is { Start: < 12 } match)
                values.Add(match.Value);
            else if (Instant(value) is { } instant)
                values.Add(instant);
        }
    }

    /// <summary>Seconds or milliseconds since 1970.</summary>
    private static Timestamp? Instant(ReadOnlySpan<char> value)
    {
        var digits = value.IndexOfAnyExceptInRange('0', '9');
        if ((digits < 0 ? value.Length : digits) is not (10 or 13) || !long.TryParse(value[..10], out var seconds))
            return null;
        var instant = DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime;
        return new Timestamp(DateOnly.FromDateTime(instant), TimeOnly.FromDateTime(instant), TimeSpan.Zero);
    }

    private static readonly SearchValues<char> NameSigns = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-."
    );

    private static readonly SearchValues<char> Joints = SearchValues.Create("\"'\\:=, \n\t");
}
