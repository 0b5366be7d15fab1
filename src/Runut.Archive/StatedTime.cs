using System.Globalization;
using Runut.Times;

namespace Runut.Archive;

/// <summary>Times as the fields of a JSONL line state them.</summary>
internal static class StatedTime
{
    /// <summary>Reads a date (<c>2019-04-25</c>, or whole ISO 8601) and a time of day (<c>20:30 WIB</c>, <c>20.30</c>, a spreadsheet's share of a day).</summary>
    /// <returns>Null where there is no date.</returns>
    public static Timestamp? Read(string? date, string? time)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (date is null || date.Length < 10)
            return null;
        date = date.Trim();
        if (!DateOnly.TryParseExact(date.AsSpan(0, Math.Min(10, date.Length)), "yyyy-MM-dd", invariant, DateTimeStyles.None, out var day))
            return null;
        if (date.Length == 10)
            return time is null ? new Timestamp(day) : WithTime(day, time.Trim());
        // An offset is kept as it was written, and none is added.
        var rest = date[10..].TrimStart('T', ' ');
        return WithTime(day, rest);
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
