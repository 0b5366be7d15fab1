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
    private static readonly TimeSpan WesternIndonesia = TimeSpan.FromHours(7);

    /// <summary>Reads the article of a page. A page without one yields an article with an empty text and a finding that says so.</summary>
    public static Article Read(PageContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var draft = Begin(content);
        if (content.Tree is { } tree && BlockModel.Default is { } model)
            HtmlPage.Read(draft, tree, model);
        else
            FlattenedPage.Read(draft);
        PageNature.Read(draft);
        return Assemble(draft);
    }

    /// <summary>A page with language and outlet known and nothing decided.</summary>
    internal static Draft Begin(PageContent content)
    {
        var findings = new List<Finding>();
        var head = content.Tree is { } tree ? new PageHead(tree, findings) : null;
        if (head is not null)
            content = UnseenText.Show(content, content.Tree!, head, findings);
        var draft = new Draft(content) { Outlet = content.Page.Origin.Outlet, Head = head };
        draft.Findings.AddRange(findings);
        if (content.Blocks.Length == PageBlocks.Most)
            draft.Findings.Add(new Finding("RU0208", $"The page has too many blocks; only the first {PageBlocks.Most} were read."));
        draft.Language = PageLanguage.Of(Sample(content));
        if (draft.IsIndonesian)
        {
            draft.Zone = WesternIndonesia;
            draft.ReadAsIndonesian();
        }
        if (OutletOfPage.Find(draft, draft.Head?.Canonical) is { } outlet)
        {
            draft.Outlet = outlet.Name;
            draft.Zone = outlet.Zone;
            OutletOfPage.Mark(draft, outlet);
        }
        return draft;
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
            PageLanguage.Of(text),
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

    /// <summary>The longest blocks of the page: what it says rather than what stands around it.</summary>
    private static string Sample(PageContent content)
    {
        var text = new StringBuilder();
        foreach (var block in content.Blocks)
        {
            if (text.Length > 6000)
                break;
            if (block.Text.Length > 80)
                text.Append(block.Text).Append('\n');
        }
        return text.Length > 0 ? text.ToString() : string.Join('\n', content.Blocks.Take(100).Select(block => block.Text));
    }

    private static Article Assemble(Draft draft)
    {
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>(draft.Count);
        for (var i = 0; i < draft.Count; i++)
        {
            var block = draft.Content.Blocks[i];
            TextSpan? span = null;
            if (draft.Kept[i])
            {
                if (text.Length > 0)
                    text.Append("\n\n");
                span = new TextSpan(text.Length, text.Length + block.Text.Length);
                text.Append(block.Text);
            }
            blocks.Add(new Block(draft.Kinds[i], draft.Kept[i], block.Text, span, block.Source, draft.Why[i] ?? "model"));
        }
        var body = text.ToString();
        if (body.Length == 0 && !draft.Findings.Exists(finding => finding.Code == "RU0204"))
            draft.Findings.Add(new Finding("RU0201", "No article was found on the page; its text is empty."));
        else if (draft.Published is null)
            draft.Findings.Add(new Finding("RU0202", "The page does not say when it was published."));
        var page = draft.Content.Page;
        return new Article(
            page.Origin,
            draft.Outlet,
            draft.Language,
            draft.Title,
            draft.Subtitle,
            [.. draft.Byline],
            draft.Published,
            draft.PublishedFrom,
            draft.Modified,
            draft.Section,
            [.. draft.Tags],
            draft.Dateline,
            body,
            blocks.MoveToImmutable(),
            [.. page.Findings, .. draft.Findings],
            HashOf(body)
        )
        {
            Agencies = [.. draft.Agencies],
            Image = draft.Image,
            Canonical = draft.Canonical,
            Part = draft.Part,
        };
    }

    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
