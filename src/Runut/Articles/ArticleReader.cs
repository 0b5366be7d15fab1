using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Runut.Pages;
using Runut.Text;
using Runut.Times;

namespace Runut.Articles;

/// <summary>Works out the article of a page.</summary>
public static class ArticleReader
{
    /// <summary>Reads the article of a page. A page without one yields an article with an empty text and a finding that says so.</summary>
    public static Article Read(PageContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var block in content.Blocks)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            var start = text.Length;
            text.Append(block.Text);
            blocks.Add(new Block(BlockKind.Paragraph, true, block.Text, new TextSpan(start, text.Length), block.Source, "everything"));
        }
        var body = text.ToString();
        return new Article(
            content.Page.Origin,
            content.Page.Origin.Outlet,
            "id",
            null,
            null,
            [],
            null,
            null,
            null,
            null,
            [],
            null,
            body,
            blocks.ToImmutable(),
            content.Page.Findings,
            HashOf(body)
        );
    }

    /// <summary>An article that somebody else has already cleaned: the text is taken as it is, paragraphs at line breaks.</summary>
    public static Article FromCleanText(string text, PageOrigin origin, string? title, Timestamp? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(origin);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var paragraph in Segmenter.Segment(text).Paragraphs)
            blocks.Add(new Block(BlockKind.Paragraph, true, paragraph.Of(text), paragraph, paragraph, "clean input"));
        return new Article(
            origin,
            origin.Outlet,
            "id",
            title,
            null,
            [],
            published,
            published is null ? null : "input",
            null,
            null,
            [],
            null,
            text,
            blocks.ToImmutable(),
            [],
            HashOf(text)
        );
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
