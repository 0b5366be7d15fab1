using System.Collections.Immutable;
using Runut.Statements;
using Runut.Text;

namespace Runut.Accounts;

/// <summary>Whether or not: what a clause denies, and what a clause tells as done.</summary>
internal static class PolarityCandidates
{
    /// <summary>Adds those of an article.</summary>
    public static void Read(CandidateContext context)
    {
        var article = context.Article;
        foreach (var sentence in article.Reading.Text.Sentences)
        {
            var last = -10;
            for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                var word = article.Lower[t];
                var denies = AccountWords.Indonesian.Negations.Contains(word);
                if (!denies && !AccountWords.Indonesian.Assertions.Contains(word) || t - last < 3 || article.InTime[t])
                    continue;
                // "tidak hanya … tetapi juga" denies nothing.
                if (denies && t + 1 < sentence.EndToken && AccountWords.Indonesian.Limits.Contains(article.Lower[t + 1]))
                    continue;
                if (!denies && t > sentence.FirstToken && AccountWords.Indonesian.Negations.Contains(article.Lower[t - 1]))
                    continue;
                if (Predicate(article, sentence, t) is not { } end)
                    continue;
                // "hukum, bukan rimba" in the speaker's mouth sets two words against each other; the quotation itself is followed elsewhere.
                if (word is "bukan" && IsSpoken(article, article.Reading.Text.Tokens[t].Start))
                    continue;
                last = t;
                var tokens = article.Reading.Text.Tokens;
                var span = new TextSpan(tokens[t].Start, tokens[end - 1].End);
                context.Add(
                    span,
                    FactKind.Polarity,
                    "whether",
                    new PolarityValue(
                        denies ? "no"
                            : word is "akan" or "bakal" ? "planned"
                            : "yes",
                        Stems(article, t, end)
                    ),
                    frameWithout: new TextSpan(tokens[t].Start, tokens[t].End)
                );
            }
        }
    }

    private static bool IsSpoken(ArticleWords article, int at) =>
        article.Reading.Statements.Any(s => s.Kind != StatementKind.Indirect && s.Span.Contains(at));

    /// <summary>The end of the predicate: up to the end of the clause, eight words at most, two content words at least.</summary>
    private static int? Predicate(ArticleWords article, Sentence sentence, int from)
    {
        var end = from + 1;
        var content = 0;
        var clause = article.Clauses[from];
        while (end < sentence.EndToken && end - from < 10)
        {
            // "tidak ada perjanjian yang diumumkan": what is denied goes on behind yang.
            if (article.Lower[end] == "yang")
                clause = article.Clauses[end];
            if (article.Clauses[end] != clause || article.Reading.Text.Tokens[end].Kind is not (TokenKind.Word or TokenKind.Number))
                break;
            if (article.Stems[end] >= 0)
                content++;
            end++;
        }
        while (end > from + 1 && article.Stems[end - 1] < 0)
            end--;
        return content >= 1 && end > from + 1 ? end : null;
    }

    private static ImmutableArray<int> Stems(ArticleWords article, int from, int end)
    {
        var stems = new HashSet<int>();
        for (var t = from + 1; t < end; t++)
        {
            if (article.Stems[t] >= 0)
                stems.Add(article.Stems[t]);
        }
        return [.. stems.Order()];
    }
}

/// <summary>Yes or no to a predicate.</summary>
internal sealed record PolarityValue(string Answer, ImmutableArray<int> Stems) : AnswerValue(Answer)
{
    /// <inheritdoc/>
    public override Comparison Compare(AnswerValue other)
    {
        if (other is not PolarityValue polarity)
            return Comparison.Incomparable;
        if (Answer == polarity.Answer)
            return Comparison.Equal;
        // "akan" beside "sudah" tells of two days, not of two opinions.
        return Answer == "no" || polarity.Answer == "no" ? Comparison.Contrary : Comparison.Incomparable;
    }
}
