using System.Globalization;
using System.Text;
using Runut.Times;

namespace Runut.Formats;

/// <summary>Normalised values in words for people: <c>&gt;PT3H</c> is <c>more than 3 hours</c>.</summary>
public static class ValueText
{
    private static readonly (char Sign, string Words)[] Signs = [('>', "more than "), ('<', "less than "), ('~', "about ")];

    private static readonly (char Unit, string Name)[] DateUnits = [('Y', "year"), ('M', "month"), ('W', "week"), ('D', "day")];

    private static readonly (char Unit, string Name)[] ClockUnits = [('H', "hour"), ('M', "minute"), ('S', "second")];

    private static readonly (string Mark, string Words)[] PartsOfDay =
    [
        ("TMO", ", morning"),
        ("TMI", ", midday"),
        ("TAF", ", afternoon"),
        ("TEV", ", evening"),
        ("TNI", ", small hours"),
    ];

    /// <summary>The value in words; a form that is not known stays as it is.</summary>
    /// <param name="value">A TIMEX3 value, a number with or without a unit, or words; a leading <c>&gt;</c>, <c>&lt;</c> or <c>~</c> modifies it.</param>
    public static string Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        foreach (var (sign, words) in Signs)
        {
            if (value.StartsWith(sign) && value.Length > 1)
                return words + Plain(value[1..]);
        }
        return Plain(value);
    }

    /// <summary>A time of publication in words: <c>25 April 2019, 23:44 (UTC+07:00)</c>.</summary>
    public static string Of(Timestamp time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var words = time.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        if (time.Time is { } clock)
            words += clock.ToString(", HH:mm", CultureInfo.InvariantCulture);
        return time.Time is not null && time.Offset is not null ? $"{words} (UTC{time.ToString()[19..]})" : words;
    }

    private static string Plain(string value) => Duration(value) ?? Date(value) ?? Number(value) ?? value;

    private static string? Duration(string value)
    {
        if (value.Length < 3 || value[0] != 'P' || !(char.IsAsciiDigit(value[1]) || value[1] == 'T'))
            return null;
        var words = new StringBuilder();
        var units = DateUnits;
        for (var at = 1; at < value.Length; )
        {
            if (value[at] == 'T')
            {
                units = ClockUnits;
                at++;
                continue;
            }
            var start = at;
            while (at < value.Length && (char.IsAsciiDigit(value[at]) || value[at] == '.'))
                at++;
            if (at == start || at == value.Length)
                return null;
            var name = Array.Find(units, unit => unit.Unit == value[at]).Name;
            if (name is null)
                return null;
            var number = value[start..at++];
            words.Append(words.Length > 0 ? " " : "").Append(number).Append(' ').Append(name).Append(number == "1" ? "" : "s");
        }
        return words.Length > 0 ? words.ToString() : null;
    }

    private static string? Date(string value)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (DateTime.TryParseExact(value, "yyyy-MM", invariant, DateTimeStyles.None, out var month))
            return month.ToString("MMMM yyyy", invariant);
        if (value.Length < 10 || !DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", invariant, DateTimeStyles.None, out var day))
            return null;
        var words = day.ToString("d MMMM yyyy", invariant);
        var rest = value[10..];
        if (rest.Length == 0)
            return words;
        foreach (var (mark, part) in PartsOfDay)
        {
            if (rest == mark)
                return words + part;
        }
        return rest[0] == 'T' && rest.Length > 1 && char.IsAsciiDigit(rest[1]) ? $"{words}, {rest[1..]}" : null;
    }

    private static string? Number(string value)
    {
        var cut = value.IndexOf(' ');
        var digits = cut < 0 ? value : value[..cut];
        if (digits.Length < 5 || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        var grouped = number.ToString("#,0.##", CultureInfo.InvariantCulture);
        return cut < 0 ? grouped : grouped + value[cut..];
    }
}
