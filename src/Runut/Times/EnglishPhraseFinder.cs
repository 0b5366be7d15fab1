namespace Runut.Times;

/// <summary>
/// Finds the words of time expressions in English: a smaller set than <see cref="PhraseFinder"/> has for Indonesian, for the articles that
/// Indonesian outlets carry in English. The phrases mean the same, so one resolver serves both.
/// </summary>
internal sealed partial class EnglishPhraseFinder
{
    private readonly string _text;
    private readonly List<Lexeme> _lexemes;
    private readonly List<TimePhrase> _found = [];

    private EnglishPhraseFinder(string text, List<Lexeme> lexemes)
    {
        _text = text;
        _lexemes = lexemes;
    }

    /// <summary>The time phrases of a text, in document order.</summary>
    public static List<TimePhrase> Find(string text, List<Lexeme> lexemes)
    {
        var finder = new EnglishPhraseFinder(text, lexemes);
        for (var i = 0; i < lexemes.Count; )
        {
            var next = finder.PhraseAt(i);
            i = next > i ? next : i + 1;
        }
        return finder._found;
    }

    private int PhraseAt(int i)
    {
        var lexeme = _lexemes[i];
        if (
            lexeme.Kind != LexemeKind.Digits
            && lexeme.Word is null
            && !IsWord(i, "a")
            && !IsWord(i, "an")
            && !IsWord(i, "the")
            && !IsWord(i, "tonight")
            && !IsWord(i, "more")
            && !IsWord(i, "less")
            && !IsWord(i, "at")
        )
            return -1;
        var at = Qualifier(i, out var modifier);
        var end = -1;
        if (at == i && lexeme.Word is { Phrases.Length: > 0 } word)
            end = Fixed(i, word);
        if (end < 0)
            end = Amount(at, i);
        if (end < 0)
            end = Day(at, i);
        if (end < 0 && at == i)
            end = Period(i);
        if (end > 0 && modifier != TimeModifier.None)
            _found[^1].Modifier = modifier;
        return end;
    }

    private int Count => _lexemes.Count;

    private bool On(int i) => i < Count && _lexemes[i].Gap != Gap.Line;

    private bool Has(int i, WordClass classes) => On(i) && _lexemes[i].Is(classes);

    private bool IsWord(int i, string word) =>
        i >= 0
        && i < Count
        && _lexemes[i].Length == word.Length
        && _text.AsSpan(_lexemes[i].Start, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool IsMark(int i, char mark) => On(i) && _lexemes[i].Mark == mark;

    private int Plain(int i, int shortest, int longest) =>
        On(i) && _lexemes[i].Kind == LexemeKind.Digits && _lexemes[i].Length >= shortest && _lexemes[i].Length <= longest
            ? _lexemes[i].Digits
            : -1;

    private int Add(TimePhrase phrase, int first, int end, string rule)
    {
        (phrase.First, phrase.End, phrase.Rule) = (first, end, rule);
        _found.Add(phrase);
        return end;
    }

    private int Qualifier(int i, out TimeModifier modifier)
    {
        modifier = TimeModifier.None;
        if (_lexemes[i].Is(WordClass.About) && On(i + 1))
            modifier = TimeModifier.Approximately;
        else if (IsWord(i, "more") && IsWord(i + 1, "than") || IsWord(i, "at") && IsWord(i + 1, "least"))
            modifier = TimeModifier.More;
        else if (IsWord(i, "less") && IsWord(i + 1, "than") || IsWord(i, "at") && IsWord(i + 1, "most"))
            modifier = TimeModifier.Less;
        var end =
            modifier == TimeModifier.None ? i
            : modifier == TimeModifier.Approximately ? i + 1
            : i + 2;
        return On(end) || end == i ? end : i;
    }

    private int Fixed(int i, LexiconWord word)
    {
        foreach (var entry in word.Phrases)
        {
            // "New Year's Eve" and "Eid al-Fitr" are cut as the scanner cuts them
            var written = string.Join(' ', entry.Words);
            if (
                _lexemes[i].Start + written.Length > _text.Length
                || !_text.AsSpan(_lexemes[i].Start, written.Length).Equals(written, StringComparison.OrdinalIgnoreCase)
            )
                continue;
            var stop = _lexemes[i].Start + written.Length;
            var end = i;
            while (end < Count && _lexemes[end].Start < stop)
                end++;
            if (_lexemes[end - 1].End != stop)
                continue;
            var phrase = new TimePhrase
            {
                Kind = entry.IsHoliday ? PhraseKind.Holiday : PhraseKind.Fixed,
                FixedType = entry.Type,
                FixedValue = entry.Value,
            };
            if (entry.IsHoliday && Plain(end, 4, 4) is >= 1000 and <= 2199 and var year)
                (phrase.Year, end) = (year, end + 1);
            return Add(phrase, i, end, entry.IsHoliday ? "holiday" : "vague");
        }
        return -1;
    }

    /// <summary><c>three hours</c>, <c>two days ago</c>, <c>a week later</c>, <c>two-day</c>, <c>the past two years</c>, <c>every two weeks</c>.</summary>
    private int Amount(int i, int first)
    {
        var at = i;
        var every = Has(at, WordClass.Every);
        if (every)
            at++;
        if (IsWord(at, "the") && Has(at + 1, WordClass.Past | WordClass.Future))
            at++;
        var pastYears = Has(at, WordClass.Past | WordClass.Future) && On(at + 1) && NumberReader.TryRead(_lexemes, at + 1, out _);
        if (pastYears)
            at++;
        if (!On(at) && at != i)
            return -1;
        var one = at < Count && (IsWord(at, "a") || IsWord(at, "an"));
        NumberInText number = default;
        if (one)
            number = new NumberInText(1, at + 1, false, true, false);
        else if (every && Has(at, WordClass.Unit))
            number = new NumberInText(1, at, false, true, false);
        else if (at >= Count || !NumberReader.TryRead(_lexemes, at, out number))
            return -1;
        if (one && IsWord(number.End, "few"))
            number = new NumberInText(0, number.End + 1, true, true, false);
        number = WithHalf(number);
        var unitAt = number.End;
        var hyphen = IsMark(unitAt, '-') && _lexemes[unitAt].Gap == Gap.None;
        if (hyphen)
            unitAt++;
        if (!Has(unitAt, WordClass.Unit) || _lexemes[unitAt].Word!.Unit == TimeUnit.Season || number.Value > 1_000_000)
            return -1;
        var phrase = new TimePhrase
        {
            Kind = PhraseKind.Duration,
            Unit = _lexemes[unitAt].Word!.Unit,
            Amount = number.Value,
            AmountUnknown = number.IsUnknown,
        };
        var end = unitAt + 1;
        if (every)
        {
            phrase.Kind = PhraseKind.Set;
            return Add(phrase, first, end, "set");
        }
        if (!hyphen && IsWord(end, "ago") && On(end))
        {
            (phrase.Kind, phrase.Sign) = (PhraseKind.FromAnchor, -1);
            return Add(phrase, first, end + 1, "ago");
        }
        if (!hyphen && (Has(end, WordClass.Before) || IsWord(end, "later") && On(end)) && !number.IsUnknown && phrase.Unit > TimeUnit.Hour)
        {
            (phrase.Kind, phrase.Sign) = (PhraseKind.FromReference, IsWord(end, "later") ? 1 : -1);
            return Add(phrase, first, end + 1, "offset-from-day-spoken-of");
        }
        // "a day" alone is mostly "one day or another"; after "for", "in", "within" and a measure it is a length
        if (one && !number.IsUnknown && first == i && !(i > 0 && (IsWord(i - 1, "for") || IsWord(i - 1, "in") || IsWord(i - 1, "within"))))
            return -1;
        return Add(phrase, first, end, "duration");
    }

    // "three and a half hours", "half an hour"
    private NumberInText WithHalf(NumberInText number)
    {
        var at = number.End;
        if (number.Value == 0.5m && (IsWord(at, "a") || IsWord(at, "an")))
            return number with { End = at + 1 };
        return !number.IsUnknown && IsWord(at, "and") && IsWord(at + 1, "a") && IsWord(at + 2, "half")
            ? number with
            {
                Value = number.Value + 0.5m,
                End = at + 3,
            }
            : number;
    }

    /// <summary>Months, years, decades, and periods counted from now.</summary>
    private int Period(int i)
    {
        var lexeme = _lexemes[i];
        var at = i;
        var modifier = TimeModifier.None;
        if (lexeme.Is(WordClass.Edge) && On(i + 1))
        {
            modifier =
                lexeme.Is(WordClass.Start) ? TimeModifier.Start
                : lexeme.Is(WordClass.Middle) ? TimeModifier.Middle
                : TimeModifier.End;
            at = IsWord(i + 1, "of") || IsMark(i + 1, '-') ? i + 2 : i + 1;
        }
        if (IsWord(at, "the") && On(at + 1))
            at++;
        if (at >= Count || (at > i && !On(at)))
            return -1;
        var phrase = new TimePhrase { Modifier = modifier };
        if (_lexemes[at].Is(WordClass.Past | WordClass.This | WordClass.Future))
        {
            phrase.Direction =
                _lexemes[at].Is(WordClass.Past) ? Direction.Past
                : _lexemes[at].Is(WordClass.This) ? Direction.This
                : Direction.Future;
            if (Has(at + 1, WordClass.Unit) && _lexemes[at + 1].Word!.Unit >= TimeUnit.Week)
            {
                (phrase.Kind, phrase.Unit) = (PhraseKind.Relative, _lexemes[at + 1].Word!.Unit);
                return Add(phrase, i, at + 2, "period-deictic");
            }
            if (!Has(at + 1, WordClass.Month) || !_lexemes[at + 1].Upper)
                return -1;
            at++;
        }
        if (_lexemes[at].Is(WordClass.Month) && _lexemes[at].Upper)
            return Month(i, at, phrase);
        var year = _lexemes[at].Kind == LexemeKind.Digits && _lexemes[at].Length == 4 ? _lexemes[at].Digits : -1;
        if (year is < 1000 or > 2199)
            return -1;
        if (On(at + 1) && _lexemes[at + 1].Gap == Gap.None && IsWord(at + 1, "s") && year % 10 == 0)
        {
            (phrase.Kind, phrase.Year) = (PhraseKind.Decade, year);
            return Add(phrase, i, at + 2, "decade");
        }
        if (modifier == TimeModifier.None && !(i > 0 && On(i) && _lexemes[i - 1].Is(WordClass.Cue)))
            return -1;
        if (On(at + 1) && _lexemes[at + 1].Gap == Gap.None && _lexemes[at + 1].Mark is not ('.' or ',' or ')' or ';' or '"' or '-' or '\''))
            return -1;
        (phrase.Kind, phrase.Year) = (PhraseKind.Year, year);
        return Add(phrase, i, at + 1, "year");
    }

    // "May" and "March" are verbs: the month shows by its year or by the preposition before it
    private int Month(int i, int at, TimePhrase phrase)
    {
        (phrase.Kind, phrase.Month) = (PhraseKind.Month, _lexemes[at].Word!.Month);
        var year = IsMark(at + 1, ',') ? at + 2 : at + 1;
        var dated = Plain(year, 4, 4) is >= 1000 and <= 2199;
        if (!dated && at == i && !(i > 0 && On(i) && _lexemes[i - 1].Is(WordClass.Cue)))
            return -1;
        if (dated)
            phrase.Year = _lexemes[year].Digits;
        return Add(phrase, i, dated ? year + 1 : at + 1, dated ? "month-year" : "month");
    }
}
