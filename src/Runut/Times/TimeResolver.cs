using System.Collections.Immutable;
using Runut.Text;

namespace Runut.Times;

/// <summary>Works out what time phrases mean: against the day of publication, against the day that the text speaks of, and by the tense around them.</summary>
internal sealed partial class TimeResolver
{
    private readonly string _text;
    private readonly List<Lexeme> _lexemes;
    private readonly List<TimePhrase> _phrases;
    private readonly DateOnly? _anchor;
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();

    // the day that the report speaks of at this point: the last one named that is not just the day somebody spoke to reporters
    private DateOnly? _spokenOf;
    private int _spokenOfAt = int.MinValue / 2;

    // the day of the last clock time: a series of them ("dari pukul 09.00 … setelah zuhur …") keeps to one day
    private DateOnly? _clockedDay;
    private int _clockedAt = int.MinValue / 2;

    // the last day of each weekday that was named with its date
    private readonly DateOnly?[] _dated = new DateOnly?[8];

    // the last part of the day or clock time that was of no one day
    private const int HabitReach = 12;
    private int _habitAt = -1;

    // the first lexeme of the line, as far as it was looked for
    private int _lineStart;
    private int _lineSeen;

    // the last year or month spoken of, for "Tahun itu" and "dua tahun kemudian"
    private int _yearSpokenOf;

    // the last month or part of a year spoken of ("-06", "-Q2"), for "periode yang sama tahun lalu"
    private string? _periodSpokenOf;
    private int _periodYear;
    private int _periodSpokenOfAt = int.MinValue;

    public TimeResolver(string text, List<Lexeme> lexemes, List<TimePhrase> phrases, DateOnly? anchor)
    {
        _text = text;
        _lexemes = lexemes;
        _phrases = phrases;
        _anchor = anchor;
    }

    /// <summary>What must be known of the dates: weekdays that contradict them.</summary>
    public ImmutableArray<Finding> Findings => _findings.DrainToImmutable();

    /// <summary>The expressions of all phrases, in document order.</summary>
    public ImmutableArray<TimeExpression> Resolve()
    {
        var found = ImmutableArray.CreateBuilder<TimeExpression>(_phrases.Count);
        for (var k = 0; k < _phrases.Count; k++)
        {
            var phrase = _phrases[k];
            var start = _lexemes[phrase.First].Start;
            var end = _lexemes[phrase.End - 1].End;
            var (type, value, anchored) = ValueOf(k, phrase);
            if (value is null)
                continue;
            found.Add(new TimeExpression(new TextSpan(start, end), _text[start..end], type, value, phrase.Modifier, anchored, phrase.Rule));
        }
        return found.DrainToImmutable();
    }

    private (TimeType Type, string? Value, DateOnly? Anchor) ValueOf(int index, TimePhrase phrase)
    {
        switch (phrase.Kind)
        {
            case PhraseKind.Day:
                return Day(index, phrase);
            case PhraseKind.Month:
                return Month(phrase);
            case PhraseKind.Year:
                _yearSpokenOf = phrase.Year;
                if (phrase.From is { } start)
                    return (TimeType.Duration, TimexValue.Interval(TimexValue.Year(start.Year), TimexValue.Year(phrase.Year)), null);
                return (
                    TimeType.Date,
                    phrase.SecondYear > 0
                        ? $"{TimexValue.Year(phrase.Year)}/{TimexValue.Year(phrase.SecondYear)}"
                        : TimexValue.Year(phrase.Year),
                    null
                );
            case PhraseKind.Decade:
                return (TimeType.Date, TimexValue.Year(phrase.Year)[..3] + "X", null);
            case PhraseKind.Century:
                return (TimeType.Date, $"{phrase.Ordinal - 1:D2}XX", null);
            case PhraseKind.YearPart:
                return YearPart(phrase);
            case PhraseKind.Relative:
                return Relative(phrase);
            case PhraseKind.SamePeriod:
                return SamePeriod(phrase);
            case PhraseKind.FromAnchor:
                return phrase.AmountUnknown ? (TimeType.Date, "PAST_REF", null) : (TimeType.Date, Moved(_anchor, phrase), _anchor);
            case PhraseKind.FromReference:
                return FromReference(phrase);
            case PhraseKind.Duration:
                return (TimeType.Duration, DurationOf(phrase), null);
            case PhraseKind.Set:
                return (TimeType.Set, SetOf(phrase), null);
            case PhraseKind.Holiday:
                return Holiday(phrase);
            default:
                return (phrase.FixedType, FixedOf(phrase), null);
        }
    }

    private static string DurationOf(TimePhrase phrase)
    {
        var value = TimexValue.Duration(phrase.Unit, phrase.Amount, phrase.AmountUnknown);
        if (phrase.Unit2 == TimeUnit.None)
            return value;
        var second = TimexValue.Duration(phrase.Unit2, phrase.Amount2, false);
        return value.Contains('T', StringComparison.Ordinal) ? value + second[2..] : value + second[1..];
    }

    private string? FixedOf(TimePhrase phrase)
    {
        var year =
            phrase.Year > 0 ? phrase.Year
            : phrase.YearOffset is { } offset ? _anchor?.Year + offset
            : null;
        if (year is null && phrase.Direction != Direction.None)
            year = phrase.Direction switch
            {
                Direction.This => _anchor?.Year,
                Direction.Past => _anchor?.Year - 1,
                Direction.Future => _anchor?.Year + 1,
                _ => null,
            };
        if (year is null && phrase.Rule == "season-of-year" && IsNow(phrase))
            year = _anchor?.Year;
        return year is { } known && phrase.FixedValue!.StartsWith("XXXX", StringComparison.Ordinal)
            ? TimexValue.Year(known) + phrase.FixedValue[4..]
            : phrase.FixedValue;
    }

    private static string SetOf(TimePhrase phrase) =>
        phrase.Weekday > 0 ? $"XXXX-WXX-{phrase.Weekday}{phrase.Part}"
        : phrase.Part is { } part ? $"XXXX-XX-XX{part}"
        : TimexValue.Duration(phrase.Unit, phrase.Amount, phrase.AmountUnknown);

    private (TimeType, string?, DateOnly?) Month(TimePhrase phrase)
    {
        var year = phrase.Year > 0 ? phrase.Year : MonthYear(phrase);
        if (year is null)
            return (TimeType.Date, $"XXXX-{phrase.Month:D2}", null);
        _yearSpokenOf = year.Value;
        (_periodYear, _periodSpokenOf, _periodSpokenOfAt) = (year.Value, $"-{phrase.Month:D2}", phrase.First);
        return (TimeType.Date, TimexValue.Month(year.Value, phrase.Month), phrase.Year > 0 ? null : _anchor);
    }

    private (TimeType, string?, DateOnly?) YearPart(TimePhrase phrase)
    {
        var year =
            phrase.Year > 0
                ? phrase.Year
                : _anchor?.Year + (phrase.YearOffset ?? (phrase.Direction == Direction.Past && phrase.Unit == TimeUnit.Semester ? -1 : 0));
        var letter = phrase.Unit switch
        {
            TimeUnit.Quarter => "Q",
            TimeUnit.Trimester => "T",
            _ => "H",
        };
        return (
            TimeType.Date,
            $"{(year is { } y ? TimexValue.Year(y) : "XXXX")}-{letter}{phrase.Ordinal}",
            phrase.Year > 0 ? null : _anchor
        );
    }

    private (TimeType, string?, DateOnly?) SamePeriod(TimePhrase phrase)
    {
        var year =
            phrase.Year > 0 ? phrase.Year
            : phrase.YearOffset == 0 ? _anchor?.Year
            : (_periodYear > 0 ? _periodYear : _anchor?.Year) + phrase.YearOffset;
        if (year is null or <= 0)
            return (TimeType.Date, "PAST_REF", null);
        return (TimeType.Date, TimexValue.Year(year.Value) + _periodSpokenOf, phrase.Year > 0 ? null : _anchor);
    }

    private (TimeType, string?, DateOnly?) Holiday(TimePhrase phrase)
    {
        var rule = phrase.FixedValue!;
        if (phrase.Year > 0)
            return (
                TimeType.Date,
                Holidays.In(rule, phrase.Year) is { } known ? TimexValue.Day(known) : TimexValue.Year(phrase.Year),
                null
            );
        if (_anchor is not { } anchor)
            return (TimeType.Date, rule.Length == 5 ? $"XXXX-{rule}" : "XXXX", null);
        // a feast comes round each year: "sudah" nearby says little
        var tense = TenseOf(phrase) is Tense.LikelyPast or Tense.LikelyFuture ? Tense.None : TenseOf(phrase);
        DateOnly? best = null;
        for (var year = anchor.Year - 1; year <= anchor.Year + 1; year++)
        {
            if (Holidays.In(rule, phrase.YearOffset is { } offset ? anchor.Year + offset : year) is not { } day)
                continue;
            if (best is null || Nearness(day, anchor, tense) < Nearness(best.Value, anchor, tense))
                best = day;
        }
        return (TimeType.Date, best is { } found ? TimexValue.Day(found) : null, anchor);
    }

    private static DateOnly Shift(DateOnly day, int days)
    {
        var number = (long)day.DayNumber + days;
        return number < DateOnly.MinValue.DayNumber ? DateOnly.MinValue
            : number > DateOnly.MaxValue.DayNumber ? DateOnly.MaxValue
            : DateOnly.FromDayNumber((int)number);
    }

    private bool EndsWith(TimePhrase phrase, string word)
    {
        var last = _lexemes[phrase.End - 1];
        return _text.AsSpan(last.Start, last.Length).Equals(word, StringComparison.OrdinalIgnoreCase);
    }
}
