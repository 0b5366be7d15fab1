using System.Collections.Immutable;
using System.Text;
using Runut.Text;

namespace Runut.Articles;

/// <summary>Joins the pages of one article that were given as several inputs (<c>Halaman 1 dari 2</c>).</summary>
public static class ArticlePages
{
    /// <summary>
    /// For each article the number of the article that it continues, else its own number. A page continues the one before it where both
    /// carry page numbers, outlet, title and time of publication are the same, and no paragraph stands in both.
    /// </summary>
    public static ImmutableArray<int> Heads(IReadOnlyList<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var heads = ImmutableArray.CreateBuilder<int>(articles.Count);
        for (var i = 0; i < articles.Count; i++)
            heads.Add(i > 0 && Continues(articles[i - 1], articles[i]) ? heads[i - 1] : i);
        return heads.MoveToImmutable();
    }

    /// <summary>
    /// The article of all its pages in order: texts one behind the other, spans of blocks moved with them. The source of a block stays where
    /// it stands in its own page.
    /// </summary>
    public static Article Join(IReadOnlyList<Article> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var page in pages)
        {
            if (text.Length > 0 && page.Text.Length > 0)
                text.Append("\n\n");
            var start = text.Length;
            text.Append(page.Text);
            blocks.AddRange(page.Blocks.Select(block => block with { Span = block.Span?.Shift(start) }));
            findings.AddRange(page.Findings);
        }
        var body = text.ToString();
        findings.Add(
            new Finding(
                "RU0220",
                $"The article goes over {pages.Count} pages, which were joined: {string.Join(", ", pages.Select(page => page.Id))}."
            )
        );
        return pages[0] with
        {
            Text = body,
            Blocks = blocks.ToImmutable(),
            Findings = findings.ToImmutable(),
            Hash = ArticleReader.HashOf(body),
        };
    }

    private static bool Continues(Article first, Article second) =>
        first.Title is not null
        && first.Title == second.Title
        && first.Outlet == second.Outlet
        && first.Published is not null
        && first.Published == second.Published
        && IsNumbered(first)
        && IsNumbered(second)
        && !Paragraphs(second).Overlaps(Paragraphs(first));

    private static bool IsNumbered(Article article) => article.Blocks.Any(block => block.Kind == BlockKind.Pagination);

    private static HashSet<string> Paragraphs(Article article) =>
        [.. article.Blocks.Where(block => block is { Kept: true, Kind: BlockKind.Paragraph }).Select(block => block.Text)];
}
