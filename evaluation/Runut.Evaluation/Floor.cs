namespace Runut.Evaluation;

/// <summary>A figure that must not fall.</summary>
/// <param name="Set">The data it is measured on.</param>
/// <param name="Name">The figure.</param>
/// <param name="Value">The least it may be.</param>
public sealed record Floor(string Set, string Name, double Value);
