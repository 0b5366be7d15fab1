using System.Collections.Immutable;
using System.Globalization;
using Runut.Archive;
using Runut.Articles;
using Runut.Readings;
using Runut.Stories;

namespace Runut.Training.Stories;

/// <summary>Makes <c>models/stories.bin</c>: term weights from the news, the pair model from labelled pools of articles.</summary>
internal static class StoryTrainer
{
    private const int Rounds = 80;
    private const int Folds = 5;
    private const string Labels = "training/labels/stories.tsv";
    private const string ThreadLabels = "training/labels/threads.tsv";
    private static readonly string[] English = ["newscluster", "basil", "ecbplus", "allsides"];

    public static int Train(string data)
    {
        var news = Articles(Path.Combine(data, "id/news/clickid-to-2019-09-17.jsonl.gz")).ToList();
        var english = English.ToDictionary(set => set, set => Articles(Path.Combine(data, $"en/stories/{set}/articles.jsonl.gz")).ToList());
        using var table = new MemoryStream();
        using (var writer = new BinaryWriter(table, System.Text.Encoding.UTF8, leaveOpen: true))
            TermTable.Write(writer, [news, [.. english.Values.SelectMany(a => a)]]);
        table.Position = 0;
        var weights = TermWeights.Read(new BinaryReader(table));
        Console.Error.WriteLine($"{news.Count} articles, table of {table.Length} bytes");

        var pools = LabelledPools.Indonesian(Labels, news).ToList();
        foreach (var set in English)
            pools.AddRange(LabelledPools.English(set, Path.Combine(data, $"en/stories/{set}/gold.tsv"), english[set]));
        var profiles = pools.ToDictionary(
            pool => pool.Name,
            pool => pool.Members.Select(m => StoryProfiler.Profile(Reader.Read(m.Article), weights)).ToArray()
        );
        var pairs = pools.SelectMany(pool => pool.Pairs(profiles[pool.Name])).ToList();
        Console.Error.WriteLine($"{pools.Count} pools, {pairs.Count} pairs, {pairs.Count(p => p.Together)} together");

        var threshold = CrossValidate(pools, pairs);
        var model = BoostedTrees.Fit(pairs, Rounds);
        PrintGains(model);
        var threads = ThreadTrainer.Train(ThreadLabels, pools, profiles);
        using var file = File.Create("models/stories.bin");
        using var output = new BinaryWriter(file);
        output.Write(table.ToArray());
        output.Write(threads.Bias);
        foreach (var weight in threads.Weights)
            output.Write(weight);
        output.Write((float)threshold);
        output.Write((float)model.Bias);
        output.Write(model.Trees.Count);
        foreach (var tree in model.Trees)
        {
            output.Write(tree.Features);
            foreach (var value in tree.Thresholds.Concat(tree.Leaves))
                output.Write(value);
        }
        Console.WriteLine($"models/stories.bin {file.Length.ToString(CultureInfo.InvariantCulture)} bytes, threshold {threshold:0.00}");
        return 0;
    }

    private static IEnumerable<Article> Articles(string file) =>
        InputReader.Read([file], new InputOptions()).OfType<CleanArticle>().Select(clean => clean.Article);

    /// <summary>Groups every pool by a model that has not seen it, and returns the threshold of the best mean BCubed F1 on the Indonesian ones.</summary>
    private static double CrossValidate(List<LabelledPool> pools, List<Pair> pairs)
    {
        var likelihoods = new Dictionary<Pair, double>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = pools.Where((_, i) => i % Folds == fold).Select(p => p.Name).ToHashSet();
            var model = BoostedTrees.Fit([.. pairs.Where(p => !held.Contains(p.Pool))], Rounds);
            foreach (var pair in pairs.Where(p => held.Contains(p.Pool)))
                likelihoods[pair] = model.Likelihood(pair.Features);
        }
        foreach (var set in pairs.GroupBy(p => p.Pool.Split(' ')[0]))
        {
            var loss =
                set.Sum(p => p.Weight * -Math.Log(Math.Max(1e-6, p.Together ? likelihoods[p] : 1 - likelihoods[p])))
                / set.Sum(p => p.Weight);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set.Key}: {set.Count()} pairs, loss {loss:0.0000}"));
        }
        if (Environment.GetEnvironmentVariable("SHOW") is not null)
        {
            var members = pools.ToDictionary(p => p.Name, p => p.Members);
            foreach (
                var pair in pairs
                    .Where(p => p.Pool.StartsWith("id ", StringComparison.Ordinal))
                    .OrderByDescending(p => p.Weight * (p.Together ? 1 - likelihoods[p] : likelihoods[p]))
                    .Take(150)
            )
            {
                var (a, b) = (members[pair.Pool][pair.First].Article, members[pair.Pool][pair.Second].Article);
                Console.Error.WriteLine(
                    $"{(pair.Together ? "+" : "-")} {likelihoods[pair]:0.00} {pair.Pool} {a.Id} {a.Published} {a.Title} || {b.Id} {b.Published} {b.Title}"
                );
            }
        }
        var byPool = pairs.GroupBy(p => p.Pool).ToDictionary(g => g.Key, g => g.ToList());
        var best = (Threshold: 0.5, F1: 0.0);
        for (var step = 4; step <= 18; step++)
        {
            var threshold = step / 20.0;
            var line = string.Create(CultureInfo.InvariantCulture, $"threshold {threshold:0.00}:");
            foreach (var set in pools.GroupBy(p => p.Name.Split(' ')[0]))
            {
                var score = new BCubed();
                foreach (var pool in set)
                {
                    var links = byPool.GetValueOrDefault(pool.Name, []).Select(p => (p.First, p.Second, likelihoods[p])).ToList();
                    score.Add(pool.Members.Select(m => m.Story).ToArray(), AverageLinkage.Group(pool.Members.Length, links, threshold));
                }
                line += string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {set.Key} P {score.Precision:0.000} R {score.Recall:0.000} F1 {score.F1:0.000}"
                );
                if (set.Key == "id" && score.F1 > best.F1)
                    best = (threshold, score.F1);
            }
            Console.Error.WriteLine(line);
        }
        return best.Threshold;
    }

    private static void PrintGains(BoostedTrees model)
    {
        var uses = model
            .Trees.SelectMany(t => t.Features.Zip(t.Thresholds))
            .Where(q => float.IsFinite(q.Second))
            .GroupBy(q => q.First)
            .OrderByDescending(g => g.Count());
        Console.Error.WriteLine(string.Join(", ", uses.Select(g => $"{PairFeatures.Names[g.Key]} {g.Count()}")));
    }
}
