using System.Collections.Immutable;
using Runut.Text;

namespace Runut.Copies;

/// <summary>How much of an article stands in another.</summary>
public enum CopyKind
{
    /// <summary>The whole text, unchanged but for small marks.</summary>
    Whole,

    /// <summary>The whole text with changes.</summary>
    Edited,

    /// <summary>Passages.</summary>
    Partial,
}

/// <summary>A passage that stands in both articles.</summary>
/// <param name="From">Where it stands in the article it came from.</param>
/// <param name="To">Where it stands in the other.</param>
public readonly record struct Passage(TextSpan From, TextSpan To);

/// <summary>Text that two articles share.</summary>
/// <param name="From">Id of the article that had it first, as far as that can be told.</param>
/// <param name="To">Id of the other.</param>
/// <param name="Kind">Whole, edited or partial.</param>
/// <param name="Share">Share of the words of <paramref name="To"/> that stand in <paramref name="From"/>, from 0 to 1.</param>
/// <param name="DirectionKnown">False where nothing tells who was first.</param>
/// <param name="Evidence">What tells the direction, in a few words (<c>credit "Antara"</c>, <c>published 3 hours earlier</c>).</param>
/// <param name="Passages">In the order of <paramref name="To"/>.</param>
public sealed record Copy(
    string From,
    string To,
    CopyKind Kind,
    double Share,
    bool DirectionKnown,
    string Evidence,
    ImmutableArray<Passage> Passages
);
