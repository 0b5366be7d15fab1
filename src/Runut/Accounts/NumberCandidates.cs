using Runut.Quantities;
using Runut.Text;

namespace Runut.Accounts;

/// <summary>Numbers, sums, shares and places in an order as answers.</summary>
internal static class NumberCandidates
{
    /// <summary>Adds those of an article.</summary>
    public static void Read(CandidateContext context)
    {
        var article = context.Article;
        foreach (var quantity in article.Reading.Quantities)
        {
            switch (quantity.Kind)
            {
                case QuantityKind.Money:
                    context.Add(
                        quantity.Span,
                        FactKind.Money,
                        "money " + quantity.Unit,
                        new NumberValue(quantity.Value, quantity.Modifier, quantity.Unit)
                    );
                    break;
                case QuantityKind.Ordinal:
                    Ordinal(context, quantity);
                    break;
                default:
                    if (quantity.Value == 1 && quantity.Modifier == QuantityModifier.None && quantity.Kind == QuantityKind.Amount)
                        continue; // "satu", "seorang": mostly an article, hardly a figure
                    context.Add(
                        quantity.Span,
                        FactKind.Quantity,
                        quantity.Kind == QuantityKind.Score ? "score" : "count " + UnitStem(quantity.Unit),
                        new NumberValue(quantity.Value, quantity.Modifier, quantity.Unit)
                    );
                    break;
            }
        }
        FirstTimes(context);
        References(context);
    }

    private static string UnitStem(string? unit) => unit is null ? "" : WordStem.Of(unit.ToLowerInvariant());

    /// <summary>The third president, the second quarter: counted within the noun that stands before.</summary>
    private static void Ordinal(CandidateContext context, Quantity quantity)
    {
        var article = context.Article;
        var (first, end) = article.TokensOf(quantity.Span);
        if (first == 0 || first >= article.Lower.Length || IsTimes(article, first, end))
            return;
        var noun = article.Lower[first - 1];
        if (noun.Length < 4 || article.Stems[first - 1] < 0 || article.Reading.Text.Tokens[first - 1].Kind != TokenKind.Word)
            return;
        context.Add(
            quantity.Span,
            FactKind.Ordinal,
            "order " + WordStem.Of(noun),
            new NumberValue(quantity.Value, QuantityModifier.None, null)
        );
    }

    private static bool IsTimes(ArticleWords article, int first, int end) =>
        end < article.Lower.Length && article.Lower[end] is "kali" or "kalinya"
        || first > 0 && article.Lower[first - 1] is "kali"
        || end - 1 >= 0 && article.Lower[end - 1] is "kali" or "kalinya";

    /// <summary><c>untuk pertama kalinya</c>, <c>kali pertama</c>.</summary>
    private static void FirstTimes(CandidateContext context)
    {
        var lower = context.Article.Lower;
        for (var t = 0; t + 1 < lower.Length; t++)
        {
            var isFirst = lower[t] is "pertama" && lower[t + 1] is "kali" or "kalinya" || lower[t] is "kali" && lower[t + 1] is "pertama";
            if (!isFirst)
                continue;
            var tokens = context.Article.Reading.Text.Tokens;
            context.Add(
                new TextSpan(tokens[t].Start, tokens[t + 1].End),
                FactKind.Ordinal,
                "times",
                new NumberValue(1, QuantityModifier.None, null)
            );
        }
    }

    /// <summary>Articles of laws, numbers of laws and decrees: <c>Pasal 335 KUHP</c>, <c>Nomor 22 Tahun 2009</c>, <c>SK-193/MBU/09/2019</c>.</summary>
    private static void References(CandidateContext context)
    {
        var article = context.Article;
        var tokens = article.Reading.Text.Tokens;
        for (var t = 0; t + 1 < tokens.Length; t++)
        {
            if (article.Lower[t] is not ("pasal" or "nomor" or "no") || tokens[t + 1].Kind != TokenKind.Number)
                continue;
            var end = t + 2;
            if (article.Lower[t] == "pasal")
            {
                if (end + 1 < tokens.Length && article.Lower[end] == "ayat" && tokens[end + 1].Kind == TokenKind.Number)
                    end += 2;
                else if (end + 2 < tokens.Length && article.Lower[end] == "ayat" && article.Lower[end + 1] == "(")
                    end += Math.Min(4, tokens.Length - end);
            }
            else if (end + 1 < tokens.Length && article.Lower[end] == "tahun" && tokens[end + 1].Kind == TokenKind.Number)
            {
                end += 2;
            }
            else
            {
                continue;
            }
            var span = new TextSpan(tokens[t].Start, tokens[end - 1].End);
            var value = string.Join(' ', article.Lower[t..end]).Replace("no ", "nomor ", StringComparison.Ordinal);
            context.Add(span, FactKind.Ordinal, "reference", new ClassValue(value, value));
        }
        Codes(context);
    }

    private static void Codes(CandidateContext context)
    {
        var text = context.Article.Text;
        for (var at = text.IndexOf('/', StringComparison.Ordinal); at >= 0; at = at + 1 < text.Length ? text.IndexOf('/', at + 1) : -1)
        {
            int start = at,
                end = at;
            while (start > 0 && at - start < 30 && IsCode(text[start - 1]))
                start--;
            while (end < text.Length && end - at < 30 && IsCode(text[end]))
                end++;
            while (end > at && text[end - 1] is '.' or '-')
                end--;
            var code = text.AsSpan(start, end - start);
            if (
                code.Length >= 8
                && char.IsAsciiLetterUpper(code[0])
                && code.IndexOfAnyInRange('0', '9') >= 0
                && !code.Contains("//", StringComparison.Ordinal)
                && code.Count('/') >= 2
            )
            {
                var value = code.ToString().ToLowerInvariant();
                context.Add(new TextSpan(start, end), FactKind.Ordinal, "reference", new ClassValue(value, code.ToString()));
            }
            at = Math.Max(at, end - 1);
        }
    }

    private static bool IsCode(char c) => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '/' or '-' or '.';
}
