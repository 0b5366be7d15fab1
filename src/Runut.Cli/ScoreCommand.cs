using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Runut.Evaluation;

namespace Runut.Cli;

/// <summary>The project's own scoreboard: every set whose data is there, each figure beside its floor.</summary>
internal sealed class ScoreCommand : Command
{
    private readonly Argument<string[]> _sets = new("SET")
    {
        Description =
            $"Which sets; all whose data is there when none is named: {string.Join(", ", ScoreSets.All.Select(set => set.Name))}.",
        Arity = ArgumentArity.ZeroOrMore,
        HelpName = "SET",
    };

    private readonly Option<int> _errors = new("--errors") { Description = "Show that many misses of each kind.", HelpName = "N" };
    private readonly Option<bool> _tsv = new("--tsv") { Description = "Print set, figure and value as evaluation/floors.tsv has them." };

    public ScoreCommand()
        : base("score", "The scoreboard: how well each stage does on data with gold, beside the floors below which tests fail.")
    {
        _sets.AcceptOnlyFromAmong([.. ScoreSets.All.Select(set => set.Name)]);
        Arguments.Add(_sets);
        Options.Add(_errors);
        Options.Add(_tsv);
        SetAction(result => Run(result.GetValue(_sets) ?? [], result.GetValue(_errors), result.GetValue(_tsv)));
    }

    private static int Run(string[] names, int errors, bool tsv)
    {
        if (ScoreSets.Root(Environment.CurrentDirectory) is not { } root)
        {
            Console.Error.WriteLine("runut: the scoreboard needs the project's repository, and this is none");
            return 1;
        }
        var floors = Floors.Read(root);
        var missed = 0;
        foreach (var set in ScoreSets.All.Where(set => names.Length == 0 || names.Contains(set.Name)))
        {
            if (!set.IsThere(root))
            {
                if (names.Length > 0)
                    Console.Error.WriteLine($"runut: {set.Name}: its data is not there ({set.Needs})");
                missed += names.Length > 0 ? 1 : 0;
                continue;
            }
            var start = Stopwatch.GetTimestamp();
            var scores = set.Score(root);
            if (tsv)
            {
                foreach (var figure in scores.Figures)
                    Console.Out.WriteLine($"{set.Name}\t{figure.Name}\t{figure.Value.ToString("0.####", CultureInfo.InvariantCulture)}\t");
                continue;
            }
            missed += Print(set, scores, floors, Stopwatch.GetElapsedTime(start));
            foreach (var (kind, misses) in errors > 0 ? scores.Misses : new Dictionary<string, List<string>>())
            {
                foreach (var miss in misses.Take(errors))
                    Console.Out.WriteLine(Terminal.Sheet.Clean($"    {kind} | {miss}"));
            }
        }
        return missed == 0 ? 0 : 1;
    }

    private static int Print(ScoreSet set, Scores scores, IReadOnlyList<Floor> floors, TimeSpan time)
    {
        Console.Out.WriteLine($"{set.Name}: {set.What} ({time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s)");
        var missed = Floors.Missed(floors, set.Name, scores);
        foreach (var figure in scores.Figures)
        {
            var floor = floors.FirstOrDefault(floor => floor.Set == set.Name && floor.Name == figure.Name);
            var pinned = floor is null ? "" : $"floor {floor.Value.ToString("0.0000", CultureInfo.InvariantCulture)}";
            var below = missed.Any(pair => pair.Floor.Name == figure.Name) ? "  BELOW" : "";
            var cases = figure.Cases is { } n ? $"({n})" : "";
            Console.Out.WriteLine($"  {figure.Name, -26} {figure.Shown, 8} {cases, 7}  {pinned}{below}");
        }
        foreach (var (floor, _) in missed.Where(pair => pair.Value is null))
            Console.Out.WriteLine(
                $"  {floor.Name, -26}     gone          floor {floor.Value.ToString("0.0000", CultureInfo.InvariantCulture)}  BELOW"
            );
        return missed.Count;
    }
}
