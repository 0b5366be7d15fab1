using System.Collections.Immutable;
using Runut.Articles;
using Runut.Entities;
using Runut.Quantities;
using Runut.Statements;
using Runut.Text;
using Runut.Times;

namespace Runut.Readings;

/// <summary>What one article says. Every span points into <see cref="Article.Text"/>.</summary>
/// <param name="Article">The article that was read.</param>
/// <param name="Text">Its text, segmented.</param>
/// <param name="Anchor">The day that its times were resolved against; null where none could be told.</param>
/// <param name="Times">Its time expressions.</param>
/// <param name="Quantities">Its numbers with their units.</param>
/// <param name="Entities">The persons, places and organisations it names.</param>
/// <param name="Statements">Who said what.</param>
/// <param name="Sources">Whence it says it has things.</param>
/// <param name="Findings">The article's findings and those of the reading.</param>
public sealed record Reading(
    Article Article,
    SegmentedText Text,
    DateOnly? Anchor,
    ImmutableArray<TimeExpression> Times,
    ImmutableArray<Quantity> Quantities,
    ImmutableArray<Entity> Entities,
    ImmutableArray<Statement> Statements,
    ImmutableArray<SourceCredit> Sources,
    ImmutableArray<Finding> Findings
);
