using System.Collections.Frozen;
using System.Globalization;
using Runut.Languages;

namespace Runut.Times;

/// <summary>The days of feasts by their rules: fixed, from Easter, and by the Islamic and Chinese calendars, with the days that the government set where they are known.</summary>
internal static class Holidays
{
    private static readonly Lazy<FrozenDictionary<(string Rule, int Year), DateOnly>> Decreed = new(() =>
        WordFile
            .Rows("Indonesian/holiday-dates.tsv")
            .Select(row => (Rule: row[0], Day: DateOnly.ParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture)))
            .ToFrozenDictionary(entry => (entry.Rule, entry.Day.Year), entry => entry.Day)
    );

    private static readonly Lazy<UmAlQuraCalendar> Islamic = new(() => new UmAlQuraCalendar());

    private static readonly Lazy<ChineseLunisolarCalendar> Chinese = new(() => new ChineseLunisolarCalendar());

    /// <summary>The day of a feast in a year of the civil calendar; null where the rule gives none (an Islamic feast can miss a year, and the calendars end).</summary>
    /// <param name="rule">A rule as <c>holidays.tsv</c> has it.</param>
    /// <param name="year">The civil year.</param>
    public static DateOnly? In(string rule, int year)
    {
        if (year is < 1902 or > 2076)
            return null;
        if (rule.StartsWith("easter", StringComparison.Ordinal))
            return Easter(year).AddDays(int.Parse(rule.AsSpan(6), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        if (Decreed.Value.TryGetValue((rule, year), out var day))
            return day;
        var space = rule.IndexOf(' ', StringComparison.Ordinal);
        var month = int.Parse(rule.AsSpan(space + 1, 2), CultureInfo.InvariantCulture);
        var date = int.Parse(rule.AsSpan(space + 4, 2), CultureInfo.InvariantCulture);
        return space < 0 ? new DateOnly(year, month, date)
            : rule[0] == 'h' ? InIslamic(year, month, date)
            : InChinese(year, month, date);
    }

    private static DateOnly? InIslamic(int year, int month, int day)
    {
        var first = Islamic.Value.GetYear(new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified));
        for (var islamicYear = first; islamicYear <= first + 1; islamicYear++)
        {
            var civil = Islamic.Value.ToDateTime(islamicYear, month, day, 0, 0, 0, 0);
            if (civil.Year == year)
                return DateOnly.FromDateTime(civil);
        }
        return null;
    }

    private static DateOnly InChinese(int year, int month, int day)
    {
        var leap = Chinese.Value.GetLeapMonth(year);
        var position = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(Chinese.Value.ToDateTime(year, position, day, 0, 0, 0, 0));
    }

    /// <summary>Easter Sunday of the Western churches (the anonymous Gregorian algorithm, Meeus 1991).</summary>
    private static DateOnly Easter(int year)
    {
        int a = year % 19,
            b = year / 100,
            c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var sum = h + l - (7 * m) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }
}
