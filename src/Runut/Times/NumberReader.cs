namespace Runut.Times;

/// <summary>A number as the text gives it.</summary>
/// <param name="Value">The number; for an unknown one its order of magnitude (<c>puluhan ribu</c> is 10,000), 0 for <c>beberapa</c>.</param>
/// <param name="End">Index behind its last lexeme.</param>
/// <param name="IsUnknown">True for <c>beberapa</c>, <c>belasan</c>, <c>ratusan juta</c>.</param>
/// <param name="InWords">True where it starts with a word.</param>
/// <param name="IsPlain">True for a run of digits without separator or scale: a year, a day, a page.</param>
internal readonly record struct NumberInText(decimal Value, int End, bool IsUnknown, bool InWords, bool IsPlain);

/// <summary>Reads numbers in digits (<c>1.250,5</c>), in words (<c>dua puluh lima</c>) and in both (<c>2,5 juta</c>).</summary>
internal static class NumberReader
{
    // "seratus dua puluh tiga juta empat ratus lima puluh enam ribu tujuh ratus delapan puluh sembilan" has fifteen
    private const int MostWords = 24;

    private const decimal Largest = 1_000_000_000_000_000_000m;

    // the largest scale is 10^15, and decimal ends at 7.9 * 10^28
    private const decimal LargestBeforeScale = 1_000_000_000_000m;

    /// <summary>Reads the number that starts at lexeme <paramref name="i"/>; false where none starts there.</summary>
    public static bool TryRead(List<Lexeme> lexemes, int i, out NumberInText number)
    {
        number = default;
        if (i >= lexemes.Count)
            return false;
        return lexemes[i].Kind == LexemeKind.Digits
            ? TryDigits(lexemes, i, out number)
            : lexemes[i].Is(WordClass.Numeral) && TryWords(lexemes, i, out number);
    }

    private static bool TryDigits(List<Lexeme> lexemes, int i, out NumberInText number)
    {
        number = default;
        if (lexemes[i].Digits < 0)
            return false;
        decimal value = lexemes[i].Digits;
        var end = i + 1;
        var plain = true;
        // thousands: 1.250.000, and 1,250,000 or 10,000 as translated texts have them
        var separator = end < lexemes.Count && Touches(lexemes, end) ? lexemes[end].Mark : '\0';
        if (
            separator is '.' or ','
            && lexemes[i].Length <= 3
            && value > 0
            && IsGroup(lexemes, end, separator)
            && (separator == '.' || IsGroup(lexemes, end + 2, ',') || lexemes[end + 1].Digits == 0)
        )
        {
            while (IsGroup(lexemes, end, separator) && value < Largest)
            {
                value = (value * 1000) + lexemes[end + 1].Digits;
                end += 2;
                plain = false;
            }
        }
        var fraction = separator == ',' && !plain ? '.' : ',';
        if (IsFraction(lexemes, end, fraction) || (plain && IsFraction(lexemes, end, '.') && lexemes[end + 1].Length <= 2))
        {
            value += lexemes[end + 1].Digits / Power(lexemes[end + 1].Length);
            end += 2;
            plain = false;
        }
        var before = end;
        Scales(lexemes, ref value, ref end);
        plain &= before == end;
        // "2 juta 500 ribu"
        if (
            !plain
            && before != end
            && end < lexemes.Count
            && lexemes[end].Kind == LexemeKind.Digits
            && lexemes[end].Gap == Gap.Space
            && end + 1 < lexemes.Count
            && lexemes[end + 1].Is(WordClass.Scale)
            && lexemes[end].Digits is > 0 and < 1000
            && lexemes[end].Digits * lexemes[end + 1].Word!.Number < lexemes[end - 1].Word!.Number
        )
        {
            value += lexemes[end].Digits * lexemes[end + 1].Word!.Number;
            end += 2;
        }
        number = new NumberInText(value, Paraphrase(lexemes, end), false, false, plain);
        return true;
    }

    private static bool TryWords(List<Lexeme> lexemes, int i, out NumberInText number)
    {
        decimal total = 0,
            current = 0;
        var unknown = false;
        var any = false;
        var digit = false; // the last word was a digit, so no other digit may follow
        var j = i;
        for (; j < lexemes.Count && j < i + MostWords && (j == i || lexemes[j].Gap == Gap.Space); j++)
        {
            if (
                current > LargestBeforeScale
                || lexemes[j].Word is not { } word
                || (word.Classes & (WordClass.Numeral | WordClass.Scale | WordClass.Teen)) == WordClass.None
            )
                break;
            if (word.Classes.HasFlag(WordClass.Digit) && !digit)
                (current, digit) = (current + word.Number, true);
            else if (word.Classes.HasFlag(WordClass.Teen) && digit)
                (current, digit) = (current + 10, false);
            else if (word.Classes.HasFlag(WordClass.Scale) && any)
            {
                digit = false;
                if (word.Number < 1000)
                {
                    // "dua ratus lima puluh": the scale takes the last digit alone
                    var last = current % 10;
                    current =
                        (unknown || last == 0 ? Math.Max(current, 1) : last) * word.Number + (unknown || last == 0 ? 0 : current - last);
                }
                else
                {
                    total = total + (Math.Max(current, total == 0 ? 1 : 0) * word.Number);
                    current = 0;
                }
                if (total > Largest)
                    break;
            }
            else if (word.Classes.HasFlag(WordClass.Number) && !digit)
                current += word.Number;
            else if (word.Classes.HasFlag(WordClass.OneScale) && !digit)
            {
                if (word.Number < 1000)
                    current += word.Number;
                else if (current == 0)
                    total += word.Number;
                else
                    break;
            }
            else if (word.Classes.HasFlag(WordClass.Fraction))
            {
                current += word.Number;
                digit = true;
                if (j == i && !(j + 1 < lexemes.Count && lexemes[j + 1].Is(WordClass.Scale)))
                {
                    any = true;
                    j++;
                    break;
                }
            }
            else if (word.Classes.HasFlag(WordClass.SomeScale) && !any)
                (current, unknown) = (word.Number, true);
            else if (word.Classes.HasFlag(WordClass.Few) && !any)
            {
                unknown = true;
                any = true;
                j++;
                // "beberapa puluh ribu" keeps its scale
                if (!(j < lexemes.Count && lexemes[j].Is(WordClass.Scale)))
                    break;
                j--;
            }
            else
                break;
            any = true;
        }
        number = new NumberInText(total + current, Paraphrase(lexemes, j), unknown, true, false);
        return any;
    }

    private static void Scales(List<Lexeme> lexemes, ref decimal value, ref int end)
    {
        while (
            end < lexemes.Count
            && lexemes[end].Is(WordClass.Scale)
            && lexemes[end].Gap != Gap.Line
            && value < LargestBeforeScale
            && lexemes[end].Word!.Number >= 1000
        )
            value *= lexemes[end++].Word!.Number;
    }

    // "2 (dua)": the same number said again
    private static int Paraphrase(List<Lexeme> lexemes, int end)
    {
        if (end + 2 >= lexemes.Count || lexemes[end].Mark != '(' || lexemes[end].Gap == Gap.Line || !lexemes[end + 1].Is(WordClass.Numeral))
            return end;
        var j = end + 1;
        while (j < lexemes.Count && j < end + 12 && lexemes[j].Is(WordClass.Numeral | WordClass.Scale | WordClass.Teen))
            j++;
        return j < lexemes.Count && lexemes[j].Mark == ')' ? j + 1 : end;
    }

    private static bool IsGroup(List<Lexeme> lexemes, int at, char separator) =>
        at + 1 < lexemes.Count
        && Touches(lexemes, at)
        && lexemes[at].Mark == separator
        && Touches(lexemes, at + 1)
        && lexemes[at + 1].Kind == LexemeKind.Digits
        && lexemes[at + 1].Length == 3;

    private static bool IsFraction(List<Lexeme> lexemes, int at, char separator) =>
        at + 1 < lexemes.Count
        && Touches(lexemes, at)
        && lexemes[at].Mark == separator
        && Touches(lexemes, at + 1)
        && lexemes[at + 1].Kind == LexemeKind.Digits
        && lexemes[at + 1].Digits >= 0;

    private static bool Touches(List<Lexeme> lexemes, int at) => lexemes[at].Gap == Gap.None;

    private static decimal Power(int digits)
    {
        var power = 1m;
        for (var k = 0; k < digits; k++)
            power *= 10;
        return power;
    }
}
