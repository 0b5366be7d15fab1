using Runut.Text;
using Runut.Times;

namespace Runut.Quantities;

/// <summary>
/// Finds the quantities of an English text: money, shares, measures, and numbers with the plural they count, past the adjectives between
/// (<c>10,000 striking workers</c>).
/// </summary>
internal sealed partial class EnglishQuantityFinder(string text, List<Lexeme> lexemes) : QuantityPass
{
    private static readonly QuantityLexicon Lexicon = QuantityLexicon.English;

    // "three senior North Korean officials"
    private const int MostAdjectives = 3;

    /// <inheritdoc/>
    protected override List<Lexeme> Lexemes => lexemes;

    /// <inheritdoc/>
    protected override int QuantityAt(int i)
    {
        var lexeme = lexemes[i];
        if (lexeme.Kind == LexemeKind.Digits && IsCode(i, out var behind))
            return behind;
        if (lexeme.Kind != LexemeKind.Digits && lexeme.Length <= 3 && Money(i) is > 0 and var money)
            return money;
        if (lexeme.Kind == LexemeKind.Digits && Score(i) is > 0 and var score)
            return score;
        if (Ordinal(i) is > 0 and var ordinal)
            return ordinal;
        return lexeme.Kind == LexemeKind.Mark ? -1 : Counted(i);
    }

    /// <summary><c>$25 million</c>, <c>US$2.5bn</c>, <c>$5-10 million</c>: of a range the upper value.</summary>
    private int Money(int i)
    {
        foreach (var unit in Lexicon.UnitsFrom(Of(i)))
        {
            if (!unit.Before || !Matches(i, unit))
                continue;
            var at = i + unit.Parts.Length;
            if (!On(at) || lexemes[at].Kind != LexemeKind.Digits || !TryNumber(at, out var number))
                continue;
            if (Joins(number.End) is > 0 and var second)
            {
                if (Matches(second, unit))
                    second += unit.Parts.Length;
                if (
                    On(second)
                    && lexemes[second].Kind == LexemeKind.Digits
                    && TryNumber(second, out var upper)
                    && upper.Value >= number.Value
                )
                    number = upper;
            }
            return Qualify(i, number.End, QuantityKind.Money, number.Value, unit.Symbol, QuantityModifier.None);
        }
        return -1;
    }

    /// <summary>A number with its measure or with what it counts; a bare one only where the words around make it a count.</summary>
    private int Counted(int i)
    {
        if (!TryNumber(i, out var number))
            return -1;
        var (value, end) = (number.Value, number.End);
        var named = number.IsPlain && IsNameBefore(i);
        if (
            Joins(end) is > 0 and var second
            && TryNumber(second, out var upper)
            && upper.Value > value
            && Unit(upper.End, upper.Value) is not null
        )
            (value, end) = (upper.Value, upper.End);
        var modifier = number.IsUnknown ? QuantityModifier.About : QuantityModifier.None;
        if (IsWord(i - 1, "top") || named && Unit(end, value) is not { Kind: not null })
            return end;
        if (Unit(end, value) is { } unit)
            return Qualify(i, unit.End, KindOf(unit.Kind), value, unit.Symbol, modifier);
        var separated = !number.IsPlain && !number.InWords && value >= 1000;
        var asked = !number.InWords && number.IsPlain && value >= 2 && i - 1 >= Free && i > 0 && IsAsking(i - 1);
        var ofSome = On(end) && (IsWord(end, "of") || IsWord(end, "others")) && !IsWord(i, "one") && value >= 2;
        if (!(separated || asked || ofSome))
            return end;
        return Qualify(i, end, QuantityKind.Amount, value, null, modifier);
    }

    private static QuantityKind KindOf(UnitKind? unit) =>
        unit switch
        {
            UnitKind.Money => QuantityKind.Money,
            UnitKind.Percent => QuantityKind.Percentage,
            _ => QuantityKind.Amount,
        };

    private bool IsAsking(int before) =>
        lexemes[before].Is(WordClass.About)
        || (Lexicon.Head(Of(before)) & NumberHead.Cue) != NumberHead.None
            && !IsWord(before, "of")
            && !IsWord(before, "by")
            && !IsWord(before, "to")
            && !IsWord(before, "from")
        || IsWord(before, "than");

    /// <summary><c>won 2-1</c>, <c>a 3-0 defeat</c>.</summary>
    private int Score(int i)
    {
        if (
            i + 2 >= lexemes.Count
            || lexemes[i + 1].Mark != '-'
            || lexemes[i + 1].Gap != Gap.None
            || lexemes[i + 2].Gap != Gap.None
            || lexemes[i + 2].Digits < 0
            || lexemes[i].Length > 3
            || lexemes[i + 2].Length > 3
        )
            return -1;
        var scored = false;
        for (var k = Math.Max(Free, i - 4); k < i + 5 && k < lexemes.Count && !scored; k++)
            scored = lexemes[k].Kind == LexemeKind.Word && (Lexicon.Head(Of(k)) & NumberHead.Score) != NumberHead.None;
        return scored
            ? Add(i, i + 3, QuantityKind.Score, lexemes[i].Digits, $"{lexemes[i].Digits}-{lexemes[i + 2].Digits}", QuantityModifier.None)
            : -1;
    }

    /// <summary><c>the third summit</c>, <c>his 21st book</c>, <c>for the first time</c>.</summary>
    private int Ordinal(int i)
    {
        var (value, end) = (0, i + 1);
        if (lexemes[i].Kind == LexemeKind.Digits)
        {
            if (i + 1 >= lexemes.Count || lexemes[i + 1].Gap != Gap.None || !IsOrdinalEnding(i + 1) || lexemes[i].Digits < 1)
                return -1;
            (value, end) = (lexemes[i].Digits, i + 2);
        }
        else
            value = Lexicon.Ordinal(Of(i));
        if (value == 0 || i - 1 < Free || i == 0 || !On(end) || lexemes[end].Kind != LexemeKind.Word)
            return value > 0 && end == i + 2 ? end : -1;
        var led =
            IsWord(i - 1, "the")
            || IsWord(i - 1, "a")
            || IsWord(i - 1, "his")
            || IsWord(i - 1, "her")
            || IsWord(i - 1, "its")
            || IsWord(i - 1, "their");
        return led && !lexemes[i].Upper && !lexemes[end].Upper
            ? Add(i, end, QuantityKind.Ordinal, value, null, QuantityModifier.None)
            : end;
    }

    private bool IsOrdinalEnding(int i) => IsWord(i, "st") || IsWord(i, "nd") || IsWord(i, "rd") || IsWord(i, "th");

    private int Add(int first, int end, QuantityKind kind, decimal value, string? unit, QuantityModifier modifier)
    {
        var span = new TextSpan(lexemes[first].Start, lexemes[end - 1].End);
        // dividing by one in full precision strips the zeros behind the point: "4.0 million" is 4000000
        Found.Add(new Quantity(span, span.Of(text), kind, value / 1.0000000000000000000000000000m, unit, modifier));
        return end;
    }

    /// <summary>Adds a quantity with the words before it that say about, more or less.</summary>
    private int Qualify(int i, int end, QuantityKind kind, decimal value, string? unit, QuantityModifier modifier)
    {
        var first = i;
        if (i - 1 >= Free && On(i))
        {
            if (lexemes[i - 1].Is(WordClass.About))
                (first, modifier) = (i - 1, QuantityModifier.About);
            else if (IsWord(i - 1, "over") || IsWord(i - 1, "above") || IsWord(i - 1, "exceeding"))
                (first, modifier) = (i - 1, QuantityModifier.More);
            else if (IsWord(i - 1, "under") || IsWord(i - 1, "below"))
                (first, modifier) = (i - 1, QuantityModifier.Less);
            else if (i - 2 >= Free && Measure(i) is { } measure)
                (first, modifier) = measure;
        }
        return Add(first, end, kind, value, unit, modifier);
    }

    // "more than", "no fewer than", "at least", "as many as", "up to"
    private (int First, QuantityModifier Modifier)? Measure(int i)
    {
        var more =
            IsWord(i - 1, "than") && (IsWord(i - 2, "more") || IsWord(i - 2, "greater")) || IsWord(i - 1, "least") && IsWord(i - 2, "at");
        var less =
            IsWord(i - 1, "than") && (IsWord(i - 2, "less") || IsWord(i - 2, "fewer"))
            || IsWord(i - 1, "most") && IsWord(i - 2, "at")
            || IsWord(i - 1, "to") && IsWord(i - 2, "up");
        var first = i - 2;
        if (i - 3 >= Free && IsWord(i - 1, "as") && IsWord(i - 3, "as") && (IsWord(i - 2, "many") || IsWord(i - 2, "much")))
            (less, first) = (true, i - 3);
        if (!more && !less)
            return null;
        if (i - 3 >= Free && (IsWord(i - 3, "no") || IsWord(i - 3, "not")) && IsWord(i - 1, "than"))
            (more, first) = (!more, i - 3);
        return (first, more ? QuantityModifier.More : QuantityModifier.Less);
    }
}
