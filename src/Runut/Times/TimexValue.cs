using System.Globalization;

namespace Runut.Times;

/// <summary>Writes values in the form of TIMEX3 (TimeML 1.2.1), which extends ISO 8601.</summary>
internal static class TimexValue
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}");

    public static string Year(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>A stretch from one date to another, as ISO 8601 writes it: <c>2014/2018</c>.</summary>
    public static string Interval(string first, string last) => $"{first}/{last}";

    /// <summary>The ISO week of a day: <c>2019-W16</c>.</summary>
    public static string Week(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date):D4}-W{ISOWeek.GetWeekOfYear(date):D2}");
    }

    public static string Clock(int hour, int minute) => string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}:{minute:D2}");

    /// <summary><c>P3D</c>, <c>PT2H</c>; of an unknown amount <c>PXY</c>. Decades and centuries are counted in years, so that they compare.</summary>
    public static string Duration(TimeUnit unit, decimal amount, bool unknown)
    {
        if (unknown)
            return $"P{(IsOfClock(unit) ? "T" : "")}X{UnknownLetters(unit)}";
        (unit, amount) = unit switch
        {
            TimeUnit.Windu => (TimeUnit.Year, amount * 8),
            TimeUnit.Decade => (TimeUnit.Year, amount * 10),
            TimeUnit.Century => (TimeUnit.Year, amount * 100),
            TimeUnit.Millennium => (TimeUnit.Year, amount * 1000),
            TimeUnit.Semester => (TimeUnit.Month, amount * 6),
            TimeUnit.Trimester => (TimeUnit.Month, amount * 4),
            TimeUnit.Quarter => (TimeUnit.Month, amount * 3),
            // "setengah hari", "setengah jam", "setengah tahun"
            TimeUnit.Day when amount == 0.5m => (TimeUnit.Hour, 12m),
            TimeUnit.Hour when amount is 0.5m or 0.25m => (TimeUnit.Minute, amount * 60),
            TimeUnit.Year when amount == 0.5m => (TimeUnit.Month, 6m),
            _ => (unit, amount),
        };
        return $"P{(IsOfClock(unit) ? "T" : "")}{amount.ToString("0.####", CultureInfo.InvariantCulture)}{Letters(unit)}";
    }

    private static bool IsOfClock(TimeUnit unit) => unit is TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second;

    private static string Letters(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Second => "S",
            TimeUnit.Minute or TimeUnit.Month => "M",
            TimeUnit.Hour => "H",
            TimeUnit.Day => "D",
            TimeUnit.Week => "W",
            _ => "Y",
        };

    private static string UnknownLetters(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Decade => "DE",
            TimeUnit.Century => "CE",
            TimeUnit.Quarter or TimeUnit.Semester or TimeUnit.Trimester => "M",
            _ => Letters(unit),
        };
}
