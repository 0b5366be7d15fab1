using System.Collections.Immutable;

namespace Runut.Statements;

/// <summary>Decides which quotations are speech, and finds the cue and the speaker of each.</summary>
internal sealed class DirectSpeech(SpeechText text, SpeakerMemory memory)
{
    private const int FewestWords = 4;
    private Draft? _before;

    /// <summary>The statement of a quotation; null where the marks hold a title, a nickname or a word held at arm's length.</summary>
    /// <param name="quotations">All quotations.</param>
    /// <param name="index">The one to read.</param>
    public Draft? Read(ImmutableArray<QuotedSpan> quotations, int index)
    {
        var quotation = quotations[index];
        var paragraphEnd = ParagraphEnd(quotation.Open);
        var next = index + 1 < quotations.Length ? Math.Min(quotations[index + 1].Open, paragraphEnd) : paragraphEnd;
        var previous = index > 0 ? quotations[index - 1].Close + 1 : 0;
        var start = Math.Max(previous, SentenceStart(quotation.Open));
        var draft = Following(quotation, next) ?? Preceding(quotation, start) ?? Uncued(quotation, quotations, index, start);
        if (draft is not null)
            _before = draft;
        return draft;
    }

    /// <summary><c>"…," kata Budi</c>, <c>"…," ujarnya</c>, <c>"…," demikian dikatakan Budi</c>, <c>"…," Budi menambahkan</c>.</summary>
    private Draft? Following(QuotedSpan quotation, int next)
    {
        var at = quotation.Close + 1;
        while (
            at < next
            && (
                text.Word(at) is "," or "." or ")" or "demikian" or "begitu"
                || (text.Is(at, WordRole.Adverb) && text.IsWord(at) && text.CueAt(at).Use == CueUse.None)
            )
        )
            at++;
        if (at >= next)
            return null;
        var end = Math.Min(next, SentenceEnd(at));
        var (cue, use, clitic) = text.CueAt(at);
        if ((use & (CueUse.Base | CueUse.Passive | CueUse.Noun)) != CueUse.None)
        {
            if (clitic)
                return Make(StatementKind.Direct, quotation, SpeakerPhrase.Clitic, cue, at, "quotation, cue with -nya");
            if (cue == "tulis" && text.Word(at + 1) == "pernyataan")
                at++;
            if (SpeakerPhrases.Behind(text, SkipNoun(at + 1), end, out _) is { } speaker)
                return Make(StatementKind.Direct, quotation, speaker, cue, at, "quotation, cue, speaker");
            return use.HasFlag(CueUse.Noun) ? null : Make(StatementKind.Direct, quotation, null, cue, at, "quotation, cue");
        }
        for (var verb = at + 1; verb < end && verb <= at + 7; verb++)
        {
            if (text.Word(verb) is "," or "." or "yang")
                break;
            if (
                text.CueAt(verb).Use.HasFlag(CueUse.Active)
                && SpeakerPhrases.Before(text, at, verb) is { } subject
                && (subject.Entity is not null || subject.Refers)
            )
                return Make(StatementKind.Direct, quotation, subject, text.CueAt(verb).Cue, verb, "quotation, subject, verb");
        }
        return null;
    }

    /// <summary><c>Budi mengatakan, "…"</c>, <c>Kata Budi: "…"</c>, and a fragment in the reporter's own sentence.</summary>
    private Draft? Preceding(QuotedSpan quotation, int start)
    {
        var (cue, use, clitic) = text.CueAt(start);
        if ((use & CueUse.Base) != CueUse.None && quotation.Open - start <= 14)
        {
            // The tail of the quotation before is not the head of this one: "A," kata Budi. "B."
            var speaker = clitic ? SpeakerPhrase.Clitic : SpeakerPhrases.Behind(text, start + 1, quotation.Open, out _);
            if (speaker is not null && text.Word(start - 1) != "," && !text.IsQuote(start - 1))
                return Make(StatementKind.Direct, quotation, speaker, cue, start, "cue, speaker, quotation");
        }
        for (var verb = quotation.Open - 1; verb >= start; verb--)
        {
            var found = text.CueAt(verb);
            if (found.Use.HasFlag(CueUse.Noun) && found.Use == CueUse.Noun)
                continue;
            if (
                (found.Use & (CueUse.Active | CueUse.Passive)) == CueUse.None
                || text.Is(verb - 1, WordRole.Negation)
                || text.Word(verb - 1) == "yang"
            )
                continue;
            if (SpeakerPhrases.Before(text, start, verb) is not { } subject)
                continue;
            var whole = IsWhole(quotation) || verb >= quotation.Open - 3;
            return Make(
                whole ? StatementKind.Direct : StatementKind.Mixed,
                quotation,
                subject,
                found.Cue,
                verb,
                whole ? "subject, verb, quotation" : "fragment in a reporting sentence"
            );
        }
        return null;
    }

    /// <summary>A quotation with no cue of its own goes on with the one who spoke before it; else it is speech only where it stands as a sentence.</summary>
    private Draft? Uncued(QuotedSpan quotation, ImmutableArray<QuotedSpan> quotations, int index, int start)
    {
        if (!IsWhole(quotation) || HasWords(start, quotation.Open))
            return null;
        if (index + 1 < quotations.Length && SpeaksNext(quotations[index], quotations[index + 1]) is { } shared)
            return shared;
        var phrase = _before is { } before
            ? new SpeakerPhrase(null, before.Phrase?.Text ?? before.Name ?? "", before.Entity, Refers: true)
            : null;
        if (_before is null && memory.Last is null)
            return Credited(quotation)
                ? new Draft(
                    StatementKind.Direct,
                    quotation.Content,
                    null,
                    null,
                    null,
                    null,
                    -1,
                    text.Text.SentenceAt(text.Text.Tokens[Math.Min(quotation.Close, text.Count - 1)].Start),
                    "quotation, credit",
                    0.6
                )
                : null;
        var (name, entity) = memory.Resolve(phrase ?? SpeakerPhrase.Clitic, quotation.Open);
        return new Draft(
            StatementKind.Direct,
            quotation.Content,
            null,
            name,
            entity,
            null,
            -1,
            text.Text.SentenceAt(quotation.Content.Start),
            "quotation that goes on",
            0.7
        );
    }

    /// <summary>Two quoted paragraphs with one cue behind the second: the first has the same speaker.</summary>
    private Draft? SpeaksNext(QuotedSpan quotation, QuotedSpan following)
    {
        if (HasWords(quotation.Close + 1, following.Open))
            return null;
        var end = ParagraphEnd(following.Open);
        var at = following.Close + 1;
        while (at < end && text.Word(at) is "," or ".")
            at++;
        var (cue, use, clitic) = text.CueAt(at);
        if ((use & CueUse.Base) == CueUse.None)
            return null;
        var speaker = clitic ? SpeakerPhrase.Clitic : SpeakerPhrases.Behind(text, at + 1, Math.Min(end, SentenceEnd(at)), out _);
        if (speaker is null)
            return null;
        var (name, entity) = memory.Resolve(speaker, quotation.Open);
        _ = cue;
        return new Draft(
            StatementKind.Direct,
            quotation.Content,
            null,
            name,
            entity,
            null,
            -1,
            text.Text.SentenceAt(quotation.Content.Start),
            "quotation before the cued one",
            0.8
        );
    }

    private Draft Make(StatementKind kind, QuotedSpan quotation, SpeakerPhrase? phrase, string cue, int cueToken, string rule)
    {
        var (name, entity) = memory.Resolve(phrase, quotation.Open);
        return new Draft(
            kind,
            quotation.Content,
            phrase,
            name,
            entity,
            cue,
            cueToken,
            text.Text.SentenceAt(text.Text.Tokens[cueToken].Start),
            rule,
            0.95
        );
    }

    private int SkipNoun(int token) => text.Word(token) is "resmi" or "pers" or "tertulis" ? token + 1 : token;

    private bool Credited(QuotedSpan quotation) =>
        quotation.Close + 1 < text.Count && text.Word(quotation.Close + 1) is "," or "mengutip" or "dikutip" or "dilansir";

    private bool IsWhole(QuotedSpan quotation)
    {
        var words = 0;
        for (var i = quotation.Open + 1; i < quotation.Close && words < FewestWords; i++)
            words += text.IsWord(i) ? 1 : 0;
        return words >= FewestWords && char.IsUpper(text.Text.Text[quotation.Content.Start])
            || (words >= FewestWords && EndsSentence(quotation));
    }

    private bool EndsSentence(QuotedSpan quotation) =>
        quotation.Content.End < text.Text.Text.Length && text.Text.Text[quotation.Content.End] is '.' or ',' or '?' or '!';

    private bool HasWords(int first, int end)
    {
        for (var i = Math.Max(0, first); i < end && i < text.Count; i++)
        {
            if (text.IsWord(i))
                return true;
        }
        return false;
    }

    private int SentenceStart(int token) => text.Text.Sentences[text.Text.SentenceAt(text.Text.Tokens[token].Start)].FirstToken;

    private int SentenceEnd(int token) => text.Text.Sentences[text.Text.SentenceAt(text.Text.Tokens[token].Start)].EndToken;

    private int ParagraphEnd(int token)
    {
        var end = text.Text.Paragraphs[text.Text.Sentences[text.Text.SentenceAt(text.Text.Tokens[token].Start)].Paragraph].End;
        return end >= text.Text.Text.Length ? text.Count : text.Text.TokenAt(end);
    }
}
