using Runut.Text;
using Runut.Times;

namespace Runut.Quantities;

/// <summary>One pass over the lexemes of a text: at each number, and at each word that stands for one, the longest quantity is taken.</summary>
internal sealed partial class QuantityFinder(string text, List<Lexeme> lexemes, QuantityLexicon lexicon) : QuantityPass
{
    /// <inheritdoc/>
    protected override List<Lexeme> Lexemes => lexemes;

    /// <inheritdoc/>
    protected override int QuantityAt(int i)
    {
        var lexeme = lexemes[i];
        if (lexeme.Kind == LexemeKind.Digits)
            return InCode(i) is > 0 and var code ? code
                : Score(i) is > 0 and var score ? score
                : Number(i);
        if (lexeme.Kind == LexemeKind.Mark)
            return lexeme.Mark is '$' or '€' or '£' or '¥' ? MoneyBefore(i) : -1;
        if (lexeme.Is(WordClass.Numeral) && !lexeme.Is(WordClass.Few))
            return Number(i);
        if (lexeme.Length <= 4 && MoneyBefore(i) is > 0 and var money)
            return money;
        if (
            IsWord(i, "ke")
            && IsMark(i + 1, '-')
            && lexemes[i + 1].Gap == Gap.None
            && i + 2 < lexemes.Count
            && lexemes[i + 2].Gap == Gap.None
            && lexemes[i + 2].Digits >= 0
        )
            return Add(i, i + 3, QuantityKind.Ordinal, lexemes[i + 2].Digits, null, QuantityModifier.None);
        if (lexicon.Ordinal(Of(i)) is > 0 and var ordinal)
            return Ordinal(i, ordinal);
        if (lexicon.IsArticle(Of(i)))
            return Article(i);
        return -1;
    }

    private ReadOnlySpan<char> Of(int i) => text.AsSpan(lexemes[i].Start, lexemes[i].Length);

    private bool IsWord(int i, string word) =>
        i >= 0 && i < lexemes.Count && lexemes[i].Length == word.Length && Of(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool IsMark(int i, char mark) => i < lexemes.Count && lexemes[i].Gap != Gap.Line && lexemes[i].Mark == mark;

    private bool OnLine(int i) => i < lexemes.Count && lexemes[i].Gap != Gap.Line;

    private int Add(int first, int end, QuantityKind kind, decimal value, string? unit, QuantityModifier modifier)
    {
        var span = new TextSpan(lexemes[first].Start, lexemes[end - 1].End);
        // dividing by one in full precision strips the zeros behind the comma: "4,0 juta" is 4000000
        Found.Add(new Quantity(span, span.Of(text), kind, value / 1.0000000000000000000000000000m, unit, modifier));
        return end;
    }

    /// <summary>Where digits are part of a code, a telephone number, a law's number or a figure with slashes, the index behind all of it; else -1.</summary>
    private int InCode(int i)
    {
        var glued =
            i > 0
            && lexemes[i].Gap == Gap.None
            && (
                lexemes[i - 1].Kind == LexemeKind.Word && !IsCurrency(i - 1)
                || lexemes[i - 1].Mark is '#' or '@' or '_' or '+' or '&' or '=' or '/' or ':'
            );
        var end = i + 1;
        var slashes = 0;
        var dashes = 0;
        while (
            end + 1 < lexemes.Count
            && lexemes[end].Gap == Gap.None
            && lexemes[end].Mark is '/' or '-' or '_' or ':'
            && lexemes[end + 1].Gap == Gap.None
            && lexemes[end + 1].Kind != LexemeKind.Mark
            && !(lexemes[end].Mark == '/' && lexemes[end + 1].Kind == LexemeKind.Word)
            && !IsWord(end + 1, "an")
        )
        {
            slashes += lexemes[end].Mark is '/' or '_' or ':' ? 1 : 0;
            dashes += lexemes[end].Mark == '-' ? 1 : 0;
            end += 2;
        }
        if (glued || slashes > 0 || dashes > 1 || lexemes[i].Length > 9 || (lexemes[i].Length > 4 && text[lexemes[i].Start] == '0'))
            return end;
        return -1;
    }

    private bool IsCurrency(int i)
    {
        foreach (var unit in lexicon.UnitsFrom(Of(i)))
            if (unit.Before && unit.Parts.Length == 1)
                return true;
        return false;
    }

    /// <summary><c>menang 2-1</c>, <c>skor 21-18</c>: the value is the first number, the unit the result as written.</summary>
    private int Score(int i)
    {
        if (
            i + 2 >= lexemes.Count
            || lexemes[i + 1].Mark != '-'
            || lexemes[i + 2].Digits < 0
            || lexemes[i].Length > 3
            || lexemes[i + 2].Length > 3
        )
            return -1;
        if (lexemes[i + 1].Gap == Gap.Line || lexemes[i + 2].Gap == Gap.Line || lexemes[i + 1].Gap != lexemes[i + 2].Gap)
            return -1;
        var scored = false;
        for (var k = i - 1; k >= 0 && k >= i - 4 && OnLine(k + 1) && !scored; k--)
            scored = lexemes[k].Kind == LexemeKind.Word && (lexicon.Head(Of(k)) & NumberHead.Score) != NumberHead.None;
        var end = i + 3;
        if (!scored)
            scored = IsWord(end, "atas") || IsWord(end, "untuk") || (i > 0 && lexemes[i - 1].Mark == '(' && IsMark(end, ')'));
        if (!scored || (OnLine(end) && Unit(end, false, out _) is > 0 && !IsWord(end, "gol")))
            return -1;
        return Add(i, end, QuantityKind.Score, lexemes[i].Digits, $"{lexemes[i].Digits}-{lexemes[i + 2].Digits}", QuantityModifier.None);
    }

    /// <summary><c>pertama kali</c>, <c>untuk kedua kalinya</c>, <c>kali ketiga</c>, <c>leg kedua</c>; not <c>kedua pihak</c>, which means both.</summary>
    private int Ordinal(int i, int number)
    {
        var first = i;
        var end = i + 1;
        if (OnLine(end) && (IsWord(end, "kali") || IsWord(end, "kalinya")))
        {
            end++;
            if (first > Free && OnLine(first) && IsWord(first - 1, "untuk"))
                first--;
            return Add(first, end, QuantityKind.Ordinal, number, null, QuantityModifier.None);
        }
        if (i == 0 || lexemes[i].Gap != Gap.Space || lexemes[i - 1].Kind != LexemeKind.Word || i - 1 < Free)
            return -1;
        if (IsWord(i - 1, "kali") || IsWord(i - 1, "kalinya"))
            return Add(i - 1, end, QuantityKind.Ordinal, number, null, QuantityModifier.None);
        if (
            !IsWord(i - 1, "yang")
            && (
                lexemes[i - 1].Is(WordClass.Cue) && !lexemes[i - 1].Is(WordClass.Unit | WordClass.DecadeHead)
                || lexicon.IsNotCounted(Of(i - 1))
            )
        )
            return -1;
        // "Persib kedua tim": a noun behind kedua and ketiga makes it "both", "all three"
        if (
            lexemes[i - 1].Upper
            && !lexemes[i].Upper
            && number > 1
            && OnLine(end)
            && lexemes[end].Kind == LexemeKind.Word
            && !lexemes[end].Upper
            && !lexicon.IsNotCounted(Of(end))
        )
            return -1;
        return Add(i, end, QuantityKind.Ordinal, number, null, QuantityModifier.None);
    }

    /// <summary><c>seorang warga</c> is one.</summary>
    private int Article(int i)
    {
        if (!OnLine(i + 1) || Noun(i + 1) is not { } noun)
            return -1;
        return Add(i, i + 2, QuantityKind.Amount, IsWord(i, "sepasang") ? 2 : 1, noun, QuantityModifier.None);
    }
}
