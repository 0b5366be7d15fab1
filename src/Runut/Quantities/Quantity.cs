using Runut.Text;

namespace Runut.Quantities;

/// <summary>What the words around a number do to it.</summary>
public enum QuantityModifier
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary><c>sekitar</c>, <c>hampir</c>, <c>-an</c>.</summary>
    About,

    /// <summary><c>lebih dari</c>, <c>sedikitnya</c>.</summary>
    More,

    /// <summary><c>kurang dari</c>, <c>maksimal</c>.</summary>
    Less,
}

/// <summary>What is counted.</summary>
public enum QuantityKind
{
    /// <summary>So many of something, or so much of a measure.</summary>
    Amount,

    /// <summary>A sum of money; the unit is its ISO 4217 code.</summary>
    Money,

    /// <summary>A share of a hundred; the unit is <c>%</c>.</summary>
    Percentage,

    /// <summary>A place in an order (<c>pertama</c>, <c>ke-3</c>); no unit.</summary>
    Ordinal,

    /// <summary>A rating, score or other number without a unit (<c>2-1</c>, <c>skor 80</c>).</summary>
    Score,
}

/// <summary>A number of the text with its unit, normalised.</summary>
/// <param name="Span">Where the whole expression stands: modifier, number and unit.</param>
/// <param name="Text">The words: exactly that slice.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Value">The number in full (<c>Rp 2,5 triliun</c> is 2500000000000); of a range the upper one, of a result the first, of <c>puluhan ribu</c> the order of magnitude.</param>
/// <param name="Unit">ISO 4217 for money, the symbol of a measure (<c>t</c>, <c>km</c>, <c>%</c>), else the noun as written in lower case; of a result its two numbers (<c>2-1</c>); null where there is none.</param>
/// <param name="Modifier">About, more or less.</param>
public sealed record Quantity(TextSpan Span, string Text, QuantityKind Kind, decimal Value, string? Unit, QuantityModifier Modifier);
