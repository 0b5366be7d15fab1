using Runut.Text;

namespace Runut.Times;

/// <content>Days: which one a weekday, a day of the month or a clock time means.</content>
internal sealed partial class TimeResolver
{
    private (TimeType, string?, DateOnly?) Day(int index, TimePhrase phrase)
    {
        var named = NamedDay(index, phrase);
        if (named is { } day)
        {
            CheckWeekday(phrase, day);
            if (phrase is { Weekday: > 0, DayOfMonth: > 0 } && IsoDay(day) == phrase.Weekday)
                _dated[phrase.Weekday] = day;
            var told = !IsDayOfSpeaking(phrase) && !IsInCaption(phrase) && !IsPlanBesideReport(phrase, day);
            if (told || _spokenOf is null)
                (_spokenOf, _spokenOfAt) = (day, phrase.First);
            if (told || _yearSpokenOf == 0)
                _yearSpokenOf = day.Year;
        }
        else if (phrase.NamesDay)
        {
            return (
                phrase.Hour >= 0 || phrase.Part is not null ? TimeType.Time : TimeType.Date,
                Unanchored(phrase) + TimeOfDay(phrase),
                null
            );
        }
        else
        {
            named = DayForTime(index, phrase);
        }
        if (named is not null && phrase.Hour >= 0)
            (_clockedDay, _clockedAt) = (named, phrase.First);
        var time = TimeOfDay(phrase);
        var type = time.Length > 0 ? TimeType.Time : TimeType.Date;
        if (named is not { } found)
            return (
                type,
                time.Length > 0 ? time
                : phrase.Direction == Direction.That ? "PAST_REF"
                : null,
                null
            );
        var value = TimexValue.Day(found) + time;
        if (phrase.From is { } from && Shift(found, from.DayOfMonth - phrase.DayOfMonth) is var first)
            value = TimexValue.Interval(TimexValue.Day(first), value);
        return (type, value, phrase.IsFullDate ? null : _anchor);
    }

    private static string TimeOfDay(TimePhrase phrase) =>
        phrase.Hour >= 0 ? TimexValue.Clock(phrase.Hour, phrase.Minute) : phrase.Part ?? "";

    private static string Unanchored(TimePhrase phrase) =>
        phrase.DayOfMonth > 0 && phrase.Month > 0 ? $"XXXX-{phrase.Month:D2}-{phrase.DayOfMonth:D2}"
        : phrase.DayOfMonth > 0 ? $"XXXX-XX-{phrase.DayOfMonth:D2}"
        : phrase.Weekday > 0 ? $"XXXX-WXX-{phrase.Weekday}"
        : "XXXX-XX-XX";

    /// <summary>The day that the words name; null where they name none, or only against an anchor that is not there.</summary>
    private DateOnly? NamedDay(int index, TimePhrase phrase)
    {
        if (phrase.DayOfMonth > 0 && phrase.Month > 0)
            return phrase.Year > 0 ? DateIn(phrase.Year, phrase)
                : _anchor is { } published ? NearestDate(phrase, published)
                : null;
        if (_anchor is not { } anchor)
            return null;
        if (phrase.DayOfMonth > 0)
            return DayOfSomeMonth(phrase, anchor);
        if (phrase.DayOffset is { } offset && (phrase.Weekday == 0 || IsoDay(Shift(anchor, offset)) == phrase.Weekday))
            return Shift(anchor, offset);
        // "kemarin, Sabtu" written on a Tuesday: the named day counts
        if (phrase.DayOffset is { } loose)
            return Shift(anchor, loose > 0 ? (phrase.Weekday - IsoDay(anchor) + 7) % 7 : -((IsoDay(anchor) - phrase.Weekday + 7) % 7));
        if (phrase.Weekday > 0)
        {
            var day = WeekdayNear(index, phrase, anchor);
            return phrase.Sign < 0 ? Shift(day, -1) : day;
        }
        return null;
    }

    private static DateOnly? DateIn(int year, TimePhrase phrase) =>
        year is > 0 and < 10000 && phrase.DayOfMonth <= DateTime.DaysInMonth(year, phrase.Month)
            ? new DateOnly(year, phrase.Month, phrase.DayOfMonth)
            : null;

    /// <summary>A date without a year: the nearest, as the tense allows. The weekday has no say: a slip by one day looks like the year before.</summary>
    private DateOnly? NearestDate(TimePhrase phrase, DateOnly anchor)
    {
        if (phrase.YearOffset is { } offset)
            return DateIn(anchor.Year + offset, phrase);
        var tense = TenseOf(phrase);
        DateOnly? best = null;
        for (var year = anchor.Year - 1; year <= anchor.Year + 1; year++)
        {
            if (
                DateIn(year, phrase) is { } day
                && !(phrase.Direction == Direction.Future && day < anchor)
                && (best is null || Nearness(day, anchor, tense) < Nearness(best.Value, anchor, tense))
            )
                best = day;
        }
        return best;
    }

    private DateOnly? DayOfSomeMonth(TimePhrase phrase, DateOnly anchor)
    {
        // "tiba pada 28 Agustus … tunggu saja tanggal 28": the date just named
        if (phrase.MonthOffset is null && _spokenOf is { } spokenOf && spokenOf.Day == phrase.DayOfMonth)
            return spokenOf;
        var tense = TenseOf(phrase);
        DateOnly? best = null;
        for (var step = phrase.MonthOffset ?? -1; step <= (phrase.MonthOffset ?? 1); step++)
        {
            var months = (anchor.Year * 12) + anchor.Month - 1 + step;
            if (months < 12 || phrase.DayOfMonth > DateTime.DaysInMonth(months / 12, (months % 12) + 1))
                continue;
            var day = new DateOnly(months / 12, (months % 12) + 1, phrase.DayOfMonth);
            if (best is null || Nearness(day, anchor, tense) < Nearness(best.Value, anchor, tense))
                best = day;
        }
        return best;
    }

    /// <summary>Days between, with those on the wrong side of the tense pushed away.</summary>
    private static int Nearness(DateOnly day, DateOnly anchor, Tense tense)
    {
        var days = day.DayNumber - anchor.DayNumber;
        return tense switch
        {
            Tense.Past => days <= 0 ? -days : 10_000 + days,
            // "akan" may belong to another verb: a day just past stays nearer than one a year ahead
            Tense.Future => days >= 0 ? days : -days * 5,
            Tense.LikelyPast => days <= 0 ? -days : days * 3,
            Tense.LikelyFuture => days >= 0 ? days : -days * 3,
            _ => Math.Abs(days),
        };
    }

    private DateOnly WeekdayNear(int index, TimePhrase phrase, DateOnly anchor)
    {
        var today = IsoDay(anchor);
        if (phrase.WeekOffset is { } weeks)
            return Shift(anchor, phrase.Weekday - today + (7 * weeks));
        var back = (today - phrase.Weekday + 7) % 7;
        var ahead = (phrase.Weekday - today + 7) % 7;
        // "Sabtu dan Minggu (14-15/9)": the day before the dated one
        if (
            index + 1 < _phrases.Count
            && _phrases[index + 1] is { Kind: PhraseKind.Day, DayOfMonth: > 0, Month: > 0, Weekday: > 0 } next
            && next.First - phrase.End <= 2
            && NamedDay(index + 1, next) is { } following
        )
            return Shift(following, -((IsoDay(following) - phrase.Weekday + 7) % 7));
        switch (phrase.Direction)
        {
            case Direction.Past:
                return Shift(anchor, back == 0 ? -7 : -back);
            case Direction.Future:
                return Shift(anchor, ahead == 0 && !EndsWith(phrase, "nanti") ? 7 : ahead);
            case Direction.Tadi:
                return Shift(anchor, -back);
            case Direction.That when _spokenOf is { } spokenOf:
                return Shift(spokenOf, -((IsoDay(spokenOf) - phrase.Weekday + 7) % 7));
        }
        var tense = TenseOf(phrase);
        // "Kamis (27/11) … hasil pertemuan Kamis": the one that was dated
        if (
            phrase.Direction == Direction.None
            && _dated[phrase.Weekday] is { } dated
            && Math.Abs(dated.DayNumber - anchor.DayNumber) < 7
            && !(tense == Tense.Future && dated < anchor)
            && !(tense == Tense.Past && dated > anchor)
        )
            return dated;
        if (tense == Tense.Future || (tense == Tense.LikelyFuture && ahead <= back))
            return Shift(anchor, ahead);
        if (phrase.Direction == Direction.This && tense == Tense.None)
            return Shift(anchor, ahead <= back ? ahead : -back);
        return Shift(anchor, -back);
    }

    private static int IsoDay(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>The day of a clock time or part of the day that names none: that of the same sentence, else the day spoken of, else the day of publication.</summary>
    private DateOnly? DayForTime(int index, TimePhrase phrase)
    {
        if (phrase.Direction == Direction.That)
            return _spokenOf is { } day ? Shift(day, phrase.Sign) : null;
        if (phrase.Direction == Direction.Tadi)
            return phrase.Part == "TEV" && _anchor is { } published ? Shift(published, -1) : _anchor;
        if (phrase.Direction is Direction.This or Direction.Future)
            return _anchor;
        if (phrase.Direction == Direction.Past)
            return _anchor is { } anchor ? Shift(anchor, -1) : null;
        // "pukul 10.00 WIB, Senin (9/9)"
        if (
            index + 1 < _phrases.Count
            && _phrases[index + 1] is { Kind: PhraseKind.Day } next
            && next.NamesDay
            && next.Hour < 0
            && next.First - phrase.End <= 2
            && SameSentence(phrase.End, next.First)
            && !(next.First > phrase.End && _lexemes[phrase.End].Mark == ',' && IsDayOfSpeaking(next))
            && NamedDay(index + 1, next) is { } named
        )
            return named;
        if (_clockedDay is { } clocked && phrase.First - _clockedAt < 20)
            return clocked;
        if (phrase.Hour < 0 && IsHabit(phrase) || FollowsHabit(phrase))
        {
            _habitAt = phrase.First;
            return null;
        }
        if (_spokenOf is { } spokenOf && phrase.First - _spokenOfAt < 400)
            return spokenOf;
        return phrase.Hour < 0 ? null : _anchor;
    }

    /// <summary>A part of the day in general: <c>pagi hari</c>, <c>di waktu malam</c>.</summary>
    private bool IsHabit(TimePhrase phrase) =>
        EndsWith(phrase, "hari") && phrase.Part != "TNI" || _lexemes[phrase.First].Is(WordClass.TimeHead);

    /// <summary>A time of no one day: <c>kadang jam 2</c>, <c>pagi hari hingga dini hari</c>.</summary>
    private bool FollowsHabit(TimePhrase phrase)
    {
        for (var k = phrase.First - 1; k >= 0 && k >= phrase.First - HabitReach && !EndsSentence(k); k--)
        {
            if (k == _habitAt || _lexemes[k].Is(WordClass.Habit))
                return true;
        }
        return false;
    }

    private void CheckWeekday(TimePhrase phrase, DateOnly day)
    {
        if (phrase.Weekday == 0 || phrase.DayOfMonth == 0 || phrase.Sign != 0 || IsoDay(day) == phrase.Weekday)
            return;
        var span = new TextSpan(_lexemes[phrase.First].Start, _lexemes[phrase.End - 1].End);
        _findings.Add(
            new Finding(
                "RU0301",
                $"the weekday contradicts the date in \"{span.Of(_text)}\": {TimexValue.Day(day)} is another day of the week; the date is kept as written",
                span
            )
        );
    }
}
