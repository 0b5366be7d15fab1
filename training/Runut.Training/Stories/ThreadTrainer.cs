using System.Globalization;
using Runut.Stories;

namespace Runut.Training.Stories;

/// <summary>Fits the thread model: logistic regression by gradient descent, with a ridge.</summary>
internal static class ThreadTrainer
{
    private const int Rounds = 4000;
    private const double Rate = 0.5;
    private const double Ridge = 0.002;

    /// <summary>Positives are as rare as they are in the news; a miss costs as much as this many false links.</summary>
    private const double PositiveWeight = 2;

    public static ThreadModel Train(string file, IEnumerable<LabelledPool> pools, Dictionary<string, StoryProfile> profiles)
    {
        var stories = pools
            .SelectMany(p => p.Members)
            .Where(m => m.Story is not null && !m.StandsAlone)
            .GroupBy(m => m.Story!, m => profiles[m.Article.Id])
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Name: g.Key, Sketch: StorySketch.Of([.. g]), Lone: StorySketch.Of([g.First()])))
            .ToList();
        var thread = new Dictionary<string, int>();
        foreach (var (line, number) in File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Select((l, i) => (l, i)))
        {
            foreach (var story in line.Split('\t'))
                thread[story] = number;
        }
        var examples = new List<(double[] Features, bool Linked, string Names)>();
        var lone = new List<(double[] Features, bool Linked, string Names)>();
        for (var i = 0; i < stories.Count; i++)
        {
            for (var j = i + 1; j < stories.Count; j++)
            {
                var linked =
                    thread.TryGetValue(stories[i].Name, out var one) && thread.TryGetValue(stories[j].Name, out var two) && one == two;
                var features = ThreadModel.Features(stories[i].Sketch, stories[j].Sketch);
                if (linked || features[0] > 0.2)
                    examples.Add((features, linked, $"{stories[i].Name} {stories[j].Name}"));
                // Most stories of the news have one article: the model must know how little that has in common with its sequel.
                features = ThreadModel.Features(stories[i].Lone, stories[j].Lone);
                if (linked || features[0] > 0.2)
                    lone.Add((features, linked, $"{stories[i].Name} {stories[j].Name}"));
            }
        }
        var model = Fit([.. examples, .. lone]);
        Report(model, examples);
        var at = stories.Select((s, i) => (s.Name, i)).ToDictionary(s => s.Name, s => s.i);
        var gold = stories.Select((s, i) => thread.GetValueOrDefault(s.Name, -1 - i)).ToArray();
        foreach (var set in new[] { examples, lone })
        {
            var links = set.Select(e => (at[e.Names.Split(' ')[0]], at[e.Names.Split(' ')[1]], model.Likelihood(e.Features))).ToList();
            foreach (var threshold in new[] { 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8 })
            {
                Console.Error.WriteLine(
                    $"T mean {threshold} {Pairs(gold, AverageLinkage.Group(stories.Count, links, threshold))}   single {Pairs(gold, AverageLinkage.Group(stories.Count, [.. links.Where(l => l.Item3 >= threshold).Select(l => (l.Item1, l.Item2, 1.0))], 1e-9))}"
                );
            }
        }
        return model;
    }

    private static ThreadModel Fit(List<(double[] Features, bool Linked, string Names)> examples)
    {
        var weights = new double[ThreadModel.Names.Length];
        var bias = 0.0;
        var total = examples.Sum(e => e.Linked ? PositiveWeight : 1);
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[weights.Length];
            var shift = 0.0;
            foreach (var (features, linked, _) in examples)
            {
                var sum = bias;
                for (var i = 0; i < weights.Length; i++)
                    sum += weights[i] * features[i];
                var error = (linked ? PositiveWeight : 1) * ((linked ? 1 : 0) - (1 / (1 + Math.Exp(-sum)))) / total;
                shift += error;
                for (var i = 0; i < weights.Length; i++)
                    gradient[i] += error * features[i];
            }
            bias += 4 * Rate * shift;
            for (var i = 0; i < weights.Length; i++)
                weights[i] += 4 * Rate * (gradient[i] - (Ridge * weights[i] / weights.Length));
        }
        return new ThreadModel((float)bias, [.. weights.Select(w => (float)w)]);
    }

    private static string Pairs(int[] gold, int[] got)
    {
        int both = 0,
            inGold = 0,
            inGot = 0;
        for (var i = 0; i < gold.Length; i++)
        {
            for (var j = i + 1; j < gold.Length; j++)
            {
                inGold += gold[i] == gold[j] ? 1 : 0;
                inGot += got[i] == got[j] ? 1 : 0;
                both += gold[i] == gold[j] && got[i] == got[j] ? 1 : 0;
            }
        }
        return string.Create(
            CultureInfo.InvariantCulture,
            $"P {(double)both / Math.Max(1, inGot):0.00} R {(double)both / inGold:0.00} F1 {2.0 * both / (inGold + inGot):0.00}"
        );
    }

    private static void Report(ThreadModel model, List<(double[] Features, bool Linked, string Names)> examples)
    {
        var found = examples.Count(e => e.Linked && model.Likelihood(e.Features) >= 0.5);
        var got = examples.Count(e => model.Likelihood(e.Features) >= 0.5);
        Console.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"threads: {examples.Count} pairs of stories, {examples.Count(e => e.Linked)} linked; at 0.5 {got} got, {found} right; bias {model.Bias:0.00} "
            )
                + string.Join(
                    ", ",
                    ThreadModel.Names.Zip(model.Weights, (n, w) => string.Create(CultureInfo.InvariantCulture, $"{n} {w:0.00}"))
                )
        );
        if (Environment.GetEnvironmentVariable("SHOW") is not null)
        {
            foreach (
                var e in examples.Where(e => e.Linked != model.Likelihood(e.Features) >= 0.5).OrderBy(e => model.Likelihood(e.Features))
            )
                Console.Error.WriteLine(
                    $"T {e.Linked} {model.Likelihood(e.Features):0.00} {e.Names} {string.Join(' ', e.Features.Select(f => f.ToString("0.00", CultureInfo.InvariantCulture)))}"
                );
        }
    }
}
