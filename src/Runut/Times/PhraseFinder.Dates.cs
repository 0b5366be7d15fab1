namespace Runut.Times;

/// <content>Dates in figures and with month names, and lists and ranges of days.</content>
internal sealed partial class PhraseFinder
{
    /// <summary>A date at lexeme <paramref name="k"/>: in brackets, after <c>tanggal</c>, in figures, or a day with its month.</summary>
    private int Date(int k, TimePhrase phrase, bool first)
    {
        if (k >= Count)
            return -1;
        var lexeme = _lexemes[k];
        if (lexeme.Mark == '(')
            return Bracketed(k, phrase);
        if (lexeme.Is(WordClass.DayHead))
        {
            var at = IsMark(k + 1, '.') ? k + 2 : k + 1;
            if (at >= Count || _lexemes[at].Gap == Gap.Line)
                return -1;
            var end = Figures(at, phrase, true);
            if (end < 0)
                end = DayMonth(at, phrase);
            if (end > 0)
                return end;
            var day = Plain(at, 1, 2);
            if (day is < 1 or > 31 || GoesOn(at))
                return -1;
            phrase.DayOfMonth = day;
            // "tanggal 16 bulan ini"
            if (
                IsNext(at + 1, "bulan")
                && DirectionAt(at + 2, out var month) is > 0 and var behind
                && month is Direction.Past or Direction.This or Direction.Future
            )
            {
                phrase.MonthOffset = StepOf(month);
                return behind;
            }
            return at + 1;
        }
        if (lexeme.Kind != LexemeKind.Digits)
            return -1;
        var found = Figures(k, phrase, !first);
        return found > 0 ? found : DayMonth(k, phrase);
    }

    private int Bracketed(int k, TimePhrase phrase)
    {
        var at = k + 1;
        if (at >= Count || _lexemes[at].Gap == Gap.Line)
            return -1;
        var weekday = 0;
        if (_lexemes[at].Is(WordClass.Weekday) && _lexemes[at].Upper)
        {
            weekday = _lexemes[at].Word!.Weekday;
            at += IsMark(at + 1, ',') ? 2 : 1;
        }
        // "Sabtu-Minggu (14-15/9)": the last day is this weekday's
        var join = at;
        for (
            var guard = 0;
            guard < 4 && Plain(join, 1, 2) is >= 1 and <= 31 && JoinEnd(join + 1, false) is > 0 and var next && Plain(next, 1, 2) > 0;
            guard++
        )
            join = next;
        var end = Figures(join, phrase, true);
        if (end < 0)
            end = DayMonth(join, phrase);
        if (end < 0 || !IsMark(end, ')'))
        {
            if (end > 0 && Clock(IsMark(end, ',') ? end + 1 : end, phrase, false) is > 0 and var clock && IsMark(clock, ')'))
                end = clock;
            else
            {
                (phrase.DayOfMonth, phrase.Month, phrase.Year, phrase.Hour) = (0, 0, 0, -1);
                return -1;
            }
        }
        if (phrase.Weekday == 0)
            phrase.Weekday = weekday;
        return end + 1;
    }

    /// <summary><c>25/4/2019</c>, <c>25.4.2019</c>, <c>25-04-2019</c>, <c>2019-04-25</c>; of two parts (<c>25/4</c>) only where the words around show a date.</summary>
    private int Figures(int k, TimePhrase phrase, bool sureOfDate)
    {
        var one = Plain(k, 1, 4);
        if (one < 0 || k + 2 >= Count || _lexemes[k + 1].Gap != Gap.None || _lexemes[k + 2].Gap != Gap.None)
            return -1;
        var separator = _lexemes[k + 1].Mark;
        if (separator is not ('/' or '-' or '.'))
            return -1;
        var two = Plain(k + 2, 1, 2);
        if (two < 0)
            return -1;
        var three =
            k + 4 < Count && _lexemes[k + 3].Gap == Gap.None && _lexemes[k + 3].Mark == separator && _lexemes[k + 4].Gap == Gap.None
                ? Plain(k + 4, 1, 4)
                : -1;
        if (three >= 0)
        {
            if (_lexemes[k].Length == 4 && separator == '-')
                return Accept(phrase, three, two, one) ? k + 5 : -1;
            var year = _lexemes[k + 4].Length switch
            {
                4 => three,
                2 when separator == '/' || sureOfDate => 2000 + three,
                _ => -1,
            };
            if (year < 0)
                return -1;
            return Accept(phrase, one, two, year) || Accept(phrase, two, one, year) ? k + 5 : -1;
        }
        if (separator != '/' && !(sureOfDate && separator is '-' or '.'))
            return -1;
        if (
            !sureOfDate
            && !(
                k > 0
                && _lexemes[k].Gap == Gap.Space
                && (IsWord(k - 1, "pada") || IsWord(k - 1, "sejak") || IsWord(k - 1, "hingga") || IsWord(k - 1, "mulai"))
            )
        )
            return -1;
        if (GoesOn(k + 2))
            return -1;
        return Accept(phrase, one, two, 0) ? k + 3 : -1;
    }

    private static bool Accept(TimePhrase phrase, int day, int month, int year)
    {
        if (
            month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year is > 0 and < 10000 ? year : 2020, month)
            || year is > 0 and (< 1000 or > 2999)
        )
            return false;
        (phrase.DayOfMonth, phrase.Month, phrase.Year) = (day, month, year);
        return true;
    }

    private int DayMonth(int k, TimePhrase phrase)
    {
        var day = Plain(k, 1, 2);
        if (day is < 1 or > 31)
            return -1;
        var at = IsMark(k + 1, '-') && _lexemes[k + 1].Gap == Gap.None ? k + 2 : k + 1;
        if (at == k + 1 && IsNext(at, "bulan"))
            at++;
        if (!Has(at, WordClass.Month))
            return -1;
        var month = _lexemes[at].Word!.Month;
        if (day > DateTime.DaysInMonth(2020, month))
            return -1;
        (phrase.DayOfMonth, phrase.Month) = (day, month);
        var end = at + 1;
        if (IsMark(end, '.') && _lexemes[at].Length <= 4 && _lexemes[end].Gap == Gap.None && Plain(end + 1, 4, 4) > 0)
            end++;
        return YearBehind(end, phrase);
    }

    /// <summary>The year behind a month: <c>2019</c>, <c>tahun 2019</c>, <c>di 2020</c>, <c>tahun lalu</c>; the index behind it or <paramref name="k"/>.</summary>
    private int YearBehind(int k, TimePhrase phrase)
    {
        var at =
            IsNext(k, "tahun")
            || (phrase.DayOfMonth == 0 && IsNext(k, "di"))
            || (IsMark(k, '-') && _lexemes[k].Gap == Gap.None && phrase.DayOfMonth > 0)
                ? k + 1
                : k;
        if (at < Count && _lexemes[at].Gap != Gap.Line && Plain(at, 4, 4) is >= 1000 and <= 2199 and var year && !GoesOn(at))
        {
            phrase.Year = year;
            return at + 1;
        }
        if (
            at > k
            && IsWord(k, "tahun")
            && DirectionAt(at, out var direction) is > 0 and var end
            && direction is Direction.Past or Direction.This or Direction.Future
        )
        {
            phrase.YearOffset = StepOf(direction);
            return end;
        }
        return k;
    }

    /// <summary>
    /// <c>3 dan 10 Agustus</c>: each day a row of its own, the month and year from the last. <c>21-22 Mei 2019</c> and <c>15 dan 16 Agustus</c>
    /// are one stretch of days.
    /// </summary>
    private int DayList(int i)
    {
        Span<int> days = stackalloc int[12];
        var count = 0;
        var at = i;
        while (count < days.Length && Plain(at, 1, 2) is >= 1 and <= 31 && !GoesOn(at))
        {
            days[count++] = at;
            if (Has(at + 1, WordClass.Month) || (at + 2 < Count && _lexemes[at + 1].Mark == '/' && count > 1))
                break;
            at = JoinEnd(at + 1, false);
            if (at < 0 || at >= Count || _lexemes[at].Gap == Gap.Line)
                return -1;
        }
        if (count < 2)
            return -1;
        var last = new TimePhrase { Kind = PhraseKind.Day };
        if (Date(days[count - 1], last, false) < 0 || last.Month == 0)
            return -1;
        last = new TimePhrase { Kind = PhraseKind.Day };
        var end = DayParts(days[count - 1], last);
        if (end < 0 || last.DayOfMonth == 0)
            return -1;
        if (InName(i))
            return end;
        if (count == 2 && last.Hour < 0 && last.Part is null && IsStretch(days[0], days[1]))
        {
            last.From = DayOfList(days[0], last);
            return Add(last, days[0], end, "day-range");
        }
        for (var k = 0; k < count - 1; k++)
            Add(DayOfList(days[k], last), days[k], days[k] + 1, "day-list");
        return Add(last, days[count - 1], end, RuleOf(last, "day-list"));
    }

    private TimePhrase DayOfList(int at, TimePhrase last) =>
        new()
        {
            Kind = PhraseKind.Day,
            DayOfMonth = _lexemes[at].Digits,
            Month = last.Month,
            Year = last.Year,
            YearOffset = last.YearOffset,
            Direction = last.Direction,
        };

    private bool IsStretch(int first, int second) =>
        _lexemes[first].Digits < _lexemes[second].Digits
        && (_lexemes[first + 1].Mark == '-' || IsWord(first + 1, "dan") && _lexemes[first].Digits + 1 == _lexemes[second].Digits);
}
