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
    /// <summary>Reads an article. A text in a language without rules is kept, not read, and a finding says so.</summary>
    public static Reading Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = Segmenter.Segment(article.Text);
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
}
