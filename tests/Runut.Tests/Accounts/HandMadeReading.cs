using System.Collections.Immutable;
using Runut.Articles;
using Runut.Entities;
using Runut.Pages;
using Runut.Quantities;
using Runut.Readings;
using Runut.Statements;
using Runut.Text;
using Runut.Times;

namespace Runut.Tests.Accounts;

/// <summary>A reading whose parts a test names by their words; the n-th naming of the same words takes their n-th place.</summary>
internal sealed class HandMadeReading(string id, string text, string published = "2020-03-10")
{
    private readonly ImmutableArray<TimeExpression>.Builder _times = ImmutableArray.CreateBuilder<TimeExpression>();
    private readonly ImmutableArray<Quantity>.Builder _quantities = ImmutableArray.CreateBuilder<Quantity>();
    private readonly ImmutableArray<Entity>.Builder _entities = ImmutableArray.CreateBuilder<Entity>();
    private readonly ImmutableArray<Statement>.Builder _statements = ImmutableArray.CreateBuilder<Statement>();
    private readonly ImmutableArray<SourceCredit>.Builder _sources = ImmutableArray.CreateBuilder<SourceCredit>();

    public HandMadeReading Named(EntityType type, params string[] forms)
    {
        var mentions = forms.SelectMany(f => All(f).Select(s => new Mention(s, f, "test"))).OrderBy(m => m.Span).ToList();
        mentions = [.. mentions.Where(m => !mentions.Exists(o => o != m && o.Span.Contains(m.Span) && o.Span.Length > m.Span.Length))];
        _entities.Add(new Entity($"e{_entities.Count + 1}", forms[0], type, [.. mentions], []));
        return this;
    }

    public HandMadeReading Person(params string[] forms) => Named(EntityType.Person, forms);

    public HandMadeReading Place(params string[] forms) => Named(EntityType.Place, forms);

    public HandMadeReading Body(params string[] forms) => Named(EntityType.Organisation, forms);

    public HandMadeReading Role(string role)
    {
        _entities[^1] = _entities[^1] with { Roles = _entities[^1].Roles.Add(role) };
        return this;
    }

    public HandMadeReading Day(string words, string value) => Time(words, TimeType.Date, value);

    public HandMadeReading Time(string words, TimeType type, string value, TimeModifier modifier = TimeModifier.None)
    {
        _times.Add(new TimeExpression(Next(words, _times.Select(t => t.Span)), words, type, value, modifier, null, "test"));
        return this;
    }

    public HandMadeReading Count(
        string words,
        decimal value,
        string? unit,
        QuantityModifier modifier = QuantityModifier.None,
        QuantityKind kind = QuantityKind.Amount
    )
    {
        _quantities.Add(new Quantity(Next(words, _quantities.Select(q => q.Span)), words, kind, value, unit, modifier));
        return this;
    }

    public HandMadeReading Said(string content, string cue, string speaker, StatementKind kind = StatementKind.Direct, params string[] via)
    {
        var span = Next(content, _statements.Select(s => s.Span));
        var entity = _entities.FirstOrDefault(e => e.Mentions.Any(m => m.Text == speaker));
        var at = text.IndexOf(cue, span.End, StringComparison.Ordinal);
        if (at < 0)
            at = text.LastIndexOf(cue, span.Start, StringComparison.Ordinal);
        var segmented = Segmenter.Segment(text);
        _statements.Add(
            new Statement(
                kind,
                span,
                content,
                speaker,
                null,
                entity?.Name ?? speaker,
                entity?.Id,
                cue,
                new TextSpan(at, at + cue.Length),
                [.. via],
                segmented.Sentences[segmented.SentenceAt(span.Start)].Span,
                "test",
                1
            )
        );
        return this;
    }

    public HandMadeReading From(string name, OriginKind kind, string cue)
    {
        _sources.Add(new SourceCredit(name, kind, cue, Next(name, _sources.Select(s => s.Span)), name));
        return this;
    }

    public Reading Build(string? outlet = null)
    {
        var day = DateOnly.ParseExact(published, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var article = ArticleReader.FromCleanText(
            text,
            new PageOrigin(id, id, null, outlet ?? id + ".example", null),
            id,
            new Timestamp(day)
        );
        return new Reading(
            article,
            Segmenter.Segment(text),
            day,
            [.. _times.OrderBy(t => t.Span)],
            [.. _quantities.OrderBy(q => q.Span)],
            _entities.ToImmutable(),
            [.. _statements.OrderBy(s => s.Span)],
            [.. _sources.OrderBy(s => s.Span)],
            []
        );
    }

    private TextSpan Next(string words, IEnumerable<TextSpan> taken)
    {
        var used = taken.ToHashSet();
        foreach (var span in All(words))
        {
            if (!used.Contains(span))
                return span;
        }
        throw new ArgumentException($"the text does not hold \"{words}\" so often", nameof(words));
    }

    private List<TextSpan> All(string words)
    {
        var spans = new List<TextSpan>();
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            spans.Add(new TextSpan(at, at + words.Length));
        return spans;
    }
}
