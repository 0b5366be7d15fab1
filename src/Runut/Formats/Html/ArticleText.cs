using Runut.Accounts;
using Runut.Articles;

namespace Runut.Formats.Html;

/// <summary>The articles themselves: every sentence a target, statements, times and names marked, what was cut shown on demand.</summary>
internal static class ArticleText
{
    /// <summary>Writes every article of the story.</summary>
    public static void Write(Markup html, Account account, AccountIndex index)
    {
        foreach (var article in index.Articles.Where(article => account.Story.Articles.Contains(article.Reading)))
            Article(html, article);
    }

    private static void Article(Markup html, NumberedArticle numbered)
    {
        var article = numbered.Reading.Article;
        html.Open("article", ("class", "text"), ("id", $"a{numbered.Number}"), ("aria-labelledby", $"a{numbered.Number}-title"))
            .Raw("<header><p class=\"outlet\">")
            .Element("span", "number", $"{numbered.Number}")
            .Text($" {numbered.Outlet}")
            .Raw("</p>")
            .Open("h4", ("id", $"a{numbered.Number}-title"), ("lang", article.Language))
            .Text(article.Title ?? "(no title)")
            .Raw("</h4>");
        if (article.Subtitle is { } subtitle)
            html.Open("p", ("class", "subtitle"), ("lang", article.Language)).Text(subtitle).Raw("</p>");
        html.Raw("<p class=\"note\">");
        if (!article.Byline.IsEmpty)
            html.Text($"By {string.Join(", ", article.Byline)} · ");
        html.Text(article.Published is { } time ? $"{ValueText.Of(time)}, from {article.PublishedFrom}" : "The page gives no date")
            .Raw(" · ")
            .Text(article.Page.Source);
        if (Markup.WebAddress(article.Page.Url) is { } url)
            html.Raw(" · ").Open("a", ("href", url), ("rel", "noreferrer nofollow")).Text(url).Raw("</a>");
        html.Raw("</p></header>\n");
        Body(html, numbered);
        if (!numbered.Reading.Findings.IsEmpty)
        {
            html.Raw("<ul class=\"findings\">");
            foreach (var finding in numbered.Reading.Findings)
                html.Raw("<li>").Element("code", null, finding.Code).Text($" {finding.Message}").Raw("</li>");
            html.Raw("</ul>");
        }
        html.Raw("</article>\n");
    }

    private static void Body(Markup html, NumberedArticle numbered)
    {
        var text = numbered.Reading.Text;
        var marks = MarkedSentence.MarksBySentence(numbered.Reading);
        var cut = new List<Block>();
        var next = 0;
        html.Open("div", ("class", "body"), ("lang", numbered.Reading.Article.Language));
        void Sentences(string element, int end)
        {
            while (next < text.Sentences.Length && text.Sentences[next].Span.Start < end)
            {
                var paragraph = text.Sentences[next].Paragraph;
                var first = next;
                html.Raw("<div class=\"para\">").Open(element);
                for (
                    ;
                    next < text.Sentences.Length && text.Sentences[next].Paragraph == paragraph && text.Sentences[next].Span.Start < end;
                    next++
                )
                    MarkedSentence.Write(html, numbered, next, marks[next]);
                html.Close(element);
                MarkedSentence.Notes(html, numbered, first, next, marks);
                html.Raw("</div>\n");
            }
        }
        foreach (var block in numbered.Reading.Article.Blocks)
        {
            if (block is not { Kept: true, Span: { } span })
            {
                cut.Add(block);
                continue;
            }
            Cut(html, cut);
            Sentences(block.Kind == BlockKind.Heading ? "h5" : "p", span.End);
        }
        Cut(html, cut);
        Sentences("p", int.MaxValue);
        html.Raw("</div>\n");
    }

    /// <summary>What stood between two kept blocks, closed until somebody asks.</summary>
    private static void Cut(Markup html, List<Block> blocks)
    {
        if (blocks.Count == 0)
            return;
        var kinds = string.Join(", ", blocks.Select(block => Labels.Of(block.Kind)).Distinct(StringComparer.Ordinal).Take(4));
        html.Raw("<details class=\"cut\" lang=\"en\"><summary>")
            .Text($"{Labels.Count(blocks.Count, "block")} set apart: {kinds}")
            .Raw("</summary><ul>");
        foreach (var block in blocks)
        {
            html.Raw("<li>")
                .Element("span", "chip", Labels.Of(block.Kind))
                .Raw(" ")
                .Text(block.Text)
                .Raw(" ")
                .Element("span", "note", block.Why)
                .Raw("</li>");
        }
        html.Raw("</ul></details>\n");
        blocks.Clear();
    }
}
