using Runut.Entities;

namespace Runut.Statements;

/// <summary>How the text names a speaker.</summary>
internal enum SpeakerForm
{
    /// <summary>Nobody is written.</summary>
    None,

    /// <summary>By a name that the entity reader found.</summary>
    Name,

    /// <summary>By capitalised words that it did not find.</summary>
    Capitals,

    /// <summary>By words: <c>seorang warga</c>, <c>para ahli</c>.</summary>
    Description,

    /// <summary>By a description that points back: <c>mantan bupati itu</c>.</summary>
    Backward,

    /// <summary>By a pronoun: <c>dia</c>, <c>ia</c>, <c>pihaknya</c>.</summary>
    Pronoun,

    /// <summary>By <c>-nya</c> on the cue.</summary>
    Clitic,
}

/// <summary>The words that name a speaker.</summary>
/// <param name="Form">How they do it.</param>
/// <param name="First">Index of their first token; -1 where none is written.</param>
/// <param name="End">Index behind their last token.</param>
/// <param name="Name">The name among them, where there is one.</param>
/// <param name="Second">The second of two who speak together.</param>
internal readonly record struct SpeakerPhrase(SpeakerForm Form, int First, int End, Entity? Name = null, Entity? Second = null)
{
    public static readonly SpeakerPhrase None = new(SpeakerForm.None, -1, -1);

    public static readonly SpeakerPhrase Clitic = new(SpeakerForm.Clitic, -1, -1);
}
