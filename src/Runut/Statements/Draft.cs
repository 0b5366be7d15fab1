using Runut.Text;

namespace Runut.Statements;

/// <summary>A statement while its speaker and its chain are still words of the text.</summary>
internal sealed class Draft
{
    public required StatementKind Kind { get; init; }

    public required TextSpan Span { get; init; }

    public required SpeakerPhrase Speaker { get; set; }

    /// <summary>Token of the reporting word; -1 where there is none.</summary>
    public required int Cue { get; set; }

    /// <summary>Token behind a reporting word of several tokens (<c>according to</c>); -1 for one of one.</summary>
    public int CueEnd { get; init; } = -1;

    /// <summary>Index of its unit in <see cref="StatementText.Units"/>.</summary>
    public required int Unit { get; init; }

    public required string Rule { get; init; }

    public double Confidence { get; init; } = 0.9;

    /// <summary>The draft whose speaker says this one too.</summary>
    public Draft? Same { get; set; }

    /// <summary>True where nobody is meant to be named (<c>disebut</c> without an agent).</summary>
    public bool Nobody { get; init; }

    /// <summary>True where it only tells who is speaking (<c>Hal itu disampaikan Budi</c>) and is no statement itself.</summary>
    public bool Silent { get; init; }

    /// <summary>Tokens of a medium that stands between the outlet and the speaker by the sentence's own build.</summary>
    public SpeakerPhrase Carrier { get; init; } = SpeakerPhrase.None;

    /// <summary>Who speaks, once resolved.</summary>
    public Speaker? Resolved { get; set; }

    /// <summary>Through whom the outlet has it.</summary>
    public List<string> Via { get; } = [];
}

/// <summary>A resolved speaker.</summary>
/// <param name="Name">The fullest form of the name, or the description.</param>
/// <param name="Entity">The entity's id; null for unnamed speakers.</param>
/// <param name="IsPerson">True for somebody whom a pronoun can mean.</param>
internal sealed record Speaker(string Name, string? Entity, bool IsPerson);
