using System.Collections.Immutable;
using Runut.Articles;
using Runut.Entities;
using Runut.Text;
using Runut.Times;

namespace Runut.Statements;

/// <summary>What was said in an article, and whence the article has things.</summary>
/// <param name="Statements">In document order.</param>
/// <param name="Sources">The credits, in document order.</param>
public sealed record StatementReading(ImmutableArray<Statement> Statements, ImmutableArray<SourceCredit> Sources);

/// <summary>Finds who said what, through whom.</summary>
public static class StatementReader
{
    /// <summary>Reads the statements and source credits of an article.</summary>
    public static StatementReading Read(
        Article article,
        SegmentedText text,
        ImmutableArray<Entity> entities,
        ImmutableArray<TimeExpression> times
    )
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(text);
        return new StatementReading([], []);
    }
}
