using System.Collections.Immutable;
using Runut.Accounts;
using Runut.Readings;
using Runut.Statements;

namespace Runut.Formats;

/// <summary>An article and a sentence of it, both counted from 1: <c>2:14</c> for people, <c>a2-s14</c> as the target of a link.</summary>
/// <param name="Article">Number of the article among all that are shown together.</param>
/// <param name="Sentence">Number of the sentence in its article.</param>
public readonly record struct SentenceReference(int Article, int Sentence)
{
    /// <summary>The target of a link in the HTML report.</summary>
    public string Anchor => $"a{Article}-s{Sentence}";

    /// <inheritdoc/>
    public override string ToString() => $"{Article}:{Sentence}";
}

/// <summary>An article with its number.</summary>
/// <param name="Number">From 1, over all accounts that are shown together.</param>
/// <param name="Reading">The article and what it says.</param>
/// <param name="Outlet">Its outlet, else the host of its address, else its id without the ending of a file.</param>
public sealed record NumberedArticle(int Number, Reading Reading, string Outlet);

/// <summary>Numbers the articles and sentences of accounts that are shown together, so that every line can name its sentence.</summary>
public sealed class AccountIndex
{
    private readonly Dictionary<string, NumberedArticle> _byId = new(StringComparer.Ordinal);

    /// <summary>Numbers the articles of <paramref name="accounts"/> in their order.</summary>
    public AccountIndex(IEnumerable<Account> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var articles = ImmutableArray.CreateBuilder<NumberedArticle>();
        foreach (var reading in accounts.SelectMany(account => account.Story.Articles))
        {
            var article = new NumberedArticle(articles.Count + 1, reading, OutletOf(reading));
            articles.Add(article);
            _byId.TryAdd(reading.Article.Id, article);
        }
        Articles = articles.ToImmutable();
    }

    /// <summary>Every article; the one with number <c>n</c> stands at <c>n - 1</c>.</summary>
    public ImmutableArray<NumberedArticle> Articles { get; }

    /// <summary>The article with that id; null where none of the accounts holds it.</summary>
    public NumberedArticle? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The sentence that a line rests on; null where its article is not among those shown.</summary>
    public SentenceReference? Reference(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Find(evidence.Article) is { } article
            ? new SentenceReference(article.Number, article.Reading.Text.SentenceAt(evidence.Span.Start) + 1)
            : null;
    }

    /// <summary>The statement that the words of <paramref name="evidence"/> belong to; null where they are in none.</summary>
    public Statement? Statement(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        Statement? best = null;
        foreach (var statement in Find(evidence.Article)?.Reading.Statements ?? [])
        {
            if (statement.Span.Overlaps(evidence.Span) && (best is null || Shared(statement, evidence) > Shared(best, evidence)))
                best = statement;
        }
        return best;
    }

    private static int Shared(Statement statement, Evidence evidence) =>
        Math.Min(statement.Span.End, evidence.Span.End) - Math.Max(statement.Span.Start, evidence.Span.Start);

    /// <summary>The outlet of an article, else the host of its address, else its id without the ending of a file.</summary>
    public static string OutletOf(Reading reading) =>
        reading.Article.Outlet
        ?? (
            Uri.TryCreate(reading.Article.Page.Url, UriKind.Absolute, out var url) && url.Host.Length > 0
                ? url.Host
                : Path.GetFileNameWithoutExtension(reading.Article.Id)
        );
}
