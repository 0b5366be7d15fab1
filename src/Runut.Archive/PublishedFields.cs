using System.Globalization;
using Runut.Text;
using Runut.Times;

namespace Runut.Archive;

/// <summary>The fields <c>date</c> and <c>time</c> of a JSONL line.</summary>
internal static class PublishedFields
{
    /// <summary>
    /// <c>2019-09-10</c> or a full ISO date, with <c>20:30</c>, <c>20.30 WIB</c> or a spreadsheet's fraction of a day (<c>0.8541</c>).
    /// Also a spreadsheet's <c>10/17/2025 11:01</c> (month first) and a date in words (<c>Jumat, 29 Mei 2026 14:39 WIB</c>).
    /// A time that cannot be read is left out; null where there is no date.
    /// </summary>
    public static Timestamp? Read(string? date, string? time)
    {
        if (string.IsNullOrWhiteSpace(date) || date.Length > 100)
            return null;
        if (
            date.Length < 10
            || (date.Length > 10 && date[10] is not ('T' or ' '))
            || !DateOnly.TryParseExact(date.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        )
            return FromSpreadsheet(date) ?? FromWords(date);
        if (time is null)
            return new Timestamp(day);
        var parts = time.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is 0 or > 2)
            return new Timestamp(day);
        if (TimeOnly.TryParseExact(parts[0].Replace('.', ':'), Clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
            return new Timestamp(day, clock, parts.Length == 2 ? Zone(parts[1]) : null);
        return
            double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var fraction)
            && fraction is >= 0 and < 1
            && parts.Length == 1
            ? new Timestamp(day, new TimeOnly((long)Math.Round(fraction * 24 * 60) % (24 * 60) * TimeSpan.TicksPerMinute))
            : new Timestamp(day);
    }

    private static Timestamp? FromSpreadsheet(string date) =>
        DateTime.TryParseExact(date, Spreadsheet, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? new Timestamp(
                DateOnly.FromDateTime(moment),
                date.Contains(':', StringComparison.Ordinal) ? TimeOnly.FromDateTime(moment) : null
            )
            : null;

    private static Timestamp? FromWords(string date)
    {
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
            var clocked = TimeOnly.TryParseExact(
                found.Value.AsSpan(10),
                "'T'HH:mm",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var clock
            );
            return clocked ? new Timestamp(day, clock, Zone(found.Text[(found.Text.LastIndexOf(' ') + 1)..])) : new Timestamp(day);
        }
        return null;
    }

    private static readonly string[] Spreadsheet = ["M/d/yyyy H:mm", "M/d/yyyy"];

    private static readonly string[] Clocks = ["HH:mm", "H:mm", "HH:mm:ss"];

    private static TimeSpan? Zone(string name) =>
        name.ToUpperInvariant() switch
        {
            "WIB" => TimeSpan.FromHours(7),
            "WITA" => TimeSpan.FromHours(8),
            "WIT" => TimeSpan.FromHours(9),
            _ => null,
        };
}
