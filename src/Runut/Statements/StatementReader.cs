using System.Collections.Immutable;
using Runut.Articles;
using Runut.Entities;
using Runut.Statements.English;
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
        return Read(text, entities, article.Outlet, article.Title, article.Language);
    }

    /// <summary>The same for a text alone.</summary>
    internal static StatementReading Read(
        SegmentedText segmented,
        ImmutableArray<Entity> entities,
        string? outlet,
        string? title = null,
        string? language = null
    )
    {
        var text = new StatementText(segmented, entities);
        if (language == "en")
            return English(text, outlet);
        var drafts = Drafts(text);
        new SpeakerResolver(text, title).Resolve(drafts);
        var credits = new CreditFinder(text, outlet).Find();
        drafts.RemoveAll(draft => draft.Silent);
        ViaScope.Assign(text, drafts, credits);
        return new StatementReading(
            [.. drafts.Select(draft => Finish(text, draft))],
            [.. credits.Select(credit => Finish(text, drafts, credit))]
        );
    }

    private static StatementReading English(StatementText text, string? outlet)
    {
        var (drafts, credits) = EnglishStatements.Read(text, outlet);
        ViaScope.Assign(text, drafts, credits);
        return new StatementReading(
            [.. drafts.Select(draft => Finish(text, draft))],
            [.. credits.Select(credit => Finish(text, drafts, credit))]
        );
    }

    private static List<Draft> Drafts(StatementText text)
    {
        var drafts = new List<Draft>();
        var taken = new bool[text.Count];
        for (var u = 0; u < text.Units.Count; u++)
        {
            var known = drafts.Count;
            DirectSpeech.Read(text, u, drafts, taken);
            var unit = text.Units[u];
            for (var i = unit.First; i < unit.End; )
            {
                var end = i;
                while (end < unit.End && !taken[end])
                    end++;
                if (end > i)
                    new IndirectSpeech(text, u, drafts).Read(i, end);
                i = Math.Max(end, i + 1);
            }
            drafts.Sort(known, drafts.Count - known, Comparer<Draft>.Create((a, b) => a.Span.CompareTo(b.Span)));
        }
        return drafts;
    }

    private static Statement Finish(StatementText text, Draft draft)
    {
        var source = text.Text.Text;
        var phrase = draft.Speaker;
        TextSpan? speaker = phrase.First >= 0 ? text.Span(phrase.First, phrase.End) : null;
        var at = draft.Cue >= 0 ? Math.Min(text.Token(draft.Cue).Start, draft.Span.Start) : draft.Span.Start;
        return new Statement(
            draft.Kind,
            draft.Span,
            draft.Span.Of(source),
            phrase.Form == SpeakerForm.Clitic ? "-nya" : speaker?.Of(source),
            speaker,
            draft.Resolved?.Name,
            draft.Resolved?.Entity,
            draft.Cue < 0 ? null
                : draft.CueEnd > draft.Cue + 1 ? text.Span(draft.Cue, draft.CueEnd).Of(source).ToLowerInvariant()
                : text.CueText(draft.Cue),
            draft.Cue < 0 ? null : text.Span(draft.Cue, Math.Max(draft.CueEnd, draft.Cue + 1)),
            [.. draft.Via],
            text.Text.Sentences[text.Text.SentenceAt(at)].Span,
            draft.Rule,
            draft.Confidence
        );
    }

    private static SourceCredit Finish(StatementText text, List<Draft> drafts, Credit credit)
    {
        var span = text.Span(credit.First, credit.End);
        var name = credit.Name;
        // A press conference or written statement goes by the name of who gave it.
        if (credit.Build == CreditBuild.Event)
            name = drafts.Find(draft => draft.Unit == credit.Unit)?.Resolved?.Name ?? name;
        return new SourceCredit(name, credit.Kind, credit.Cue, span, span.Of(text.Text.Text));
    }
}
