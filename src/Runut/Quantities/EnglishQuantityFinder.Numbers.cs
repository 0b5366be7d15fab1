using Runut.Times;

namespace Runut.Quantities;

/// <content>Numbers as English writes them, and the units behind them.</content>
internal sealed partial class EnglishQuantityFinder
{
    /// <summary>A unit found behind a number.</summary>
    /// <param name="End">Index behind its last lexeme.</param>
    /// <param name="Symbol">Symbol, code or noun.</param>
    /// <param name="Kind">Null for a noun.</param>
    private sealed record FoundUnit(int End, string Symbol, UnitKind? Kind);

    /// <summary>Reads <c>1,250.5</c>, <c>2.5 million</c>, <c>2.5bn</c>, <c>twenty-five</c>, <c>a dozen</c>, <c>tens of thousands</c>.</summary>
    private bool TryNumber(int i, out NumberInText number)
    {
        number = default;
        if (!Exists(i))
            return false;
        if (lexemes[i].Kind == LexemeKind.Digits)
            return TryDigits(i, out number);
        var one = IsWord(i, "a") || IsWord(i, "an");
        if (one && !(On(i + 1) && lexemes[i + 1].Is(WordClass.Scale)))
            return false;
        if (one)
        {
            var value = lexemes[i + 1].Word!.Number;
            var close = i + 2;
            Scales(ref value, ref close);
            number = new NumberInText(value, close, false, true, false);
            return true;
        }
        if (!lexemes[i].Is(WordClass.Numeral) || lexemes[i].Is(WordClass.Few | WordClass.Fraction))
            return TryTens(i, out number);
        if (!NumberReader.TryRead(lexemes, i, out number))
            return TryTens(i, out number);
        var end = number.End;
        // "twenty-five", "two hundred and six"
        if (
            IsMark(end, '-')
            && lexemes[end].Gap == Gap.None
            && Exists(end + 1)
            && lexemes[end + 1].Is(WordClass.Digit)
            && number.Value % 10 == 0
        )
        {
            var joined = number.Value + lexemes[end + 1].Word!.Number;
            end += 2;
            Scales(ref joined, ref end);
            number = new NumberInText(joined, end, false, true, false);
        }
        else if (number.IsUnknown && IsWord(end, "of"))
            TryTens(i, out number);
        return true;
    }

    // "tens of thousands of people", "hundreds of people": the order of magnitude
    private bool TryTens(int i, out NumberInText number)
    {
        number = default;
        decimal value =
            IsWord(i, "tens") ? 10
            : IsWord(i, "scores") ? 20
            : lexemes[i].Is(WordClass.SomeScale) ? lexemes[i].Word!.Number
            : 0;
        if (value == 0 || !On(i + 1) || !IsWord(i + 1, "of"))
            return false;
        var end = i + 2;
        if (On(end) && lexemes[end].Is(WordClass.SomeScale) && IsWord(end + 1, "of"))
            (value, end) = (value * lexemes[end].Word!.Number, end + 2);
        number = new NumberInText(value, end, true, true, false);
        return end < lexemes.Count;
    }

    private bool TryDigits(int i, out NumberInText number)
    {
        number = default;
        if (lexemes[i].Digits < 0)
            return false;
        decimal value = lexemes[i].Digits;
        var end = i + 1;
        while (lexemes[i].Length <= 3 && Touches(end, ',') && lexemes[end + 1].Length == 3 && value < 1_000_000_000_000m)
        {
            value = (value * 1000) + lexemes[end + 1].Digits;
            end += 2;
        }
        if (Touches(end, '.') && lexemes[end + 1].Length <= 6)
        {
            var fraction = (decimal)lexemes[end + 1].Digits;
            for (var k = 0; k < lexemes[end + 1].Length; k++)
                fraction /= 10;
            (value, end) = (value + fraction, end + 2);
        }
        var plain = end == i + 1;
        var before = end;
        Scales(ref value, ref end);
        if (end == before && Exists(end) && lexemes[end].Gap == Gap.None && ShortScale(end) is > 0 and var scale)
            (value, end) = (value * scale, end + 1);
        number = new NumberInText(value, end, false, false, plain && end == before);
        return true;
    }

    private decimal ShortScale(int i) =>
        IsWord(i, "k") ? 1_000m
        : IsWord(i, "m") && lexemes[i].Upper || IsWord(i, "mn") || IsWord(i, "mln") || IsWord(i, "m") && IsMoneySign(i) ? 1_000_000m
        : IsWord(i, "b") || IsWord(i, "bn") || IsWord(i, "bln") ? 1_000_000_000m
        : IsWord(i, "tn") || IsWord(i, "trn") ? 1_000_000_000_000m
        : 0;

    // "£30m" is money, "30m" is thirty metres
    private bool IsMoneySign(int i)
    {
        var k = i - 1;
        while (k > 0 && (lexemes[k].Kind == LexemeKind.Digits || lexemes[k].Mark is '.' or ',') && lexemes[k].Gap == Gap.None)
            k--;
        return lexemes[k].Mark is '$' or '£' or '€';
    }

    private void Scales(ref decimal value, ref int end)
    {
        while (value < 1_000_000_000_000m)
        {
            var at = IsMark(end, '-') && lexemes[end].Gap == Gap.None ? end + 1 : end;
            if (!On(at) || !lexemes[at].Is(WordClass.Scale) || lexemes[at].Word!.Number < 1000)
                return;
            value *= lexemes[at].Word!.Number;
            end = at + 1;
        }
    }

    /// <summary>The measure, money or plural that starts behind a number; null where there is none.</summary>
    private FoundUnit? Unit(int i, decimal value)
    {
        if (!On(i))
            return null;
        var at = IsMark(i, '-') && lexemes[i].Gap == Gap.None && On(i + 1) && lexemes[i + 1].Gap == Gap.None ? i + 1 : i;
        foreach (var entry in Lexicon.UnitsFrom(Of(at)))
        {
            if (entry.After && Matches(at, entry))
                return new FoundUnit(at + entry.Parts.Length, entry.Symbol, entry.Kind);
        }
        // "a 12-member council": the word behind the hyphen is counted
        if (at > i)
            return lexemes[at].Kind == LexemeKind.Word && lexemes[at].Length > 3 && !lexemes[at].Is(WordClass.Unit | WordClass.Part)
                ? new FoundUnit(at + 1, Lower(at), null)
                : null;
        // "one of them" counts nothing, "2014 numbers" are those of a year
        if (value <= 1 || value is >= 1900 and <= 2099 && lexemes[i - 1].Length == 4)
            return null;
        for (var k = i; k <= i + MostAdjectives && On(k) && lexemes[k].Kind == LexemeKind.Word && lexemes[k].Gap == Gap.Space; k++)
        {
            if (Lexicon.IsPlural(Of(k)) && !lexemes[k].Is(WordClass.Unit) && !(lexemes[k].Upper && k == i))
                return new FoundUnit(k + 1, Lower(k), null);
            if (
                lexemes[k]
                    .Is(
                        WordClass.Cue
                            | WordClass.Unit
                            | WordClass.Numeral
                            | WordClass.Month
                            | WordClass.Speech
                            | WordClass.Did
                            | WordClass.Will
                    )
                || Lexicon.IsNotCounted(Of(k))
                || lexemes[k].Length < 3
            )
                return null;
            // "16 pro-democracy lawmakers"
            if (IsMark(k + 1, '-') && Exists(k + 2) && lexemes[k + 2].Gap == Gap.None)
                k++;
        }
        return null;
    }

    private string Lower(int i) => text[lexemes[i].Start..lexemes[i].End].ToLowerInvariant();

    /// <summary>The lexeme behind a word or dash that joins two numbers to a range; -1 where none stands.</summary>
    private int Joins(int i) => On(i) && On(i + 1) && (lexemes[i].Mark == '-' || IsWord(i, "to") || IsWord(i, "or")) ? i + 1 : -1;

    /// <summary>True where a number names one of a kind: <c>Flight 370</c>, <c>page 4</c>.</summary>
    private bool IsNameBefore(int i)
    {
        if (i == 0 || !On(i) || i - 1 < Free || lexemes[i].Kind != LexemeKind.Digits)
            return false;
        var k = lexemes[i - 1].Mark == '.' && i > 1 ? i - 2 : i - 1;
        if (lexemes[k].Kind != LexemeKind.Word)
            return false;
        if ((Lexicon.Head(Of(k)) & NumberHead.Name) != NumberHead.None)
            return true;
        var starts = k == 0 || lexemes[k].Gap == Gap.Line || lexemes[k - 1].Mark is '.' or '"';
        return lexemes[k].Upper && !starts && lexemes[i].Length <= 3;
    }

    /// <summary>True where digits belong to a code, a telephone number, an address or a figure with slashes; <paramref name="end"/> is behind it.</summary>
    private bool IsCode(int i, out int end)
    {
        end = i + 1;
        var glued =
            i > 0
            && lexemes[i].Gap == Gap.None
            && (
                lexemes[i - 1].Kind == LexemeKind.Word && !IsCurrency(i - 1)
                || lexemes[i - 1].Mark is '#' or '@' or '_' or '/' or ':' or '='
            );
        var marks = 0;
        var dashes = 0;
        while (
            Exists(end + 1)
            && lexemes[end].Gap == Gap.None
            && lexemes[end].Mark is '/' or '_' or ':' or '-'
            && lexemes[end + 1].Gap == Gap.None
            && lexemes[end + 1].Kind == LexemeKind.Digits
        )
        {
            marks += lexemes[end].Mark == '-' ? 0 : 1;
            dashes += lexemes[end].Mark == '-' ? 1 : 0;
            end += 2;
        }
        return glued || marks > 0 || dashes > 1 || lexemes[i].Length > 9;
    }

    private bool IsCurrency(int i)
    {
        foreach (var unit in Lexicon.UnitsFrom(Of(i)))
            if (unit.Before)
                return true;
        return false;
    }

    private bool Matches(int i, UnitEntry unit)
    {
        if (i + unit.Parts.Length > lexemes.Count || unit.LowerOnly && lexemes[i].Upper)
            return false;
        for (var k = 0; k < unit.Parts.Length; k++)
        {
            if (k > 0 && lexemes[i + k].Gap == Gap.Line || !Of(i + k).Equals(unit.Parts[k], StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return true;
    }

    private ReadOnlySpan<char> Of(int i) => text.AsSpan(lexemes[i].Start, lexemes[i].Length);

    private bool Exists(int i) => i >= 0 && i < lexemes.Count;

    private bool On(int i) => i < lexemes.Count && lexemes[i].Gap != Gap.Line;

    private bool IsMark(int i, char mark) => On(i) && lexemes[i].Mark == mark;

    private bool IsWord(int i, string word) =>
        Exists(i) && lexemes[i].Length == word.Length && Of(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool Touches(int at, char separator) =>
        Exists(at + 1)
        && lexemes[at].Gap == Gap.None
        && lexemes[at].Mark == separator
        && lexemes[at + 1].Gap == Gap.None
        && lexemes[at + 1].Kind == LexemeKind.Digits
        && lexemes[at + 1].Digits >= 0;
}
