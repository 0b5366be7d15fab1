namespace Runut.Times;

/// <content>Years, decades and centuries, and what tells a year from a count or the number of a law.</content>
internal sealed partial class PhraseFinder
{
    /// <summary><c>tahun 2018</c>, <c>tahun 2018 lalu</c>, <c>tahun 90-an</c>; the year of a law (<c>Nomor 22 Tahun 2009</c>) is passed over.</summary>
    private int YearLed(int i)
    {
        if (i + 1 >= Count || _lexemes[i + 1].Gap == Gap.Line)
            return -1;
        if (Decade(i + 1, i) is > 0 and var decade)
            return decade;
        if (IsLaw(i))
            return Plain(i + 1, 4, 4) > 0 ? i + 2 : -1;
        return Year(i + 1, i, true);
    }

    private bool IsLaw(int tahun)
    {
        if (tahun < 2 || _lexemes[tahun].Gap == Gap.Line || _lexemes[tahun - 1].Kind != LexemeKind.Digits)
            return false;
        var k = tahun - 2;
        if (_lexemes[k].Mark == '.' && k > 0)
            k--;
        return _lexemes[k].Kind == LexemeKind.Word && (_lexemes[k].Is(WordClass.NumberHead) || _lexemes[k].Upper || IsWord(k, "undang"));
    }

    /// <summary>A year in four figures at lexeme <paramref name="i"/>, with a deictic word, a season's second year, or the other end of a range.</summary>
    private int Year(int i, int first, bool headed)
    {
        if (Plain(i, 4, 4) is not (>= 1000 and <= 2199 and var year) || GoesOn(i) || (year < 1800 && !headed))
            return -1;
        var phrase = new TimePhrase { Kind = PhraseKind.Year, Year = year };
        var end = i + 1;
        var rule = headed || IsCue(first) ? "year" : "year-in-name";
        var second = -1;
        if (end + 1 < Count && _lexemes[end].Gap == Gap.None && _lexemes[end].Mark is '/' or '-' && _lexemes[end + 1].Gap == Gap.None)
        {
            second = Plain(end + 1, 4, 4);
            if (second < 0 && Plain(end + 1, 2, 2) is >= 0 and var shortened)
                second = (year / 100 * 100) + shortened;
            if (_lexemes[end].Mark == '/' || IsWord(first, "musim") || (first > 0 && _lexemes[first - 1].Is(WordClass.Edge)))
            {
                if (second == year + 1)
                {
                    phrase.SecondYear = second;
                    end += 2;
                    rule = "season";
                }
                second = -1;
            }
        }
        var rangeAt = -1;
        if (
            phrase.SecondYear == 0
            && JoinEnd(end, true) is > 0 and var at
            && at < Count
            && _lexemes[at].Gap != Gap.Line
            && !IsWord(end, "atau")
        )
        {
            var later = Plain(at, 4, 4);
            if (later > year && later <= year + 300 && later <= 2199 && !GoesOn(at))
                rangeAt = at;
        }
        // "peraih emas Olimpiade 2004 ini": the word belongs to the man
        if (
            rangeAt < 0
            && DirectionAt(end, out var direction) is > 0 and var behind
            && !(rule == "year-in-name" && direction is Direction.This or Direction.That)
            && !(first == i && direction == Direction.That)
        )
        {
            phrase.Direction = direction;
            end = behind;
        }
        if (rangeAt < 0)
            return Add(phrase, first, end, rule);
        // "2014-2018" is one stretch of years, "2014 hingga 2018" names both ends
        var dashed = _lexemes[end].Mark == '-';
        if (!dashed)
            Add(phrase, first, end, rule);
        var last = new TimePhrase
        {
            Kind = PhraseKind.Year,
            Year = Plain(rangeAt, 4, 4),
            From = dashed ? phrase : null,
        };
        end = rangeAt + 1;
        if (DirectionAt(end, out var pointing) is > 0 and var behindRange)
        {
            last.Direction = pointing;
            end = behindRange;
        }
        return Add(last, dashed ? first : rangeAt, end, rule);
    }

    private bool IsCue(int i) =>
        i == 0
        || _lexemes[i].Gap == Gap.Line
        || !(_lexemes[i - 1].Kind == LexemeKind.Word && _lexemes[i - 1].Upper)
        || _lexemes[i - 1].Is(WordClass.Cue);

    /// <summary>A year without a word for it: taken where nothing around makes it a count, a law or a part of a longer number.</summary>
    private int BareYear(int i)
    {
        if (Plain(i, 4, 4) is not (>= 1800 and <= 2099 and var year) || GoesOn(i) || IsPlate(i))
            return -1;
        // "pada 1894": so long ago only behind a word for when, for "1850 orang" is a count.
        if (year < 1900 && !(IsWord(i - 1, "pada") || IsWord(i - 1, "sejak")) || year is 1800 or 1850)
            return -1;
        var touching = _lexemes[i].Gap == Gap.None && i > 0;
        if (touching && _lexemes[i - 1].Mark is not ('(' or '"' or '-' or '\'' or '['))
            return -1;
        if (
            touching
            && _lexemes[i - 1].Mark == '-'
            && !(i > 1 && (_lexemes[i - 2].Kind == LexemeKind.Digits && _lexemes[i - 2].Length == 4))
        )
            return -1;
        if (i > 0 && _lexemes[i].Gap != Gap.Line)
        {
            var before = _lexemes[i - 1];
            if (
                before.Is(WordClass.NumberHead | WordClass.Qualifier | WordClass.Numeral)
                || before.Kind == LexemeKind.Digits
                || IsWord(i - 1, "rp")
                || before.Mark is '$' or '.' && before.Gap == Gap.None
            )
                return -1;
            // "kebakaran hutan 2015," is a year, "sebanyak 2019 orang" is none
            if (before.Kind == LexemeKind.Word && !before.Upper && !before.Is(WordClass.Cue) && !IsYearBehindNoun(i))
                return -1;
            if (before.Kind == LexemeKind.Mark && before.Mark is not (',' or '(' or '-' or '"' or '\''))
                return -1;
        }
        var after = i + 1;
        if (
            after < Count
            && _lexemes[after].Gap == Gap.None
            && (_lexemes[after].Kind == LexemeKind.Word || _lexemes[after].Mark is '%' or '/' && !(Plain(after + 1, 2, 4) > 0))
        )
            return -1;
        if (
            year % 100 == 0
            && after < Count
            && _lexemes[after].Gap == Gap.Space
            && _lexemes[after].Kind == LexemeKind.Word
            && !_lexemes[after].Upper
            && !_lexemes[after].Is(WordClass.Direction | WordClass.Cue | WordClass.Yang)
        )
            return -1;
        return Year(i, i, false);
    }

    // "Datsun K 1927 G": what stands on a number plate.
    private bool IsPlate(int i) =>
        i > 0
        && i + 1 < Count
        && _lexemes[i - 1] is { Kind: LexemeKind.Word, Upper: true, Length: <= 2 }
        && _lexemes[i + 1] is { Kind: LexemeKind.Word, Upper: true, Length: <= 3, Gap: not Gap.Line };

    private bool IsYearBehindNoun(int i)
    {
        // "mundur ke 2011 lalu"
        if (IsWord(i - 1, "ke") && Has(i + 1, WordClass.Past))
            return true;
        if (
            IsWord(i - 1, "sebanyak")
            || IsWord(i - 1, "mencapai")
            || IsWord(i - 1, "sebesar")
            || IsWord(i - 1, "total")
            || IsWord(i - 1, "ke")
        )
            return false;
        if (i + 1 >= Count || _lexemes[i + 1].Gap == Gap.Line)
            return true;
        if (_lexemes[i + 1].Mark == '-' && Plain(i + 2, 4, 4) > 0)
            return true;
        return _lexemes[i + 1].Mark is '.' or ',' or ')' or '?' or '!'
            || _lexemes[i + 1].Is(WordClass.Cue | WordClass.Yang | WordClass.Past | WordClass.Future | WordClass.This);
    }

    /// <summary><c>1990-an</c>, and after <c>tahun</c>, <c>era</c> or <c>dekade</c> also <c>90-an</c>.</summary>
    private int Decade(int i, int first)
    {
        if (i >= Count || (i > first && _lexemes[i].Gap == Gap.Line))
            return -1;
        var year = Plain(i, 4, 4);
        if (year is < 1000 or > 2199)
        {
            year = i > first ? Plain(i, 2, 2) : -1;
            if (year < 0 || year % 10 != 0)
                return -1;
            year += year < 30 ? 2000 : 1900;
        }
        var at = i + 1;
        if (at < Count && _lexemes[at].Gap == Gap.None && _lexemes[at].Mark is '-' or '\'')
            at++;
        if (at >= Count || _lexemes[at].Gap != Gap.None || !IsWord(at, "an"))
            return -1;
        return Add(new TimePhrase { Kind = PhraseKind.Decade, Year = year / 10 * 10 }, first, at + 1, "decade");
    }

    /// <summary><c>abad ke-19</c>, <c>abad XIX</c>.</summary>
    private int Century(int i)
    {
        var at = i + 1;
        if (at < Count && _lexemes[at].Gap != Gap.Line && IsWord(at, "ke"))
            at += IsMark(at + 1, '-') ? 2 : 1;
        if (at >= Count || _lexemes[at].Gap == Gap.Line)
            return -1;
        var ordinal = Plain(at, 1, 2);
        if (ordinal < 0)
            ordinal = Roman(at);
        if (ordinal is < 1 or > 22)
            return -1;
        return Add(new TimePhrase { Kind = PhraseKind.Century, Ordinal = ordinal }, i, at + 1, "century");
    }

    private int Roman(int i)
    {
        if (i >= Count || _lexemes[i].Kind != LexemeKind.Word || _lexemes[i].Length > 5 || !_lexemes[i].Upper)
            return -1;
        int total = 0,
            last = 0;
        for (var k = _lexemes[i].End - 1; k >= _lexemes[i].Start; k--)
        {
            var value = _text[k] switch
            {
                'I' => 1,
                'V' => 5,
                'X' => 10,
                _ => 0,
            };
            if (value == 0)
                return -1;
            total += value < last ? -value : value;
            last = Math.Max(last, value);
        }
        return total;
    }
}
