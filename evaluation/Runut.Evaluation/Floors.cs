using System.Globalization;

namespace Runut.Evaluation;

/// <summary>A figure that must not fall.</summary>
/// <param name="Set">The data it is measured on.</param>
/// <param name="Name">The figure.</param>
/// <param name="Value">The least it may be.</param>
/// <param name="Reason">Why it was lowered; empty where it never was.</param>
public sealed record Floor(string Set, string Name, double Value, string Reason);

/// <summary>The pinned floors: <c>evaluation/floors.tsv</c>, with the fields set, figure, floor, reason.</summary>
public static class Floors
{
    /// <summary>A figure may lie this far below its floor: the floors are rounded.</summary>
    public const double Slack = 0.0001;

    /// <summary>The floors of the repository that lies at <paramref name="root"/>.</summary>
    public static IReadOnlyList<Floor> Read(string root) =>
        [
            .. File.ReadLines(Path.Combine(root, "evaluation", "floors.tsv"))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('\t'))
                .Select(f => new Floor(f[0], f[1], double.Parse(f[2], CultureInfo.InvariantCulture), f.Length > 3 ? f[3] : "")),
        ];

    /// <summary>The floors of a set that its figures do not reach; a figure that is gone is one of them.</summary>
    public static IReadOnlyList<(Floor Floor, double? Value)> Missed(IEnumerable<Floor> floors, string set, Scores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return
        [
            .. floors
                .Where(floor => floor.Set == set)
                .Select(floor => (Floor: floor, scores.Figures.FirstOrDefault(figure => figure.Name == floor.Name)?.Value))
                .Where(pair => pair.Value is not { } value || !Holds(pair.Floor, value)),
        ];
    }

    /// <summary>Errors must not rise, everything else must not fall.</summary>
    private static bool Holds(Floor floor, double value) =>
        floor.Name.EndsWith(".error", StringComparison.Ordinal) ? value <= floor.Value + Slack : value >= floor.Value - Slack;
}
