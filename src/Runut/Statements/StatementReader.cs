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
        var speech = new SpeechText(text, entities, times);
        var quotations = QuotedSpans.Find(text);
        var memory = new SpeakerMemory(speech);
        var direct = new DirectSpeech(speech, memory);
        var indirect = new IndirectSpeech(speech, memory);
        var drafts = new List<Draft>();
        var next = 0;
        for (var s = 0; s < text.Sentences.Length; s++)
        {
            var (first, end) = (text.Sentences[s].FirstToken, text.Sentences[s].EndToken);
            if (next > 0 && quotations[next - 1].Close >= end)
                continue;
            var quoted = next > 0 && quotations[next - 1].Close >= first;
            for (; next < quotations.Length && quotations[next].Open < end; next++)
            {
                if (direct.Read(quotations, next) is { } draft)
                {
                    drafts.Add(draft);
                    quoted = true;
                }
            }
            if (!quoted)
                drafts.AddRange(indirect.Read(first, end, s));
        }
        drafts.RemoveAll(draft => draft.Content.IsEmpty);
        drafts.Sort((a, b) => a.Content.CompareTo(b.Content));
        var credits = SourceCredits.Find(article, speech);
        var chains = ViaChains.Of(drafts, credits, text);
        return new StatementReading([.. drafts.Select((draft, i) => Of(draft, chains[i], text, speech))], Sources(drafts, credits, speech));
    }

    private static Statement Of(Draft draft, ImmutableArray<string> via, SegmentedText text, SpeechText speech) =>
        new(
            draft.Kind,
            draft.Content,
            draft.Content.Of(text.Text),
            draft.Phrase?.Text,
            draft.Phrase?.Span,
            draft.Name,
            draft.Entity?.Id,
            draft.Cue,
            draft.CueToken >= 0 ? speech.Text.Tokens[draft.CueToken].Span : null,
            via,
            text.Sentences[draft.Sentence].Span,
            draft.Rule,
            draft.Confidence
        );

    /// <summary>The credits, and the occasions (press conference, written statement) at which a speaker said it.</summary>
    private static ImmutableArray<SourceCredit> Sources(List<Draft> drafts, ImmutableArray<PlacedCredit> credits, SpeechText speech)
    {
        var sources = credits.Select(credit => credit.Credit).ToList();
        foreach (var draft in drafts)
        {
            var sentence = speech.Text.Sentences[draft.Sentence];
            if (draft.Name is { } name && SourceCredits.Occasion(speech, sentence.FirstToken, sentence.EndToken) is { } occasion)
                sources.Add(
                    new SourceCredit(
                        name,
                        occasion.Kind,
                        occasion.Span.Of(speech.Text.Text),
                        occasion.Span,
                        occasion.Span.Of(speech.Text.Text)
                    )
                );
            if (
                draft is { Entity.Name: var speaker, Phrase.Span: { } span }
                && MediaNames.Find(speaker) is { Kind: not OriginKind.Post } medium
            )
                sources.Add(new SourceCredit(medium.Name, medium.Kind, draft.Cue ?? "", span, span.Of(speech.Text.Text)));
        }
        return [.. sources.DistinctBy(source => source.Span).OrderBy(source => source.Span)];
    }
}
