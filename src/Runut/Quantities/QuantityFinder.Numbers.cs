using Runut.Times;

namespace Runut.Quantities;

/// <content>A number with what stands before and behind it.</content>
internal sealed partial class QuantityFinder
{
    /// <summary><c>Rp 2,5 triliun</c>, <c>US$ 25 juta</c>: the money stands before its number.</summary>
    private int MoneyBefore(int i)
    {
        foreach (var unit in lexicon.UnitsFrom(Of(i)))
        {
            if (!unit.Before || !Matches(i, unit))
                continue;
            var at = i + unit.Parts.Length;
            if (IsMark(at, '.') && lexemes[at].Gap == Gap.None)
                at++;
            if (!OnLine(at) || lexemes[at].Kind != LexemeKind.Digits || !NumberReader.TryRead(lexemes, at, out var number))
                continue;
            var (value, end) = (number.Value, number.End);
            if (
                IsMark(end, '-')
                && OnLine(end + 1)
                && lexemes[end + 1].Kind == LexemeKind.Digits
                && NumberReader.TryRead(lexemes, end + 1, out var upper)
            )
                (value, end) = (upper.Value, upper.End);
            else if (
                Joins(end) is > 0 and var second
                && lexemes[second].Kind == LexemeKind.Digits
                && NumberReader.TryRead(lexemes, second, out upper)
                && upper.End > second + 1
                && lexemes[upper.End - 1].Is(WordClass.Scale)
            )
                (value, end) = (upper.Value, upper.End);
            if (unit.Symbol == "IDR" && value < 1_000_000m && OnLine(end) && ShortScale(end) is > 0 and var scale)
                (value, end) = (value * scale, end + 1);
            var modifier = QuantityModifier.None;
            // "Rp 116 jutaan"
            if (OnLine(end) && lexemes[end].Is(WordClass.SomeScale) && value < 1_000_000m)
                (value, end, modifier) = (value * lexemes[end].Word!.Number, end + 1, QuantityModifier.About);
            return Qualify(i, end, QuantityKind.Money, value, unit.Symbol, modifier);
        }
        return -1;
    }

    // "Rp 2,5 T", "Rp 500 M"
    private decimal ShortScale(int i) =>
        IsWord(i, "T") && lexemes[i].Upper ? 1_000_000_000_000m
        : IsWord(i, "M") && lexemes[i].Upper ? 1_000_000_000m
        : 0;

    private int Number(int i)
    {
        if (IsWord(i, "satu") && i > 0 && (IsWord(i - 1, "salah") || IsWord(i + 1, "sama")))
            return i + 1;
        if (!NumberReader.TryRead(lexemes, i, out var number) || number.End <= i)
            return -1;
        var value = number.Value;
        var end = number.End;
        var modifier = number.IsUnknown ? QuantityModifier.About : QuantityModifier.None;
        var head = HeadBefore(i);
        // "10.000-an orang"
        if (IsMark(end, '-') && lexemes[end].Gap == Gap.None && IsWord(end + 1, "an"))
            (end, modifier) = (end + 2, QuantityModifier.About);
        else if (
            Joins(end) is > 0 and var second
            && !number.IsUnknown
            && NumberReader.TryRead(lexemes, second, out var upper)
            && !upper.IsUnknown
            && upper.Value > value
            && Unit(upper.End, true, out _) > 0
        )
            (value, end) = (upper.Value, upper.End);
        if (head == NumberHead.Order && value is >= 1 and < 1000 && number.End == end)
            return Add(i - 1, end, QuantityKind.Ordinal, value, null, QuantityModifier.None);
        var counted = end;
        if (OnLine(end) && IsWord(end, "lebih") && Unit(end + 1, !number.IsPlain || number.Value > 20, out _) > 0)
            (counted, modifier) = (end + 1, QuantityModifier.More);
        var close = Unit(counted, true, out var unit);
        if (close > 0)
        {
            // "Liga 1 musim", "iPhone 11 dijual": a name ends in a number; a measure behind it is none
            if (head == NumberHead.Name && unit!.Kind is null)
                return end;
            // "setengah tiang", "separuh jalan"
            if (number.InWords && value < 1 && unit!.Kind is null)
                return end;
            if (
                OnLine(close)
                && IsWord(close, "lebih")
                && !(
                    OnLine(close + 1)
                    && lexemes[close + 1].Kind == LexemeKind.Word
                    && lexemes[close + 1].Gap == Gap.Space
                    && !IsWord(close + 1, "yang")
                    && !IsWord(close + 1, "di")
                )
            )
                (close, modifier) = (close + 1, QuantityModifier.More);
            var kind = unit!.Kind switch
            {
                UnitKind.Money => QuantityKind.Money,
                UnitKind.Percent => QuantityKind.Percentage,
                _ => QuantityKind.Amount,
            };
            return Qualify(i, close, kind, value, unit.Symbol, modifier);
        }
        // without a noun a number counts where it is large and written as one, or where a word before says so
        var separated = !number.IsPlain && !number.InWords && value >= 1000 && value == decimal.Truncate(value);
        var asked =
            head == NumberHead.Cue
            || (
                i > 0
                && i - 1 >= Free
                && lexemes[i].Gap == Gap.Space
                && lexemes[i - 1].Is(WordClass.About | WordClass.More | WordClass.Less)
            );
        // "indeks 221,2", "tiga di antaranya", "100 dari 2.600"
        var broken =
            !number.InWords
            && value != decimal.Truncate(value)
            && text.AsSpan(lexemes[i].Start, lexemes[end - 1].End - lexemes[i].Start).Contains(',');
        var ofSome =
            OnLine(end + 1)
            && (
                (IsWord(end, "di") && (IsWord(end + 1, "antaranya") || IsWord(end + 1, "antara")))
                || (IsWord(end, "dari") && lexemes[end + 1].Kind == LexemeKind.Digits && lexemes[end].Gap == Gap.Space && number.IsPlain)
            );
        if (head == NumberHead.Name || !(separated || broken || ofSome || (asked && number.IsPlain && value >= 2)))
            return end;
        if (
            OnLine(end)
            && lexemes[end].Gap == Gap.None
            && lexemes[end].Mark is '.' or ',' or '-'
            && OnLine(end + 1)
            && lexemes[end + 1].Gap == Gap.None
            && lexemes[end + 1].Kind != LexemeKind.Mark
        )
            return end;
        return Qualify(i, end, QuantityKind.Amount, value, null, modifier);
    }

    private NumberHead HeadBefore(int i)
    {
        if (i == 0 || lexemes[i].Gap == Gap.Line || i - 1 < Free)
            return NumberHead.None;
        var k = lexemes[i - 1].Mark == '.' && lexemes[i - 1].Gap == Gap.None && i > 1 ? i - 2 : i - 1;
        if (lexemes[k].Kind != LexemeKind.Word)
            return NumberHead.None;
        var head = lexicon.Head(Of(k)) & ~NumberHead.Score;
        if (head.HasFlag(NumberHead.Name))
            return NumberHead.Name;
        if (head != NumberHead.None)
            return head.HasFlag(NumberHead.Order) ? NumberHead.Order : NumberHead.Cue;
        var startsSentence = k == 0 || lexemes[k].Gap == Gap.Line || lexemes[k - 1].Mark is '.' or '"';
        return lexemes[k].Upper && !startsSentence && lexemes[i].Kind == LexemeKind.Digits && lexemes[i].Length <= 3
            ? NumberHead.Name
            : NumberHead.None;
    }

    /// <summary>The lexeme behind a word or dash that joins two numbers to a range; -1 where none stands.</summary>
    private int Joins(int i)
    {
        if (!OnLine(i) || !OnLine(i + 1))
            return -1;
        if (lexemes[i].Mark == '-' || IsWord(i, "hingga") || IsWord(i, "atau"))
            return i + 1;
        if (IsWord(i, "sampai"))
            return IsWord(i + 1, "dengan") && OnLine(i + 2) ? i + 2 : i + 1;
        return -1;
    }

    private bool Matches(int i, UnitEntry unit)
    {
        if (i + unit.Parts.Length > lexemes.Count || (unit.LowerOnly && lexemes[i].Upper))
            return false;
        for (var k = 0; k < unit.Parts.Length; k++)
        {
            if (k > 0 && lexemes[i + k].Gap == Gap.Line)
                return false;
            if (!Of(i + k).Equals(unit.Parts[k], StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return true;
    }

    /// <summary>A unit found behind a number.</summary>
    /// <param name="Symbol">Symbol, code or noun.</param>
    /// <param name="Kind">Null for a noun.</param>
    private sealed record FoundUnit(string Symbol, UnitKind? Kind);

    /// <summary>The index behind the unit that starts at a lexeme, or -1: a measure, money, or the noun that is counted, with its classifier.</summary>
    private int Unit(int i, bool nouns, out FoundUnit? unit)
    {
        unit = null;
        if (!OnLine(i))
            return -1;
        foreach (var entry in lexicon.UnitsFrom(Of(i)))
        {
            if (!entry.After || !Matches(i, entry))
                continue;
            unit = new FoundUnit(entry.Symbol, entry.Kind);
            var end = i + entry.Parts.Length;
            // "2.000 ton gandum", "6 gram sabu": what is weighed belongs to the words, not to the unit
            if (IsOfMatter(entry.Symbol) && OnLine(end) && !lexemes[end].Upper && Noun(end) is { } && !lexicon.IsClassifier(Of(end)))
                end++;
            return end;
        }
        if (!nouns || Noun(i) is not { } noun)
            return -1;
        unit = new FoundUnit(noun, null);
        // "tiga orang saksi" are witnesses
        if (
            lexicon.IsClassifier(noun)
            && OnLine(i + 1)
            && !lexemes[i + 1].Upper
            && Noun(i + 1) is { } behind
            && !lexicon.IsClassifier(behind)
        )
        {
            unit = new FoundUnit(behind, null);
            return i + 2;
        }
        return i + 1;
    }

    private static bool IsOfMatter(string symbol) =>
        symbol is "t" or "kg" or "g" or "q" or "hg" or "mg" or "l" or "ml" or "kl" or "bbl" or "ha";

    /// <summary>The word at a lexeme in lower case, where it can be what a number counts; else null.</summary>
    private string? Noun(int i)
    {
        var lexeme = lexemes[i];
        if (
            lexeme.Kind != LexemeKind.Word
            || lexeme.Gap != Gap.Space
            || lexeme.Length < 3
            || lexeme.Is(WordClass.Numeral | WordClass.Scale | WordClass.Month | WordClass.Weekday | WordClass.Unit)
        )
            return null;
        var word = Of(i);
        // of words with a capital only abbreviations are counted: "20 BUMN", "5 WNI"
        if (lexeme.Upper && !lexicon.IsClassifier(word) && !IsAbbreviation(word))
            return null;
        // "anak-anak", "start-up"
        var end = lexeme.End;
        if (
            i + 2 < lexemes.Count
            && lexemes[i + 1].Mark == '-'
            && lexemes[i + 1].Gap == Gap.None
            && lexemes[i + 2].Gap == Gap.None
            && lexemes[i + 2].Kind == LexemeKind.Word
        )
            return lexicon.IsNotCounted(text.AsSpan(lexeme.Start, lexemes[i + 2].End - lexeme.Start))
                ? null
                : word.ToString().ToLowerInvariant();
        return lexicon.IsNotCounted(word) ? null : text[lexeme.Start..end].ToLowerInvariant();
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!char.IsUpper(c))
                return false;
        return word.Length is >= 2 and <= 8;
    }

    /// <summary>Adds a quantity with the words before it that say about, more or less.</summary>
    private int Qualify(int i, int end, QuantityKind kind, decimal value, string? unit, QuantityModifier modifier)
    {
        var first = i;
        // "tumbuh -1,8 persen"
        if (
            i - 1 >= Free
            && lexemes[i].Gap == Gap.None
            && lexemes[i - 1].Mark == '-'
            && lexemes[i - 1].Gap == Gap.Space
            && lexemes[i].Kind == LexemeKind.Digits
        )
            (first, value) = (i - 1, -value);
        else if (i - 1 >= Free && OnLine(i))
        {
            var before = lexemes[i - 1];
            if (before.Is(WordClass.About))
                (first, modifier) = (i - 1, QuantityModifier.About);
            else if (before.Is(WordClass.More))
                (first, modifier) = (i - 1, QuantityModifier.More);
            else if (before.Is(WordClass.Less))
                (first, modifier) = (i - 1, QuantityModifier.Less);
            else if (IsWord(i - 1, "lebih") && i - 2 >= Free && IsWord(i - 2, "kurang"))
                (first, modifier) = (i - 2, QuantityModifier.About);
            else if (IsWord(i - 1, "kurang") && i - 2 >= Free && IsWord(i - 2, "lebih"))
                (first, modifier) = (i - 2, QuantityModifier.About);
            else if (IsWord(i - 1, "lebih"))
                (first, modifier) = (i - 1, QuantityModifier.More);
            else if (i - 2 >= Free && IsWord(i - 1, "dari") && (IsWord(i - 2, "lebih") || IsWord(i - 2, "kurang")))
            {
                var more = IsWord(i - 2, "lebih");
                first = i - 2;
                if (i - 3 >= Free && (IsWord(i - 3, "tidak") || IsWord(i - 3, "tak")))
                    (first, more) = (i - 3, !more);
                modifier = more ? QuantityModifier.More : QuantityModifier.Less;
            }
            else if (i - 2 >= Free && IsWord(i - 2, "di") && (IsWord(i - 1, "atas") || IsWord(i - 1, "bawah")))
                (first, modifier) = (i - 2, IsWord(i - 1, "atas") ? QuantityModifier.More : QuantityModifier.Less);
            else if (i - 2 >= Free && IsWord(i - 2, "paling"))
                (first, modifier) = (
                    i - 2,
                    IsWord(i - 1, "banyak") || IsWord(i - 1, "tinggi") || IsWord(i - 1, "besar")
                        ? QuantityModifier.Less
                        : QuantityModifier.More
                );
        }
        return Add(first, end, kind, value, unit, modifier);
    }
}
