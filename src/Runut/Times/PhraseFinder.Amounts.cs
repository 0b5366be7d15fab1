namespace Runut.Times;

/// <content>Numbers with units of time: durations, distances from a day, and what qualifies them.</content>
internal sealed partial class PhraseFinder
{
    /// <summary>Everything that starts with a number.</summary>
    private int NumberLed(int i)
    {
        var digits = _lexemes[i].Kind == LexemeKind.Digits;
        if (digits)
        {
            if (IsPartOfCode(i))
                return -1;
            if (DayList(i) is > 0 and var list)
                return list;
            if (_lexemes[i].Length <= 4 && Day(i, "date") is > 0 and var day)
                return day;
            if (Decade(i, i) is > 0 and var decade)
                return decade;
        }
        if (!NumberReader.TryRead(_lexemes, i, out var number))
            return -1;
        if (Duration(i, number) is > 0 and var duration)
            return duration;
        if (Times(i, number.End) is > 0 and var times)
            return times;
        return digits ? BareYear(i) : -1;
    }

    /// <summary>A number glued to letters (<c>B40</c>, <c>A320-200</c>) or standing after <c>No.</c>, <c>pasal</c>, <c>#</c>.</summary>
    private bool IsPartOfCode(int i)
    {
        if (i == 0 || _lexemes[i].Gap == Gap.Line)
            return false;
        var before = _lexemes[i - 1];
        if (_lexemes[i].Gap == Gap.None)
        {
            if (before.Kind == LexemeKind.Word || before.Mark is '#' or '@' or '_' or '=' or '$')
                return true;
            if (
                before.Mark is '/' or '.' or ',' or ':' or '-'
                && i > 1
                && before.Gap == Gap.None
                && _lexemes[i - 2].Kind == LexemeKind.Digits
                && before.Mark != '-'
            )
                return true;
        }
        return before.Is(WordClass.NumberHead)
            || (before.Mark == '.' && before.Gap == Gap.None && i > 1 && _lexemes[i - 2].Is(WordClass.NumberHead));
    }

    /// <summary>Number and unit, perhaps a range (<c>2-3 hari</c>) or two units (<c>3 jam 20 menit</c>), and what follows them.</summary>
    private int Duration(int i, NumberInText number)
    {
        var at = number.End;
        var unknown = number.IsUnknown;
        var amount = number.Value;
        var range = false;
        if (
            JoinEnd(at, true) is > 0 and var next
            && next < Count
            && _lexemes[next].Gap != Gap.Line
            && NumberReader.TryRead(_lexemes, next, out var upper)
            && !upper.IsUnknown
        )
        {
            (at, amount, range) = (upper.End, upper.Value, true);
        }
        if (at < Count && _lexemes[at].Gap == Gap.None && _lexemes[at].Mark == '-' && Has(at + 1, WordClass.Unit))
            at++;
        if (!Has(at, WordClass.Unit) || _lexemes[at].Gap == Gap.Line)
            return -1;
        var unit = _lexemes[at].Word!;
        // "40th Trade Expo"
        if (_lexemes[at].Gap == Gap.None && IsWord(at, "th"))
            return -1;
        if (unit.Unit == TimeUnit.Season || (unit.Weekday > 0 && _lexemes[at].Upper && !_lexemes[i].Upper && IsSunday(i, at)))
            return -1;
        // "Undang-Undang 22 Tahun 2009", "babak 3 tahun 2019"
        if (unit.Unit == TimeUnit.Year && at + 1 < Count && _lexemes[at + 1].Gap != Gap.Line && Plain(at + 1, 4, 4) >= 1900)
            return -1;
        // "Festival 2019 hari ini"
        if (number.IsPlain && amount is >= 1900 and <= 2099 && _lexemes[i].Length == 4 && DirectionAt(at + 1, out _) > 0)
            return -1;
        if (unit.Unit is TimeUnit.Hour && at + 1 < Count && Has(at + 1, WordClass.Clock))
            return -1;
        if (amount > 100_000_000)
            return DirectionAt(at + 1, out var ago) is > 0 and var since && ago == Direction.Past
                ? Add(
                    new TimePhrase
                    {
                        Kind = PhraseKind.Fixed,
                        FixedType = TimeType.Date,
                        FixedValue = "PAST_REF",
                    },
                    i,
                    since,
                    "ago"
                )
                : -1;
        var phrase = new TimePhrase
        {
            Kind = PhraseKind.Duration,
            Unit = unit.Unit,
            Amount = amount,
            AmountUnknown = unknown,
        };
        var end = at + 1;
        // "dua tahun hingga tiga tahun" is one length with its upper value, as "2-3 tahun" is
        if (
            !range
            && (IsNext(end, "hingga") || IsNext(end, "sampai"))
            && end + 1 < Count
            && _lexemes[end + 1].Gap != Gap.Line
            && NumberReader.TryRead(_lexemes, end + 1, out var most)
            && Has(most.End, WordClass.Unit)
            && _lexemes[most.End].Word!.Unit == unit.Unit
            && !most.IsUnknown
        )
        {
            phrase.Amount = most.Value;
            return Behind(phrase, i, most.End + 1, true);
        }
        // "sehari semalam", "tiga hari dua malam"
        if (!unknown && end < Count && _lexemes[end].Gap != Gap.Line)
        {
            var second = IsWord(end, "dan") || IsWord(end, "lebih") ? end + 1 : end;
            if (
                NumberReader.TryRead(_lexemes, second, out var rest)
                && _lexemes[second].Gap != Gap.Line
                && !rest.IsUnknown
                && Has(rest.End, WordClass.Unit | WordClass.Night)
                && rest.Value < 1000
            )
            {
                var small = _lexemes[rest.End].Word!;
                if (small.Unit < unit.Unit && small.Unit != TimeUnit.None && !(small.Weekday > 0 && _lexemes[rest.End].Upper))
                {
                    (phrase.Unit2, phrase.Amount2) = (small.Unit, rest.Value);
                    end = rest.End + 1;
                }
                else if (small.Unit == TimeUnit.None && unit.Unit == TimeUnit.Day)
                    end = rest.End + 1;
            }
        }
        return Behind(phrase, i, end, range);
    }

    // "kalah 2-1 Minggu malam", "Liga 1 Minggu (15/9)" against "dua Minggu ke depan"
    private bool IsSunday(int number, int at) =>
        _lexemes[number].Kind == LexemeKind.Digits
        || IsMark(at + 1, '(')
        || IsMark(at + 1, ',')
        || Has(at + 1, WordClass.Part | WordClass.PartLead);

    /// <summary>What follows an amount of time decides what it is: <c>lalu</c>, <c>kemudian</c>, <c>terakhir</c>, <c>sekali</c>.</summary>
    private int Behind(TimePhrase phrase, int first, int end, bool range)
    {
        var rule = "duration";
        if (
            DirectionAt(end, out var direction) is > 0 and var behind
            && direction is Direction.Past or Direction.Future or Direction.This
            && !IsWord(end, "kemarin")
            && !IsWord(end, "besok")
            && !IsWord(end, "nanti")
            && !(direction == Direction.This && IsAge(first))
        )
        {
            end = behind;
            // "10-15 menit lalu": no day follows from it, its length is what it says
            if (direction == Direction.Past && !(range && phrase.Unit <= TimeUnit.Hour))
            {
                phrase.Kind = PhraseKind.FromAnchor;
                phrase.Sign = -1;
                phrase.AmountUnknown |= range;
                rule = "ago";
            }
        }
        else if (Has(end, WordClass.Before | WordClass.After) && !phrase.AmountUnknown && !range && IsOffsetWord(end))
        {
            // "tujuh menit kemudian" is less than a day: its length is all that can be said; "selama 18 tahun berikutnya" is a length
            if (phrase.Unit > TimeUnit.Hour && !IsWord(first - 1, "selama"))
                (phrase.Kind, rule) = (PhraseKind.FromReference, "offset-from-day-spoken-of");
            phrase.Sign = _lexemes[end].Is(WordClass.Before) ? -1 : 1;
            end++;
        }
        else if (Has(end, WordClass.Last) && !(IsWord(end, "belakangan") && !(phrase.AmountUnknown || phrase.Amount > 0)))
        {
            end = IsNext(end + 1, "ini") ? end + 2 : end + 1;
        }
        else if (Has(end, WordClass.Again))
            end++;
        else if (IsNext(end, "ke") && IsNext(end + 1, "depan"))
            end += 2;
        else if (IsNext(end, "kedepan"))
            end++;
        else if (Has(end, WordClass.Once))
        {
            phrase.Kind = PhraseKind.Set;
            rule = "set";
            end++;
        }
        return Add(phrase, first, end, rule);
    }

    // "perempuan berusia 40 tahun ini": the word points at her
    private bool IsAge(int first) =>
        IsWord(first - 1, "berusia") || IsWord(first - 1, "berumur") || IsWord(first - 1, "usia") || IsWord(first - 1, "umur");

    // "dua tahun sebelumnya" points back; "tiga hari sebelum pemilu" and "dua jam kemudian, …" at the head of a clause both count from what is told
    private bool IsOffsetWord(int i) => !_lexemes[i].Upper;

    /// <summary><c>sehari</c>, <c>sepekan</c>, <c>berhari-hari</c>.</summary>
    private int OneUnit(int i)
    {
        var word = _lexemes[i].Word!;
        if (word.Unit == TimeUnit.Season)
            return -1;
        var many = word.Classes.HasFlag(WordClass.Many);
        // "3 jam sehari", "Rp 90 ribu sehari": so much each day
        if (
            !many
            && word.Unit != TimeUnit.Second
            && i > 0
            && _lexemes[i].Gap == Gap.Space
            && _found.Count > 0
            && _found[^1].End == i
            && _found[^1].Kind == PhraseKind.Duration
        )
            return Add(
                new TimePhrase
                {
                    Kind = PhraseKind.Set,
                    Unit = word.Unit,
                    Amount = 1,
                },
                i,
                i + 1,
                "set"
            );
        var phrase = new TimePhrase
        {
            Kind = PhraseKind.Duration,
            Unit = word.Unit,
            Amount = 1,
            AmountUnknown = many,
        };
        return Behind(phrase, i, i + 1, false);
    }

    /// <summary><c>sekitar pukul 10.00</c>, <c>lebih dari tiga jam</c>: the measure belongs to the expression behind it.</summary>
    private int Qualified(int i)
    {
        var j = Qualifier(i, out var modifier);
        if (j < 0 || j >= Count || _lexemes[j].Gap == Gap.Line || _depth > 0)
            return -1;
        var count = _found.Count;
        _depth++;
        var end = PhraseAt(j);
        _depth--;
        if (end < 0 || _found.Count == count || _found[count].First != j || _found[count].Kind is PhraseKind.Fixed or PhraseKind.Set)
            return end;
        _found[count].First = i;
        if (_found[count].Modifier == TimeModifier.None)
            _found[count].Modifier = modifier;
        return end;
    }

    private int Qualifier(int i, out TimeModifier modifier)
    {
        modifier = TimeModifier.Approximately;
        if (_lexemes[i].Is(WordClass.About))
            return i + 1;
        if (_lexemes[i].Is(WordClass.More))
        {
            modifier = TimeModifier.More;
            return i + 1;
        }
        if (_lexemes[i].Is(WordClass.Less))
        {
            modifier = TimeModifier.Less;
            return i + 1;
        }
        if (IsWord(i, "kurang"))
        {
            if (IsNext(i + 1, "lebih"))
                return i + 2;
            modifier = TimeModifier.Less;
            return IsNext(i + 1, "dari") ? i + 2 : -1;
        }
        if (IsWord(i, "lebih"))
        {
            if (IsNext(i + 1, "kurang"))
                return i + 2;
            modifier = TimeModifier.More;
            return IsNext(i + 1, "dari") ? i + 2 : -1;
        }
        if (IsWord(i, "paling"))
        {
            modifier = IsNext(i + 1, "lama") || IsNext(i + 1, "lambat") || IsNext(i + 1, "banyak") ? TimeModifier.Less : TimeModifier.More;
            return
                IsNext(i + 1, "lama")
                || IsNext(i + 1, "lambat")
                || IsNext(i + 1, "banyak")
                || IsNext(i + 1, "sedikit")
                || IsNext(i + 1, "cepat")
                || IsNext(i + 1, "singkat")
                ? i + 2
                : -1;
        }
        if ((IsWord(i, "tidak") || IsWord(i, "tak")) && IsNext(i + 2, "dari"))
        {
            modifier = IsNext(i + 1, "lebih") ? TimeModifier.Less : TimeModifier.More;
            return IsNext(i + 1, "lebih") || IsNext(i + 1, "kurang") ? i + 3 : -1;
        }
        return -1;
    }
}
