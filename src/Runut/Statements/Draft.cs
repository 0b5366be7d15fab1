using Runut.Entities;
using Runut.Text;

namespace Runut.Statements;

/// <summary>A statement as found, before the chain of its carriers is known.</summary>
/// <param name="Kind">Direct, mixed or indirect.</param>
/// <param name="Content">The content.</param>
/// <param name="Phrase">The words that name the speaker.</param>
/// <param name="Name">The speaker's name, resolved.</param>
/// <param name="Entity">The speaker's entity.</param>
/// <param name="Cue">The reporting word.</param>
/// <param name="CueToken">Its token; -1 where there is none.</param>
/// <param name="Sentence">Index of the sentence it rests on: the one with the cue, else the first of the content.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Confidence">From 0 to 1.</param>
internal sealed record Draft(
    StatementKind Kind,
    TextSpan Content,
    SpeakerPhrase? Phrase,
    string? Name,
    Entity? Entity,
    string? Cue,
    int CueToken,
    int Sentence,
    string Rule,
    double Confidence
);
