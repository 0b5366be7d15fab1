namespace Runut.Statements;

/// <summary>How a credit stands to the statements around it.</summary>
internal enum CreditBuild
{
    /// <summary><c>dikutip dari X</c> behind what was said, or inside the sentence.</summary>
    Cited,

    /// <summary><c>Dikutip dari X, …</c> at the head of a sentence.</summary>
    Opening,

    /// <summary><c>kepada X</c>, <c>dalam wawancara dengan X</c>.</summary>
    Told,

    /// <summary>A post in a social network.</summary>
    Post,

    /// <summary>A line at the end, or an agency in the dateline, that holds for the whole article.</summary>
    Closing,

    /// <summary>A press conference or a written statement: an origin, no carrier.</summary>
    Event,
}

/// <summary>A credit found in a text.</summary>
/// <param name="Name">The medium, agency or network by its usual name; for an event its words.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Build">How it stands to the statements around it.</param>
/// <param name="Cue">The words that lead to it, in lower case.</param>
/// <param name="Unit">Index of its unit in <see cref="StatementText.Units"/>.</param>
/// <param name="First">First token of the name.</param>
/// <param name="End">Token behind the name.</param>
internal sealed record Credit(string Name, OriginKind Kind, CreditBuild Build, string Cue, int Unit, int First, int End);
