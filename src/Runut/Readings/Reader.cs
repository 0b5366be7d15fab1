using System.Collections.Immutable;
using Runut.Articles;
using Runut.Entities;
using Runut.Quantities;
using Runut.Statements;
using Runut.Text;
using Runut.Times;

namespace Runut.Readings;

/// <summary>Reads one article: the main path of what a text says, top to bottom.</summary>
public static class Reader
{
    /// <summary>The readings with the pages of one article joined and read as a whole; every other reading as it is.</summary>
    public static ImmutableArray<Reading> Joined(ImmutableArray<Reading> readings) =>
        [
            .. ArticlePages
                .Gather(readings, reading => reading.Article)
                .Select(pages => pages.Length == 1 ? pages[0] : Read(ArticlePages.Join([.. pages.Select(reading => reading.Article)]))),
        ];

    /// <summary>Reads an article. A text in a language without rules is kept, not read, and a finding says so.</summary>
    public static Reading Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = Segmenter.Segment(article.Text);
        if (article.Language is { } language && language is not ("id" or "en"))
            return Unread(article, text, language);
        var times = TimeReader.Read(text, article.Published?.Date, article.Language);
        var quantities = QuantityReader.Read(text, times.Expressions, article.Language);
        var entities = EntityReader.Read(text, times.Expressions);
        var said = StatementReader.Read(article, text, entities, times.Expressions);
        return new Reading(
            article,
            text,
            times.Anchor,
            times.Expressions,
            quantities,
            entities,
            said.Statements,
            said.Sources,
            [.. article.Findings, .. times.Findings]
        );
    }

    // Names of other languages would be read into wrong persons and words of speech into wrong statements: nothing is better than that.
    private static Reading Unread(Article article, SegmentedText text, string language) =>
        new(
            article,
            text,
            article.Published?.Date,
            [],
            [],
            [],
            [],
            [],
            [
                .. article.Findings,
                new Finding("RU0303", $"the text is in another language ({language}) than the rules are for; it is kept and not read"),
            ]
        );
}
