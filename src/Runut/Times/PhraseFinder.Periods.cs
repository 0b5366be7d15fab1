namespace Runut.Times;

/// <content>Months, quarters, halves, the same period of another year, and the beginning, middle and end of periods.</content>
internal sealed partial class PhraseFinder
{
    /// <summary>A month, perhaps with its year and a deictic word. <paramref name="i"/> is the month's name, <paramref name="first"/> the word before that belongs to it.</summary>
    private int Month(int i, int first)
    {
        var lexeme = _lexemes[i];
        var phrase = new TimePhrase { Kind = PhraseKind.Month, Month = lexeme.Word!.Month };
        var end = YearBehind(i + 1, phrase);
        if (DirectionAt(end, out var direction) is > 0 and var behind)
        {
            phrase.Direction = direction;
            end = behind;
        }
        if (InName(i))
            return end;
        var dated = end > i + 1;
        if (first == i && !IsMonthHere(i, dated))
            return -1;
        return Add(phrase, first, end, phrase.Year > 0 ? "month-year" : "month");
    }

    /// <summary>Tells the month from a name: <c>Mei Lan</c>, <c>Juni</c> the baker.</summary>
    private bool IsMonthHere(int i, bool dated)
    {
        var lexeme = _lexemes[i];
        if (!lexeme.Upper)
            return false;
        if (lexeme.Length <= 4 && lexeme.Word!.Text is not ("mei" or "juni" or "juli"))
            return dated;
        if (dated)
            return true;
        var join = i + 1 < Count ? JoinEnd(i + 1, false) : -1;
        if (join > 0 && Has(join, WordClass.Month))
            return true;
        if (i > 0 && lexeme.Gap != Gap.Line)
        {
            var before = _lexemes[i - 1];
            if (before.Is(WordClass.Cue | WordClass.Month) || (before.Mark == '(' && IsMark(i + 1, ')')))
                return true;
            if (i > 1 && before.Mark is ',' or '-' or '/' && _lexemes[i - 2].Is(WordClass.Month))
                return true;
            if (before.Kind == LexemeKind.Word && before.Upper && !IsAllCaps(before) && !StartsSentence(i - 1))
                return false;
            // "impor Agustus", "dibandingkan Juli"; but "kata Juli" is a woman
            if (before.Kind == LexemeKind.Word && before.Gap != Gap.None && !before.Is(WordClass.Speech) && !IsNameBehind(i))
                return true;
        }
        // the other months are people's names too often
        return lexeme.Word!.Month is 1 or 2 or 9 or 10 or 11 or 12 && !IsNameBehind(i);
    }

    private bool IsNameBehind(int i) =>
        i + 1 < Count
        && _lexemes[i + 1].Gap == Gap.Space
        && _lexemes[i + 1].Kind == LexemeKind.Word
        && _lexemes[i + 1].Upper
        && !IsAllCaps(_lexemes[i + 1]);

    private bool IsAllCaps(Lexeme lexeme)
    {
        for (var k = lexeme.Start; k < lexeme.End; k++)
            if (!char.IsUpper(_text[k]))
                return false;
        return lexeme.Length > 1;
    }

    /// <summary>A unit in the lead: <c>hari Senin</c>, <c>bulan Maret</c>, <c>tahun 2018</c>, <c>pekan lalu</c>, <c>abad ke-19</c>, <c>kuartal I 2019</c>.</summary>
    private int UnitLed(int i, LexiconWord word)
    {
        switch (word.Unit)
        {
            case TimeUnit.Day:
                return Day(i, "day");
            case TimeUnit.Hour:
                return Day(i, "clock");
            case TimeUnit.Month when Has(i + 1, WordClass.Month):
                return Month(i + 1, i);
            case TimeUnit.Year when YearLed(i) is > 0 and var year:
                return year;
            case TimeUnit.Century when Century(i) is > 0 and var century:
                return century;
            case TimeUnit.Decade when Decade(i + 1, i) is > 0 and var decade:
                return decade;
            case TimeUnit.Quarter or TimeUnit.Trimester or TimeUnit.Semester when YearPart(i, word.Unit) is > 0 and var part:
                return part;
            case TimeUnit.Season when i + 1 < Count && _lexemes[i + 1].Gap != Gap.Line && Year(i + 1, i, true) is > 0 and var season:
                return season;
        }
        // "Minggu" with a capital is a Sunday, unless it opens the sentence
        if (word.Weekday > 0 && _lexemes[i].Upper && !StartsSentence(i))
            return Day(i, "day");
        if (word.Unit is TimeUnit.Second or TimeUnit.Minute)
            return -1;
        // "ulang tahun itu" is a birthday
        if (word.Unit == TimeUnit.Year && i > 0 && _lexemes[i].Gap != Gap.Line && IsWord(i - 1, "ulang"))
            return -1;
        var end = DirectionAt(i + 1, out var direction);
        if (end < 0 && Has(i + 1, WordClass.Before))
            return FromReference(i, 1, word.Unit, -1, i + 2);
        if (end < 0 && Has(i + 1, WordClass.After) && !IsWord(i + 1, "kemudian"))
            return FromReference(i, 1, word.Unit, 1, i + 2);
        if (end < 0)
            return word.Weekday > 0 ? Day(i, "day") : -1;
        if (direction == Direction.Tadi)
            return -1;
        return Add(
            new TimePhrase
            {
                Kind = PhraseKind.Relative,
                Unit = word.Unit,
                Direction = direction,
            },
            i,
            end,
            "period-deictic"
        );
    }

    private int FromReference(int first, decimal amount, TimeUnit unit, int sign, int end) =>
        Add(
            new TimePhrase
            {
                Kind = PhraseKind.FromReference,
                Unit = unit,
                Amount = amount,
                Sign = sign,
            },
            first,
            end,
            "offset-from-day-spoken-of"
        );

    /// <summary><c>kuartal I 2019</c>, <c>semester kedua tahun ini</c>, <c>triwulan III/2019</c>.</summary>
    private int YearPart(int i, TimeUnit unit)
    {
        var at = i + 1;
        if (at >= Count || _lexemes[at].Gap == Gap.Line)
            return -1;
        var ke = IsWord(at, "ke");
        if (ke)
            at += IsMark(at + 1, '-') ? 2 : 1;
        var ordinal = OrdinalAt(at, ke, unit);
        if (ordinal < 1)
            return -1;
        var phrase = new TimePhrase
        {
            Kind = PhraseKind.YearPart,
            Unit = unit,
            Ordinal = ordinal,
        };
        at++;
        // "triwulan II-IV", "kuartal pertama dan kedua tahun depan"
        if (JoinEnd(at, false) is > 0 and var joined && OrdinalAt(joined, false, unit) is var last && last > ordinal)
        {
            YearBehind(joined + 1, phrase);
            Add(phrase, i, at, "part-of-year");
            return YearPartTo(joined, unit, last);
        }
        if (at + 1 < Count && _lexemes[at].Gap == Gap.None && _lexemes[at].Mark is '/' or '-')
            at++;
        var end = YearBehind(at, phrase);
        if (end == at && IsMark(at - 1, '/') | IsMark(at - 1, '-'))
            end = at - 1;
        if (end == at && DirectionAt(at, out var direction) is > 0 and var behind)
        {
            phrase.Direction = direction;
            end = behind;
        }
        return Add(phrase, i, end, "part-of-year");
    }

    // The other end of a range of parts of a year, which has the year of both.
    private int YearPartTo(int at, TimeUnit unit, int ordinal)
    {
        var phrase = new TimePhrase
        {
            Kind = PhraseKind.YearPart,
            Unit = unit,
            Ordinal = ordinal,
        };
        return Add(phrase, at, YearBehind(at + 1, phrase), "part-of-year");
    }

    private int OrdinalAt(int at, bool ke, TimeUnit unit)
    {
        if (at >= Count || _lexemes[at].Gap == Gap.Line)
            return -1;
        var ordinal = Plain(at, 1, 1);
        if (ordinal < 0)
            ordinal = Roman(at);
        if (ordinal < 0)
            ordinal =
                IsWord(at, "pertama") ? 1
                : IsWord(at, "kedua") ? 2
                : IsWord(at, "ketiga") ? 3
                : IsWord(at, "keempat") ? 4
                : ke && _lexemes[at].Is(WordClass.Digit) ? (int)_lexemes[at].Word!.Number
                : -1;
        var most =
            unit == TimeUnit.Quarter ? 4
            : unit == TimeUnit.Trimester ? 3
            : 2;
        return ordinal <= most ? ordinal : -1;
    }

    /// <summary><c>periode yang sama tahun lalu</c>, <c>bulan yang sama 2018</c>: the month or part of a year spoken of, in another year.</summary>
    private int SamePeriod(int i, TimeUnit unit)
    {
        var at = i + 1;
        if (IsNext(at, "yang"))
            at++;
        if (!IsNext(at, "sama"))
            return -1;
        at++;
        if (IsNext(at, "pada") || IsNext(at, "di"))
            at++;
        var phrase = new TimePhrase { Kind = PhraseKind.SamePeriod, Unit = unit };
        var end = -1;
        if (IsNext(at, "tahun"))
        {
            if (DirectionAt(at + 1, out var direction) is > 0 and var behind && direction is Direction.Past or Direction.This)
                (phrase.YearOffset, end) = (StepOf(direction), behind);
            else if (IsNext(at + 1, "sebelumnya"))
                (phrase.YearOffset, end) = (-1, at + 2);
            else
                at++;
        }
        if (end < 0 && at < Count && _lexemes[at].Gap != Gap.Line && Plain(at, 4, 4) is >= 1900 and <= 2199 and var year && !GoesOn(at))
            (phrase.Year, end) = (year, at + 1);
        return end > 0 ? Add(phrase, i, end, "same-period") : -1;
    }

    /// <summary><c>awal</c>, <c>pertengahan</c>, <c>akhir</c> with the period behind it.</summary>
    private int Edged(int i)
    {
        var modifier =
            _lexemes[i].Is(WordClass.Start) ? TimeModifier.Start
            : _lexemes[i].Is(WordClass.Middle) ? TimeModifier.Middle
            : TimeModifier.End;
        var j = i + 1;
        if (j >= Count || _lexemes[j].Gap == Gap.Line)
            return -1;
        if (_lexemes[j].Word is { Unit: TimeUnit.Week or TimeUnit.Month or TimeUnit.Year or TimeUnit.Season } word)
        {
            // "akhir pekan" is the weekend
            var weekend = word.Unit == TimeUnit.Week && modifier == TimeModifier.End;
            var named =
                word.Unit is TimeUnit.Year or TimeUnit.Season ? YearLed(j)
                : word.Unit == TimeUnit.Month && Has(j + 1, WordClass.Month) ? Month(j + 1, j)
                : -1;
            if (named < 0)
            {
                var end = DirectionAt(j + 1, out var direction);
                if (end < 0 && word.Unit == TimeUnit.Season)
                    return -1;
                return Add(
                    new TimePhrase
                    {
                        Kind = PhraseKind.Relative,
                        Unit = word.Unit,
                        Direction = end < 0 ? Direction.None : direction,
                        Weekend = weekend,
                        Modifier = weekend ? TimeModifier.None : modifier,
                    },
                    i,
                    end < 0 ? j + 1 : end,
                    weekend ? "weekend" : "edge-of-period"
                );
            }
            return Widen(i, modifier, named);
        }
        var count = _found.Count;
        var behind =
            _lexemes[j].Is(WordClass.Month) ? Month(j, j)
            : _lexemes[j].Kind == LexemeKind.Digits
                ? Decade(j, j) is > 0 and var decade ? decade
                    : Year(j, j, true)
            : _lexemes[j].Is(WordClass.Unit | WordClass.DecadeHead) ? PhraseAt(j)
            : -1;
        if (behind < 0 || _found.Count == count)
            return -1;
        return Widen(i, modifier, behind, count);
    }

    private int Widen(int i, TimeModifier modifier, int end, int at = -1)
    {
        var phrase = _found[at < 0 ? ^1 : at];
        if (at < 0 && _found.Count > 1 && _found[^2].First > i)
            phrase = _found[^2];
        phrase.First = i;
        phrase.Modifier = modifier;
        if (phrase.Kind is PhraseKind.Day or PhraseKind.Duration)
            phrase.Modifier = TimeModifier.None;
        return end;
    }
}
