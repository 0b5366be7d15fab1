using System.Globalization;
using Runut.Text;
using Runut.Times;

namespace Runut.Archive;

/// <summary>Times as the fields of a JSONL line state them.</summary>
internal static class StatedTime
{
    /// <summary>Reads a date (<c>2019-04-25</c>, or whole ISO 8601) and a time of day (<c>20:30 WIB</c>, <c>20.30</c>, a spreadsheet's share of a day);
    /// also a spreadsheet's date with the month first, and a date in words (<c>Jumat, 29 Mei 2026 14:39 WIB</c>).</summary>
    /// <returns>Null where there is no date.</returns>
    public static Timestamp? Read(string? date, string? time)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (string.IsNullOrWhiteSpace(date) || date.Length > 100)
            return null;
        date = date.Trim();
        if (!DateOnly.TryParseExact(date.AsSpan(0, Math.Min(10, date.Length)), "yyyy-MM-dd", invariant, DateTimeStyles.None, out var day))
            return FromSpreadsheet(date) ?? FromWords(date);
        if (date.Length == 10)
            return time is null ? new Timestamp(day) : WithTime(day, time.Trim());
        // An offset is kept as it was written, and none is added.
        var rest = date[10..].TrimStart('T', ' ');
        return WithTime(day, rest);
    }

    // "10/17/2025 11:01": spreadsheets put the month first; "10/9/2019" alone can be either day
    private static Timestamp? FromSpreadsheet(string date)
    {
        string[] forms = ["M/d/yyyy H:mm", "M/d/yyyy H:mm:ss"];
        return DateTime.TryParseExact(date, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? new Timestamp(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment))
            : null;
    }

    // "Jumat, 29 Mei 2026 14:39 WIB"
    private static Timestamp? FromWords(string date)
    {
        if (!date.Any(char.IsLetter))
            return null;
        foreach (var found in TimeReader.Read(Segmenter.Segment(date), null).Expressions)
        {
            if (
                found.Value.Length < 10
                || !DateOnly.TryParseExact(
                    found.Value.AsSpan(0, 10),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
                continue;
            return TimeOnly.TryParseExact(
                found.Value.AsSpan(10),
                "'T'HH:mm",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var clock
            )
                ? new Timestamp(day, clock, Offset(found.Text[(found.Text.LastIndexOf(' ') + 1)..]))
                : new Timestamp(day);
        }
        return null;
    }

    private static Timestamp WithTime(DateOnly day, string time)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (double.TryParse(time, NumberStyles.AllowDecimalPoint, invariant, out var share) && share < 1 && time.Length > 5)
            return new Timestamp(day, TimeOnly.MinValue.Add(TimeSpan.FromMinutes(Math.Round(share * 1440))));
        var length = 0;
        while (length < time.Length && (char.IsAsciiDigit(time[length]) || time[length] is ':' or '.'))
            length++;
        var clock = time[..length].Replace('.', ':').Trim(':');
        string[] forms = ["H:mm", "HH:mm", "H:mm:ss", "HH:mm:ss", "HH:mm:ss:FFFFFFF"];
        return TimeOnly.TryParseExact(clock, forms, invariant, DateTimeStyles.None, out var at)
            ? new Timestamp(day, at, Offset(time[length..].Trim()))
            : new Timestamp(day);
    }

    private static TimeSpan? Offset(string zone)
    {
        if (zone.Equals("WIB", StringComparison.OrdinalIgnoreCase))
            return TimeSpan.FromHours(7);
        if (zone.Equals("WITA", StringComparison.OrdinalIgnoreCase))
            return TimeSpan.FromHours(8);
        if (zone.Equals("WIT", StringComparison.OrdinalIgnoreCase))
            return TimeSpan.FromHours(9);
        if (zone is "Z" or "z" or "UTC" or "GMT")
            return TimeSpan.Zero;
        if (zone.Length < 3 || zone[0] is not ('+' or '-'))
            return null;
        string[] forms = ["hh\\:mm", "hhmm", "hh"];
        return TimeSpan.TryParseExact(zone[1..], forms, CultureInfo.InvariantCulture, out var offset) && offset < TimeSpan.FromHours(15)
            ? (zone[0] == '-' ? -offset : offset)
            : null;
    }
}
