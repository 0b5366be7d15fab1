using System.Globalization;

namespace Runut.Evaluation;

/// <summary>A figure of a set.</summary>
/// <param name="Name">As the scoreboard and the floors name it.</param>
/// <param name="Value">A share from 0 to 1, or a count.</param>
/// <param name="Cases">How many cases it is measured on; null where that goes without saying.</param>
public sealed record Figure(string Name, double Value, int? Cases = null)
{
    /// <summary>Four decimals for a share, none for a count.</summary>
    public string Shown => Value.ToString(Value > 1 && Value == Math.Floor(Value) ? "0" : "0.0000", CultureInfo.InvariantCulture);
}

/// <summary>The figures of a set in the order of the scoreboard, and what was missed, by kind.</summary>
public sealed class Scores
{
    private readonly List<Figure> _figures = [];
    private readonly Dictionary<string, List<string>> _misses = new(StringComparer.Ordinal);

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<Figure> Figures => _figures;

    /// <summary>What was missed or wrong, by kind.</summary>
    public IReadOnlyDictionary<string, List<string>> Misses => _misses;

    /// <summary>Adds a figure.</summary>
    public void Add(string name, double value, int? cases = null) => _figures.Add(new Figure(name, value, cases));

    /// <summary>Adds a share of cases; nothing where there are no cases.</summary>
    public void AddShare(string name, double part, int whole)
    {
        if (whole > 0)
            Add(name, part / whole, whole);
    }

    /// <summary>Notes a case that went wrong.</summary>
    public void Miss(string kind, params ReadOnlySpan<string?> words)
    {
        if (!_misses.TryGetValue(kind, out var cases))
            _misses[kind] = cases = [];
        cases.Add(string.Join(" | ", words!));
    }
}
