namespace Runut.Times;

/// <content>Days: weekday, date, part of the day, clock time and deictic word in whatever order the language allows.</content>
internal sealed partial class PhraseFinder
{
    private const WordClass DayStart =
        WordClass.Weekday
        | WordClass.Offset
        | WordClass.Part
        | WordClass.PartLead
        | WordClass.Prayer
        | WordClass.Tadi
        | WordClass.Nanti
        | WordClass.LastNight
        | WordClass.NextDay
        | WordClass.TimeHead
        | WordClass.DayHead
        | WordClass.Clock;

    /// <summary>Reads a day from lexeme <paramref name="i"/> on, as far as its words fit together.</summary>
    private int Day(int i, string rule)
    {
        var phrase = new TimePhrase { Kind = PhraseKind.Day };
        var end = DayParts(i, phrase);
        if (end < 0)
            return -1;
        if (!phrase.NamesDay && phrase.Direction == Direction.None && phrase.Hour < 0 && !PartStandsAlone(i, end))
            return -1;
        if (InName(i))
            return end;
        // "hari Kamis (25/4)": the date names the day by itself, "hari" only in "hari Kamis" belongs
        if (phrase.Weekday > 0 && phrase.DayOfMonth > 0 && IsWord(i, "hari") && Has(i + 1, WordClass.Weekday))
            i++;
        // "(16/9)" alone is a date without its brackets
        if (_lexemes[i].Mark == '(' && _lexemes[end - 1].Mark == ')')
        {
            Add(phrase, i + 1, end - 1, RuleOf(phrase, rule));
            return end;
        }
        end = Add(phrase, i, end, RuleOf(phrase, rule));
        return phrase.Hour >= 0 ? ClockRange(end) : end;
    }

    private static string RuleOf(TimePhrase phrase, string fallback)
    {
        var day =
            phrase.DayOfMonth > 0
                ? (phrase.Weekday > 0 ? "weekday-" : "") + (phrase.Month > 0 ? "day-month" : "day") + (phrase.Year > 0 ? "-year" : "")
            : phrase.Weekday > 0 ? "weekday"
            : phrase.DayOffset is not null ? "day-deictic"
            : phrase.Hour >= 0 || phrase.Part is not null ? ""
            : fallback;
        var time =
            phrase.Hour >= 0 ? "clock"
            : phrase.Part is not null ? "part-of-day"
            : "";
        return day.Length > 0 && time.Length > 0 ? $"{day}-{time}" : day + time;
    }

    private int DayParts(int i, TimePhrase phrase)
    {
        var j = i;
        while (j < Count && (j == i || _lexemes[j].Gap != Gap.Line))
        {
            var k = j;
            var comma = j > i && _lexemes[j].Mark == ',';
            if (comma)
            {
                k++;
                if (k >= Count || _lexemes[k].Gap == Gap.Line)
                    break;
            }
            var end = DayPart(k, phrase, comma, k == i);
            if (end <= k)
                break;
            j = end;
        }
        return j > i ? j : -1;
    }

    private int DayPart(int k, TimePhrase phrase, bool comma, bool first)
    {
        int end;
        var dated = phrase.DayOfMonth > 0;
        if (phrase.Weekday == 0 && !dated && (!comma || phrase.DayOffset is not null) && (end = Weekday(k, phrase, first)) > 0)
            return end;
        if (!dated && (!comma || phrase.Weekday > 0 || phrase.DayOffset is not null) && (end = Date(k, phrase, first)) > 0)
            return end;
        if (
            phrase.Hour < 0
            && (!comma || phrase.NamesDay || (phrase.Part is not null && phrase.Direction != Direction.None))
            && (end = Clock(k, phrase, first)) > 0
        )
            return end;
        // "Sabtu (14/9/2019), malam WIB"
        if (comma && dated && phrase.Part is null && phrase.Hour < 0)
        {
            end = PartWord(k, phrase);
            if (end > 0 && end < Count && _lexemes[end].Gap != Gap.Line && Zone(end) > 0)
                return end;
            phrase.Part = null;
        }
        if (comma)
            return -1;
        if (phrase.DayOffset is null && !dated && phrase.Weekday == 0 && (end = Offset(k, phrase)) > 0)
            return end;
        if (phrase.Part is null && phrase.Hour < 0 && (end = PartOfDay(k, phrase)) > 0)
            return end;
        // "pukul 02.00 Minggu pagi", "pukul 9.15 Rabu malam"
        if (
            phrase.Part is null
            && phrase.Hour >= 0
            && phrase.Weekday > 0
            && _lexemes[k].Is(WordClass.Part | WordClass.PartLead)
            && (end = PartWord(k, phrase)) > 0
        )
        {
            SetHalfOfDay(phrase);
            return end;
        }
        if (!first && (end = Zone(k)) > 0)
            return end;
        if (!first && phrase.Direction == Direction.None && (end = DirectionAt(k, out var direction, day: true)) > 0)
        {
            // "surat bertanggal 16/9/2019 itu": the letter, not the day
            if (direction == Direction.That && dated)
                return -1;
            phrase.Direction = direction;
            return end;
        }
        // "Selasa pekan lalu"
        if (
            !first
            && phrase.Weekday > 0
            && phrase.WeekOffset is null
            && Has(k, WordClass.Unit)
            && _lexemes[k].Word!.Unit == TimeUnit.Week
            && (end = DirectionAt(k + 1, out var week)) > 0
            && week is Direction.Past or Direction.This or Direction.Future
        )
        {
            phrase.WeekOffset = StepOf(week);
            return end;
        }
        return -1;
    }

    private static int StepOf(Direction direction) =>
        direction switch
        {
            Direction.Past => -1,
            Direction.Future => 1,
            _ => 0,
        };

    private int Weekday(int k, TimePhrase phrase, bool first)
    {
        var name = k;
        var headed = IsWord(k, "hari");
        if (headed)
            name = k + 1;
        if (!(headed ? Has(name, WordClass.Weekday) : name < Count && _lexemes[name].Is(WordClass.Weekday)))
            return -1;
        var lexeme = _lexemes[name];
        if (!headed)
        {
            if (!lexeme.Upper)
                return -1;
            if (name > 0 && _lexemes[name].Gap != Gap.Line && (_lexemes[name - 1].Is(WordClass.PrayerHead) || IsWord(name - 1, "pasar")))
                return -1;
            // "Minggu lalu" at the head of a sentence is the week; "dua Minggu" is a slip for weeks
            if (
                lexeme.Is(WordClass.Unit)
                && first
                && ((StartsSentence(name) && DirectionAt(name + 1, out _) > 0) || (name > 0 && _lexemes[name - 1].Is(WordClass.Numeral)))
            )
                return -1;
        }
        phrase.Weekday = lexeme.Word!.Weekday;
        return name + 1;
    }

    private int Offset(int k, TimePhrase phrase)
    {
        if (IsWord(k, "hari"))
        {
            if (IsNext(k + 1, "ini"))
                phrase.DayOffset = 0;
            else if (IsNext(k + 1, "itu"))
                phrase.Direction = Direction.That;
            else if (IsNext(k + 1, "esok"))
                phrase.DayOffset = 1;
            else if (IsNext(k + 1, "kemarin"))
                phrase.DayOffset = -1;
            else
                return -1;
            return k + 2;
        }
        if (!_lexemes[k].Is(WordClass.Offset))
            return -1;
        var lead = IsWord(k, "esok");
        if (lead && !(IsNext(k + 1, "hari") || IsNext(k + 1, "harinya")) && !Has(k + 1, WordClass.Part))
            return -1;
        if (lead && IsNext(k + 1, "harinya"))
        {
            phrase.DayOffset = null;
            phrase.Sign = 1;
            phrase.Direction = Direction.That;
            return k + 2;
        }
        phrase.DayOffset = _lexemes[k].Word!.Offset;
        if (IsNext(k + 1, "lusa"))
        {
            phrase.DayOffset *= 2;
            return k + 2;
        }
        return lead && IsNext(k + 1, "hari") ? k + 2 : k + 1;
    }

    private int Zone(int k)
    {
        if (_lexemes[k].Is(WordClass.Zone))
            return k + 1;
        if (!IsWord(k, "waktu"))
            return -1;
        if (IsNext(k + 1, "setempat"))
            return k + 2;
        if (IsNext(k + 1, "indonesia") && (IsNext(k + 2, "barat") || IsNext(k + 2, "tengah") || IsNext(k + 2, "timur")))
            return k + 3;
        return k + 1 < Count && _lexemes[k + 1].Gap == Gap.Space && _lexemes[k + 1].Kind == LexemeKind.Word && _lexemes[k + 1].Upper
            ? k + 2
            : -1;
    }

    /// <summary>A deictic word: <c>lalu</c>, <c>yang lalu</c>, <c>ini</c>, <c>mendatang</c>, <c>yang akan datang</c>; the index behind it, or -1.</summary>
    private int DirectionAt(int k, out Direction direction, bool day = false)
    {
        direction = Direction.None;
        if (k >= Count || _lexemes[k].Gap == Gap.Line)
            return -1;
        if (day && IsWord(k, "hari") && IsNext(k + 1, "ini"))
        {
            direction = Direction.This;
            return k + 2;
        }
        if (_lexemes[k].Is(WordClass.Yang))
        {
            if (IsNext(k + 1, "akan") && IsNext(k + 2, "datang"))
            {
                direction = Direction.Future;
                return k + 3;
            }
            if (!IsNext(k + 1, "lalu"))
                return -1;
            k++;
        }
        var lexeme = _lexemes[k];
        if (!lexeme.Is(WordClass.Direction) || lexeme.Kind != LexemeKind.Word)
            return -1;
        if (IsWord(k, "lalu") && IsNext(k + 1, "lintas"))
            return -1;
        direction =
            lexeme.Is(WordClass.Past) ? Direction.Past
            : lexeme.Is(WordClass.Future) ? Direction.Future
            : lexeme.Is(WordClass.This) ? Direction.This
            : lexeme.Is(WordClass.Tadi) ? Direction.Tadi
            : Direction.That;
        return k + 1;
    }
}
