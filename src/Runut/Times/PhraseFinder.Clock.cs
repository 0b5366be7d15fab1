namespace Runut.Times;

/// <content>The clock: hours, minutes and zones, and ranges of them.</content>
internal sealed partial class PhraseFinder
{
    /// <summary><c>pukul 18.00 WIB</c>, <c>jam 2</c>, <c>sekitar pukul 7 malam</c>; without the word only with a zone (<c>18.00 WIB</c>).</summary>
    private int Clock(int k, TimePhrase phrase, bool first)
    {
        if (k >= Count)
            return -1;
        var at = k;
        if (!first && _lexemes[at].Is(WordClass.About))
            at++;
        if (at >= Count || (at > k && _lexemes[at].Gap == Gap.Line))
            return -1;
        var headed = _lexemes[at].Is(WordClass.Clock);
        if (headed)
            at = IsMark(at + 1, '.') ? at + 2 : at + 1;
        else if (at > k)
            return -1;
        if (at >= Count || (headed && _lexemes[at].Gap == Gap.Line))
            return -1;
        var end = HourMinute(at, phrase, headed);
        if (end < 0)
            return -1;
        var zone = end < Count && _lexemes[end].Gap != Gap.Line ? Zone(end) : -1;
        // "15 September 2019 15:30" in a list of matches
        var listed = !headed && !first && phrase.DayOfMonth > 0 && at + 1 < Count && _lexemes[at + 1].Mark == ':';
        if (!headed && !listed && !(zone > 0 && _lexemes[zone - 1].Is(WordClass.Zone)) && !IsClockRange(end))
        {
            phrase.Hour = -1;
            return -1;
        }
        if (zone > 0)
            end = zone;
        // "jam 2 siang", "pukul 07.30 pagi"
        if (end < Count && _lexemes[end].Gap != Gap.Line && phrase.Part is null && PartWord(end, phrase) is > 0 and var part)
            end = part;
        SetHalfOfDay(phrase);
        // "pukul 10.45 pm", as translated texts have it
        if (headed && phrase.Hour <= 12 && (IsNext(end, "pm") || IsNext(end, "am")))
        {
            phrase.Hour = (phrase.Hour % 12) + (IsWord(end, "pm") ? 12 : 0);
            return end + 1;
        }
        return end;
    }

    /// <summary>The part of the day tells which of the two hours of a clock face is meant: <c>jam 2 siang</c>.</summary>
    private static void SetHalfOfDay(TimePhrase phrase)
    {
        if (phrase.Part is "TEV" or "TAF" && phrase.Hour is >= 1 and < 12)
            phrase.Hour += 12;
        else if (phrase.Part == "TMI" && phrase.Hour is >= 1 and < 5)
            phrase.Hour += 12;
        else if (phrase.Part is "TEV" or "TNI" && phrase.Hour == 12)
            phrase.Hour = 0;
    }

    private int HourMinute(int at, TimePhrase phrase, bool headed)
    {
        if (
            IsWord(at, "setengah")
            && headed
            && NumberReader.TryRead(_lexemes, at + 1, out var half)
            && half.Value is >= 1 and <= 12
            && half.Value == decimal.Truncate(half.Value)
        )
        {
            (phrase.Hour, phrase.Minute) = ((int)half.Value - 1, 30);
            return half.End;
        }
        var hour = Plain(at, 1, 2);
        if (hour < 0)
        {
            if (
                !headed
                || !_lexemes[at].Is(WordClass.Digit | WordClass.Number)
                || !NumberReader.TryRead(_lexemes, at, out var number)
                || number.Value is < 1 or > 24
            )
                return -1;
            (phrase.Hour, phrase.Minute) = ((int)number.Value % 24, 0);
            return number.End;
        }
        if (hour > 24)
            return -1;
        if (at + 2 < Count && _lexemes[at + 1].Gap == Gap.None && _lexemes[at + 1].Mark is '.' or ':' && _lexemes[at + 2].Gap == Gap.None)
        {
            var minute = Plain(at + 2, 2, 2);
            if (minute is < 0 or > 59)
                return -1;
            (phrase.Hour, phrase.Minute) = (hour % 24, minute);
            var end = at + 3;
            if (
                end + 1 < Count
                && _lexemes[end].Gap == Gap.None
                && _lexemes[end].Mark is '.' or ':'
                && Plain(end + 1, 2, 2) is >= 0 and < 60
                && _lexemes[end + 1].Gap == Gap.None
            )
                end += 2;
            return end;
        }
        if (!headed || GoesOn(at))
            return -1;
        (phrase.Hour, phrase.Minute) = (hour % 24, 0);
        return at + 1;
    }

    // "06.00-10.00 WIB"
    private bool IsClockRange(int end) =>
        JoinEnd(end, true) is > 0 and var at
        && Plain(at, 1, 2) >= 0
        && _lexemes[at].Gap != Gap.Line
        && HourMinute(at, new TimePhrase(), false) is > 0 and var close
        && Has(close, WordClass.Zone);

    /// <summary>The second end of <c>pukul 06.00-10.00 WIB</c>, a row of its own.</summary>
    private int ClockRange(int end)
    {
        var at = JoinEnd(end, true);
        if (at < 0 || at >= Count || _lexemes[at].Gap == Gap.Line || _lexemes[at].Is(WordClass.Clock))
            return end;
        var second = new TimePhrase { Kind = PhraseKind.Day };
        var close = HourMinute(at, second, true);
        if (close < 0)
            return end;
        if (close < Count && _lexemes[close].Gap != Gap.Line && Zone(close) is > 0 and var zone)
            close = zone;
        return Add(second, at, close, "clock");
    }
}
