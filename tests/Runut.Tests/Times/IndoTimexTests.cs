using Runut.Evaluation;

namespace Runut.Tests.Times;

public sealed class IndoTimexTests(ITestOutputHelper output)
{
    /// <summary>The floors lie below the figures of the day; they are raised with them.</summary>
    [Fact]
    public void Recognises_and_resolves_the_expressions_of_IndoTimex()
    {
        var folder = FindShared("data/id/times/indotimex-gold");
        if (folder is null)
            Assert.Skip("the IndoTimex gold is not at hand");
        var score = TimexScore.Measure(folder);
        output.WriteLine(
            $"IndoTimex: recognition F1 {score.F1:F4}, exact {score.Exact}, value accuracy {score.ValueAccuracy:F4}, {score.Gold} expressions"
        );
        foreach (var error in score.Errors)
            output.WriteLine(error);
        Assert.InRange(score.F1, 0.97, 1);
        Assert.InRange(score.ValueAccuracy, 0.88, 1);
    }

    private static string? FindShared(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", path);
            if (Directory.Exists(candidate))
                return candidate;
        }
        return null;
    }
}
