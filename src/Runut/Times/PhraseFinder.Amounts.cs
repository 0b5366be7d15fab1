namespace Runut.Times;

/// <content>Numbers with units of time: durations, repetitions, distances from a day, and what qualifies them.</content>
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
            return -1;
        var phrase = new TimePhrase
        {
            Kind = PhraseKind.Duration,
            Unit = unit.Unit,
            Amount = amount,
            AmountUnknown = unknown,
        };
        var end = at + 1;
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
            // "tujuh menit kemudian" is less than a day: its length is all that can be said
            if (phrase.Unit > TimeUnit.Hour)
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

    /// <summary><c>dua kali sehari</c>, <c>sekali dalam setahun</c>: <paramref name="at"/> is the index of <c>kali</c>, or behind <c>sekali</c>.</summary>
    private int Times(int i, int at)
    {
        if (!_lexemes[i].Is(WordClass.Once))
        {
            if (!Has(at, WordClass.Kali))
                return -1;
            at++;
        }
        if (IsNext(at, "dalam"))
            at++;
        if (Has(at, WordClass.One) && _lexemes[at].Word!.Unit >= TimeUnit.Minute)
            return Add(
                new TimePhrase
                {
                    Kind = PhraseKind.Set,
                    Unit = _lexemes[at].Word!.Unit,
                    Amount = 1,
                },
                i,
                at + 1,
                "set"
            );
        if (Has(at, WordClass.Per) && Has(at + 1, WordClass.Unit))
            return Add(
                new TimePhrase
                {
                    Kind = PhraseKind.Set,
                    Unit = _lexemes[at + 1].Word!.Unit,
                    Amount = 1,
                },
                i,
                at + 2,
                "set"
            );
        return -1;
    }

    /// <summary><c>setiap hari</c>, <c>tiap dua tahun</c>, <c>setiap Senin</c>, <c>setiap pagi</c>, <c>per tahun</c>.</summary>
    private int Every(int i)
    {
        var at = i + 1;
        if (at >= Count || _lexemes[at].Gap == Gap.Line)
            return -1;
        var per = _lexemes[i].Is(WordClass.Per);
        var amount = 1m;
        if (!per && NumberReader.TryRead(_lexemes, at, out var number) && !number.IsUnknown)
            (amount, at) = (number.Value, number.End);
        var named = IsNext(at, "hari") && Has(at + 1, WordClass.Weekday) ? at + 1 : at;
        if (!per && Has(named, WordClass.Weekday) && (_lexemes[named].Upper || named > at))
        {
            var day = new TimePhrase { Kind = PhraseKind.Set, Weekday = _lexemes[named].Word!.Weekday };
            return Add(
                day,
                i,
                named + 1 < Count && _lexemes[named + 1].Gap != Gap.Line && PartWord(named + 1, day) is > 0 and var part ? part : named + 1,
                "set"
            );
        }
        if (Has(at, WordClass.Part | WordClass.PartLead) && !per)
        {
            var phrase = new TimePhrase { Kind = PhraseKind.Set };
            return PartWord(at, phrase) is > 0 and var end ? Add(phrase, i, end, "set") : -1;
        }
        if (!Has(at, WordClass.Unit) || amount > 1000)
            return -1;
        var unit = _lexemes[at].Word!.Unit;
        // "60 km per jam" is a speed
        if (per && unit is TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second)
            return -1;
        if (per && Plain(at + 1, 1, 4) > 0 && _lexemes[at + 1].Gap != Gap.Line)
            return -1;
        // "per hari ini", "per tahun lalu": as of then
        if (per && DirectionAt(at + 1, out _) > 0)
            return -1;
        if (unit is TimeUnit.Season)
            return -1;
        return Add(
            new TimePhrase
            {
                Kind = PhraseKind.Set,
                Unit = unit,
                Amount = amount,
            },
            i,
            at + 1,
            "set"
        );
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

    /// <summary>A phrase of the phrase files: <c>saat ini</c>, <c>Idul Fitri</c>.</summary>
    private int FixedPhrase(int i, LexiconWord word)
    {
        foreach (var entry in word.Phrases)
        {
            var k = 1;
            while (k < entry.Words.Length && IsNext(i + k, entry.Words[k]) && _lexemes[i + k].Gap == Gap.Space)
                k++;
            if (k < entry.Words.Length)
                continue;
            if (!entry.IsHoliday && word.Classes.HasFlag(WordClass.Then) && !IsThen(i, i + k))
                return -1;
            if (!entry.IsHoliday && entry.Value.StartsWith("XXXX-", StringComparison.Ordinal))
                return Season(i, i + k, entry);
            if (!entry.IsHoliday)
                return Add(
                    new TimePhrase
                    {
                        Kind = PhraseKind.Fixed,
                        FixedType = entry.Type,
                        FixedValue = entry.Value,
                    },
                    i,
                    i + k,
                    "vague"
                );
            if (InName(i) || (k == 1 && IsNameHere(i)))
                return -1;
            var phrase = new TimePhrase { Kind = PhraseKind.Holiday, FixedValue = entry.Value };
            var end = YearBehind(i + k, phrase);
            if (DirectionAt(end, out var direction) is > 0 and var behind)
            {
                phrase.Direction = direction;
                end = behind;
            }
            return Add(phrase, i, end, "holiday");
        }
        return -1;
    }

    /// <summary><c>musim panas 2019</c>, <c>musim hujan tahun ini</c>, <c>musim kemarau</c>.</summary>
    private int Season(int i, int end, TimePhraseEntry entry)
    {
        var phrase = new TimePhrase
        {
            Kind = PhraseKind.Fixed,
            FixedType = entry.Type,
            FixedValue = entry.Value,
        };
        var behind = YearBehind(end, phrase);
        if (DirectionAt(behind, out var direction) is > 0 and var pointed)
        {
            phrase.Direction = direction;
            behind = pointed;
        }
        return Add(phrase, i, behind, "season-of-year");
    }

    /// <summary><c>dulu</c> in <c>seperti dulu</c> and at the head of a sentence is a time, in <c>terlebih dulu</c> and <c>makan dulu.</c> it is not.</summary>
    private bool IsThen(int i, int end)
    {
        if (StartsSentence(i))
            return true;
        if (_lexemes[i - 1].Is(WordClass.ThenLead))
            return true;
        return _lexemes[i - 1].Mark == ',' && end < Count && _lexemes[end].Kind == LexemeKind.Word || _lexemes[i - 1].Mark == ';';
    }

    // "Mandailing Natal" and "di Natal" are places
    private bool IsNameHere(int i)
    {
        if (i == 0 || _lexemes[i].Gap == Gap.Line)
            return i + 1 < Count && _lexemes[i + 1].Gap == Gap.Space && _lexemes[i + 1].Kind == LexemeKind.Word && _lexemes[i + 1].Upper;
        var before = _lexemes[i - 1];
        return before.Kind == LexemeKind.Word && before.Upper && !StartsSentence(i - 1)
            || IsWord(i - 1, "di")
            || IsWord(i - 1, "ke")
            || IsWord(i - 1, "dari")
            || IsWord(i - 1, "hotel");
    }
}
