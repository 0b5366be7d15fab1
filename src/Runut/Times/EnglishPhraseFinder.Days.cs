namespace Runut.Times;

/// <content>Days: weekday, date, part of the day and clock time.</content>
internal sealed partial class EnglishPhraseFinder
{
    /// <summary>Weekday, date, part of the day and clock time in any order that fits.</summary>
    private int Day(int i, int first)
    {
        var phrase = new TimePhrase { Kind = PhraseKind.Day };
        var at = i;
        while (at < Count && (at == i || On(at)))
        {
            var comma = at > i && _lexemes[at].Mark == ',' && phrase.NamesDay;
            var end = DayPart(comma ? at + 1 : at, phrase, at == i);
            if (end < 0 || (comma && phrase.DayOfMonth == 0 && phrase.Hour < 0))
                break;
            at = end;
        }
        if (at == i || !(phrase.NamesDay || phrase.Hour >= 0 || (phrase.Part is not null && phrase.Direction != Direction.None)))
            return -1;
        return Add(
            phrase,
            first,
            at,
            phrase.DayOfMonth > 0 ? "date"
                : phrase.Hour >= 0 ? "clock"
                : "day"
        );
    }

    private int DayPart(int k, TimePhrase phrase, bool first)
    {
        if (k >= Count || (!first && !On(k)))
            return -1;
        var lexeme = _lexemes[k];
        if (IsWord(k, "tonight") && !phrase.NamesDay)
        {
            (phrase.DayOffset, phrase.Part) = (0, "TEV");
            return k + 1;
        }
        if (lexeme.Is(WordClass.Past | WordClass.This | WordClass.Future) && first)
        {
            var direction =
                lexeme.Is(WordClass.Past) ? Direction.Past
                : lexeme.Is(WordClass.This) ? Direction.This
                : Direction.Future;
            if (Has(k + 1, WordClass.Weekday))
            {
                (phrase.Weekday, phrase.Direction) = (_lexemes[k + 1].Word!.Weekday, direction);
                return k + 2;
            }
            if (!Has(k + 1, WordClass.Part) || direction == Direction.Future)
                return -1;
            (phrase.Part, phrase.DayOffset, phrase.Direction) = (
                _lexemes[k + 1].Word!.Part,
                direction == Direction.Past ? -1 : 0,
                direction
            );
            return k + 2;
        }
        if (lexeme.Is(WordClass.Weekday) && lexeme.Upper && phrase.Weekday == 0)
        {
            phrase.Weekday = lexeme.Word!.Weekday;
            return k + 1;
        }
        if (lexeme.Is(WordClass.Offset) && !phrase.NamesDay)
        {
            phrase.DayOffset = lexeme.Word!.Offset;
            return k + 1;
        }
        if (lexeme.Is(WordClass.Part) && phrase.Part is null && phrase.NamesDay)
        {
            phrase.Part = lexeme.Word!.Part;
            return k + 1;
        }
        if (phrase.DayOfMonth == 0 && Date(k, phrase) is > 0 and var date)
            return date;
        return phrase.Hour < 0 ? Clock(k, phrase, first) : -1;
    }

    /// <summary><c>April 25, 2019</c>, <c>25 April 2019</c>, <c>2019-04-25</c>.</summary>
    private int Date(int k, TimePhrase phrase)
    {
        int day,
            month,
            end;
        if (_lexemes[k].Is(WordClass.Month) && _lexemes[k].Upper)
        {
            // "a Long March 9 rocket" is named so
            if (
                k > 0
                && _lexemes[k].Gap == Gap.Space
                && _lexemes[k - 1] is { Kind: LexemeKind.Word, Upper: true, Word: null }
                && !StartsSentence(k - 1)
            )
                return -1;
            var at = IsMark(k + 1, '.') ? k + 2 : k + 1;
            (day, month, end) = (Plain(at, 1, 2), _lexemes[k].Word!.Month, Suffix(at + 1));
        }
        else
        {
            day = _lexemes[k].Kind == LexemeKind.Digits && _lexemes[k].Length <= 2 ? _lexemes[k].Digits : -1;
            var at = Suffix(k + 1);
            if (IsWord(at, "of"))
                at++;
            if (day < 0 || !Has(at, WordClass.Month) || !_lexemes[at].Upper)
                return IsoDate(k, phrase);
            (month, end) = (_lexemes[at].Word!.Month, at + 1);
        }
        // "March 4C"
        if (On(end) && _lexemes[end].Gap == Gap.None && _lexemes[end].Kind == LexemeKind.Word)
            return -1;
        if (day is < 1 or > 31 || day > DateTime.DaysInMonth(2020, month) || IsMark(end, ':'))
            return -1;
        (phrase.DayOfMonth, phrase.Month) = (day, month);
        var year = IsMark(end, ',') ? end + 1 : end;
        if (Plain(year, 4, 4) is >= 1000 and <= 2199 and var named)
            (phrase.Year, end) = (named, year + 1);
        return end;
    }

    private bool StartsSentence(int k) => k == 0 || _lexemes[k].Gap == Gap.Line || _lexemes[k - 1].Mark is '.' or '!' or '?' or '"';

    private int IsoDate(int k, TimePhrase phrase)
    {
        if (
            _lexemes[k].Length != 4
            || !IsMark(k + 1, '-')
            || !IsMark(k + 3, '-')
            || Plain(k + 2, 2, 2) is not (>= 1 and <= 12 and var month)
            || Plain(k + 4, 2, 2) is not (>= 1 and var day)
        )
            return -1;
        if (_lexemes[k].Digits < 1000 || day > DateTime.DaysInMonth(_lexemes[k].Digits, month))
            return -1;
        (phrase.Year, phrase.Month, phrase.DayOfMonth) = (_lexemes[k].Digits, month, day);
        return k + 5;
    }

    private int Suffix(int k) =>
        On(k) && _lexemes[k].Gap == Gap.None && (IsWord(k, "st") || IsWord(k, "nd") || IsWord(k, "rd") || IsWord(k, "th")) ? k + 1 : k;

    /// <summary><c>at 6 p.m.</c>, <c>6:30 pm local time</c>, <c>18:00 GMT</c>.</summary>
    private int Clock(int k, TimePhrase phrase, bool first)
    {
        var at = !first && IsWord(k, "at") ? k + 1 : k;
        var hour =
            at < Count && (at == k || On(at)) && _lexemes[at].Kind == LexemeKind.Digits && _lexemes[at].Length <= 2
                ? _lexemes[at].Digits
                : -1;
        if (hour is < 0 or > 24)
            return -1;
        var (minute, end) = (0, at + 1);
        var minutes =
            end + 1 < Count && _lexemes[end].Gap == Gap.None && _lexemes[end].Mark is ':' or '.' && Plain(end + 1, 2, 2) is >= 0 and < 60;
        if (minutes)
            (minute, end) = (_lexemes[end + 1].Digits, end + 2);
        var half = HalfOfDay(end, out var behind);
        var zone =
            Has(behind, WordClass.Zone) ? behind + 1
            : IsWord(behind, "local") && IsWord(behind + 1, "time") ? behind + 2
            : -1;
        if (half == '\0' && !(minutes && (zone > 0 || at > k)))
            return -1;
        (phrase.Hour, phrase.Minute) = (
            half == 'p' && hour < 12 ? hour + 12
            : half == 'a' && hour == 12 ? 0
            : hour % 24,
            minute
        );
        return zone > 0 ? zone : behind;
    }

    private char HalfOfDay(int k, out int end)
    {
        end = k;
        if (!On(k))
            return '\0';
        if (IsWord(k, "am") || IsWord(k, "pm"))
        {
            end = k + 1;
            return char.ToLowerInvariant(_text[_lexemes[k].Start]);
        }
        if (!(IsWord(k, "a") || IsWord(k, "p")) || !IsMark(k + 1, '.') || !IsWord(k + 2, "m"))
            return '\0';
        end = IsMark(k + 3, '.') && _lexemes[k + 3].Gap == Gap.None ? k + 4 : k + 3;
        return char.ToLowerInvariant(_text[_lexemes[k].Start]);
    }
}
