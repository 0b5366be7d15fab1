using System.Globalization;

namespace Runut.Times;

/// <content>Periods and days counted from the day of publication or from the one spoken of.</content>
internal sealed partial class TimeResolver
{
    /// <summary><c>pekan lalu</c>, <c>bulan depan</c>, <c>tahun ini</c>, <c>akhir pekan</c>, <c>akhir tahun</c>.</summary>
    private (TimeType, string?, DateOnly?) Relative(TimePhrase phrase)
    {
        var step = phrase.Direction switch
        {
            Direction.Past => -1,
            Direction.Future => 1,
            _ => 0,
        };
        if (phrase.Unit == TimeUnit.Season)
            return (
                TimeType.Date,
                step < 0 ? "PAST_REF"
                : step > 0 ? "FUTURE_REF"
                : "PRESENT_REF",
                null
            );
        if (phrase.Direction == Direction.That)
            return (TimeType.Date, phrase.Unit == TimeUnit.Year && _yearSpokenOf > 0 ? TimexValue.Year(_yearSpokenOf) : "PAST_REF", null);
        if (phrase.Weekend && phrase.Direction == Direction.None)
            return (TimeType.Date, "XXXX-WXX-WE", null);
        if (_anchor is not { } anchor)
            return (
                TimeType.Date,
                step < 0 ? "PAST_REF"
                : step > 0 ? "FUTURE_REF"
                : "PRESENT_REF",
                null
            );
        // "Desember nanti", "akhir pekan nanti": the coming one of this week, not of the next
        if (phrase.Direction == Direction.Future && phrase.Weekend && EndsWith(phrase, "nanti"))
            step = 0;
        var value = phrase.Unit switch
        {
            TimeUnit.Week => TimexValue.Week(Shift(anchor, step * 7)) + (phrase.Weekend ? "-WE" : ""),
            TimeUnit.Month => MonthFrom(anchor, step),
            TimeUnit.Year when phrase.Modifier == TimeModifier.End => TimexValue.Month(anchor.Year + step, 12),
            TimeUnit.Year => TimexValue.Year(anchor.Year + step),
            TimeUnit.Quarter => PartFrom(anchor, step, 3, "Q"),
            TimeUnit.Trimester => PartFrom(anchor, step, 4, "T"),
            TimeUnit.Semester => PartFrom(anchor, step, 6, "H"),
            TimeUnit.Decade => TimexValue.Year(anchor.Year + (10 * step))[..3] + "X",
            TimeUnit.Century => TimexValue.Year(anchor.Year + (100 * step))[..2] + "XX",
            _ => step < 0 ? "PAST_REF"
            : step > 0 ? "FUTURE_REF"
            : "PRESENT_REF",
        };
        return (TimeType.Date, value, anchor);
    }

    private static string MonthFrom(DateOnly anchor, int step)
    {
        var months = (anchor.Year * 12) + anchor.Month - 1 + step;
        return TimexValue.Month(months / 12, (months % 12) + 1);
    }

    private static string PartFrom(DateOnly anchor, int step, int length, string letter)
    {
        var perYear = 12 / length;
        var parts = (anchor.Year * perYear) + ((anchor.Month - 1) / length) + step;
        return $"{TimexValue.Year(parts / perYear)}-{letter}{(parts % perYear) + 1}";
    }

    private (TimeType, string?, DateOnly?) FromReference(TimePhrase phrase)
    {
        // "sepanjang 2018 … tahun sebelumnya" counts from the year, whatever day stood before it
        if (_yearSpokenOf > 0 && phrase.Unit >= TimeUnit.Year)
            return (TimeType.Date, TimexValue.Year(_yearSpokenOf + (int)(phrase.Sign * YearsOf(phrase))), null);
        if (phrase.Unit == TimeUnit.Month && _periodSpokenOfAt > _spokenOfAt && _periodSpokenOf is ['-', >= '0' and <= '9', ..] month)
            return (TimeType.Date, Moved(new DateOnly(_periodYear, int.Parse(month[1..], CultureInfo.InvariantCulture), 1), phrase), null);
        if (_spokenOf is { } day)
            return (TimeType.Date, Moved(day, phrase), day);
        return (TimeType.Date, Moved(_anchor, phrase), _anchor);
    }

    private static decimal YearsOf(TimePhrase phrase) =>
        phrase.Amount
        * (
            phrase.Unit switch
            {
                TimeUnit.Windu => 8,
                TimeUnit.Decade => 10,
                TimeUnit.Century => 100,
                _ => 1,
            }
        );

    /// <summary>A day moved by the phrase's amount; as exact as its unit: days give a day, years a year.</summary>
    private static string Moved(DateOnly? from, TimePhrase phrase)
    {
        if (from is not { } day)
            return phrase.Sign < 0 ? "PAST_REF" : "FUTURE_REF";
        var amount = Math.Min(phrase.Amount, 4000) * phrase.Sign;
        var years = day.Year + (int)Math.Round(phrase.Sign * YearsOf(phrase), MidpointRounding.AwayFromZero);
        var months = (day.Year * 12) + day.Month - 1 + (int)amount;
        return phrase.Unit switch
        {
            TimeUnit.Day => TimexValue.Day(Shift(day, (int)Math.Round(amount))),
            TimeUnit.Week => TimexValue.Week(Shift(day, (int)Math.Round(amount * 7))),
            TimeUnit.Month when months > 12 => TimexValue.Month(months / 12, (months % 12) + 1),
            TimeUnit.Year or TimeUnit.Windu or TimeUnit.Decade or TimeUnit.Century when years is > 0 and < 10000 => TimexValue.Year(years),
            TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour => TimexValue.Day(day),
            _ => phrase.Sign < 0 ? "PAST_REF" : "FUTURE_REF",
        };
    }
}
