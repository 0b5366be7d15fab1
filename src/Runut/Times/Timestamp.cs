using System.Globalization;

namespace Runut.Times;

/// <summary>A date as a page gives it: perhaps with a time of day, perhaps with an offset from UTC. Nothing is added that was not read.</summary>
/// <param name="Date">The day, in the page's own zone.</param>
/// <param name="Time">The time of day, or null where only a date is given.</param>
/// <param name="Offset">The offset from UTC, or null where no zone is known. WIB is +7, WITA +8, WIT +9.</param>
public sealed record Timestamp(DateOnly Date, TimeOnly? Time = null, TimeSpan? Offset = null)
{
    /// <summary>ISO 8601, as exact as what is known: <c>2019-04-25</c>, <c>2019-04-25T23:44:00</c>, <c>2019-04-25T23:44:00+07:00</c>.</summary>
    public override string ToString()
    {
        var day = Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Time is not { } time)
            return day;
        var clock = $"{day}T{time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}";
        return Offset is { } offset
            ? $"{clock}{(offset < TimeSpan.Zero ? '-' : '+')}{offset.ToString("hh\\:mm", CultureInfo.InvariantCulture)}"
            : clock;
    }
}
