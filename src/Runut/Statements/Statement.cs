using System.Collections.Immutable;
using Runut.Text;

namespace Runut.Statements;

/// <summary>How a statement is rendered.</summary>
public enum StatementKind
{
    /// <summary>Between quotation marks, whole.</summary>
    Direct,

    /// <summary>A quoted fragment inside the reporter's sentence.</summary>
    Mixed,

    /// <summary>Reported without marks.</summary>
    Indirect,
}

/// <summary>Something said to be so by somebody.</summary>
/// <param name="Kind">Direct, mixed or indirect.</param>
/// <param name="Span">The content: between the marks, or the content clause alone.</param>
/// <param name="Text">The words: exactly that slice.</param>
/// <param name="Speaker">The mention as written nearest to it (<c>dia</c>, <c>-nya</c>); null where none is written.</param>
/// <param name="SpeakerSpan">Where that mention stands; null where none is written or it is a clitic.</param>
/// <param name="SpeakerName">The fullest form of the speaker's name in the article, or the description as written; null where it could not be told.</param>
/// <param name="SpeakerEntity">Id of the speaker's entity; null for unnamed speakers.</param>
/// <param name="Cue">The reporting word in lower case without <c>-nya</c>; null where there is none.</param>
/// <param name="CueSpan">Where the cue stands; null where there is none.</param>
/// <param name="Via">The media and channels of others through which the outlet has it, from the outlet towards the speaker.</param>
/// <param name="Sentence">The sentence it rests on (the first, where it has several).</param>
/// <param name="Rule">The rule or model that found it.</param>
/// <param name="Confidence">From 0 to 1.</param>
public sealed record Statement(
    StatementKind Kind,
    TextSpan Span,
    string Text,
    string? Speaker,
    TextSpan? SpeakerSpan,
    string? SpeakerName,
    string? SpeakerEntity,
    string? Cue,
    TextSpan? CueSpan,
    ImmutableArray<string> Via,
    TextSpan Sentence,
    string Rule,
    double Confidence
);

/// <summary>What an origin is.</summary>
public enum OriginKind
{
    /// <summary>A newspaper, station or site.</summary>
    Medium,

    /// <summary>A news agency.</summary>
    Agency,

    /// <summary>A press conference or words to several reporters.</summary>
    PressConference,

    /// <summary>A written statement, a release, a document.</summary>
    WrittenStatement,

    /// <summary>A post in a social network.</summary>
    Post,

    /// <summary>The outlet's own reporting.</summary>
    Own,
}

/// <summary>A place where the article says whence it has a thing.</summary>
/// <param name="Name">The canonical name of the medium, agency or channel (<c>Al Jazeera</c> for <c>aljazeera.com</c>); for a press conference or a written statement, who gave it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Cue">The words that say so (<c>dikutip dari</c>, <c>kepada</c>).</param>
/// <param name="Span">Where the name stands in the article's text.</param>
/// <param name="Text">The name as written: exactly that slice.</param>
public sealed record SourceCredit(string Name, OriginKind Kind, string Cue, TextSpan Span, string Text);
