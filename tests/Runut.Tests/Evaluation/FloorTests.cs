using Runut.Evaluation;

namespace Runut.Tests.Evaluation;

public sealed class FloorTests
{
    private static readonly string Root = ScoreSets.Root(AppContext.BaseDirectory)!;

    public static TheoryData<string> Sets => [.. ScoreSets.All.Select(set => set.Name)];

    [Theory]
    [MemberData(nameof(Sets))]
    public void No_figure_lies_below_its_floor(string name)
    {
        var set = ScoreSets.All.Single(set => set.Name == name);
        Assert.SkipUnless(set.IsThere(Root), $"the data of {name} is not there ({set.Needs})");
        var floors = Floors.Read(Root);
        Assert.SkipUnless(floors.Any(floor => floor.Set == name), $"no floor is pinned for {name}");
        var missed = Floors.Missed(floors, name, set.Score(Root));
        Assert.True(missed.Count == 0, string.Join('\n', missed.Select(m => $"{name} {m.Floor.Name}: {m.Value} is below {m.Floor.Value}")));
    }

    [Fact]
    public void Every_floor_names_a_set_of_the_scoreboard() =>
        Assert.All(Floors.Read(Root), floor => Assert.Contains(ScoreSets.All, set => set.Name == floor.Set));

    [Fact]
    public void A_figure_below_its_floor_is_missed_and_so_is_one_that_is_gone()
    {
        var scores = new Scores();
        scores.Add("lines.F1", 0.91);
        scores.Add("times.F1", 0.95);
        var missed = Floors.Missed(
            [new("own", "lines.F1", 0.92, ""), new("own", "times.F1", 0.95, ""), new("own", "gone", 0.1, ""), new("other", "x", 1, "")],
            "own",
            scores
        );
        Assert.Equal([("lines.F1", 0.91), ("gone", null)], missed.Select(m => (m.Floor.Name, m.Value)));
    }

    [Fact]
    public void An_error_must_not_rise()
    {
        var scores = new Scores();
        scores.Add("origins.error", 1.5);
        Assert.Single(Floors.Missed([new("own", "origins.error", 1.2, "")], "own", scores));
        Assert.Empty(Floors.Missed([new("own", "origins.error", 1.6, "")], "own", scores));
    }
}
