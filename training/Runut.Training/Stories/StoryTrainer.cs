using System.Globalization;
using Runut.Archive;
using Runut.Articles;
using Runut.Learning;
using Runut.Readings;
using Runut.Stories;
using Runut.Training.Blocks;

namespace Runut.Training.Stories;

/// <summary>Makes <c>models/stories.bin</c>: term weights from the news, the pair model from labelled pools of articles.</summary>
internal static class StoryTrainer
{
    private const int Folds = 5;
    private const string Labels = "training/labels/stories.tsv";
    private const string ThreadLabels = "training/labels/threads.tsv";
    private static readonly string[] English = ["newscluster", "basil", "ecbplus", "allsides"];

    /// <summary>Each tree sees a part of the pairs and of their features: what a few pools have by chance then moves little.</summary>
    private static readonly BoostingOptions Boosting = new(
        Trees: 200,
        Leaves: 8,
        Rate: 0.04f,
        FeatureShare: 0.4f,
        RowShare: 0.6f,
        LeastWeight: 60,
        Penalty: 2,
        Seed: 1
    );

    /// <summary>Ensembles whose mean is taken: by chance alone one of them splits a great story where the next does not.</summary>
    private const int Ensembles = 5;

    public static int Train(string data)
    {
        var news = Articles(Path.Combine(data, "id/news/clickid-to-2019-09-17.jsonl.gz"));
        var english = English.ToDictionary(set => set, set => Articles(Path.Combine(data, $"en/stories/{set}/articles.jsonl.gz")));
        using var table = new MemoryStream();
        using (var writer = new BinaryWriter(table, System.Text.Encoding.UTF8, leaveOpen: true))
            TermTable.Write(writer, [news, [.. english.Values.SelectMany(a => a)]]);
        table.Position = 0;
        var weights = TermWeights.Read(new BinaryReader(table));
        var pools = LabelledPools.Indonesian(Labels, news).ToList();
        var foreign = English.SelectMany(set => LabelledPools.English(set, Path.Combine(data, $"en/stories/{set}/gold.tsv"), english[set]));
        var profiles = StoryGrouper.Profiles(Read(news), weights);
        var profile = profiles.ToDictionary(p => p.Reading.Article.Id);
        var pairs = pools.SelectMany(pool => pool.Pairs([.. pool.Members.Select(m => profile[m.Article.Id])])).ToList();
        var foreignPairs = foreign
            .SelectMany(pool => pool.Pairs([.. Read(pool.Members.Select(m => m.Article)).Select(r => StoryProfiler.Profile(r, weights))]))
            .ToList();
        Console.Error.WriteLine($"{news.Count} articles, {pools.Count} pools; {pairs.Count} pairs, {foreignPairs.Count} English ones");

        var threshold = ChooseThreshold(pools, profiles, pairs, foreignPairs);
        var trees = Fit([.. pairs, .. foreignPairs]);
        var threads = ThreadTrainer.Train(ThreadLabels, pools, profile);
        using var file = File.Create("models/stories.bin");
        using var output = new BinaryWriter(file);
        output.Write(table.ToArray());
        threads.Write(output);
        output.Write((float)threshold);
        trees.Write(output);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"models/stories.bin {file.Length} bytes, threshold {threshold:0.000}")
        );
        return 0;
    }

    private static List<Article> Articles(string file) =>
        [.. InputReader.Read([file], new InputOptions()).OfType<CleanArticle>().Select(clean => clean.Article)];

    private static System.Collections.Immutable.ImmutableArray<Reading> Read(IEnumerable<Article> articles) =>
        [.. articles.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(article => Reader.Read(article))];

    private static BoostedTrees Fit(List<Pair> pairs)
    {
        float[] rows = [.. pairs.SelectMany(p => p.Features)];
        bool[] together = [.. pairs.Select(p => p.Together)];
        float[] weights = [.. pairs.Select(p => p.Weight)];
        return GradientBoosting.TrainMean(rows, PairFeatures.Names.Length, together, weights, Boosting, Ensembles);
    }

    /// <summary>
    /// Groups all the news, as the program would, by models that have not seen the pools that are then scored. The pools alone would not
    /// do: they hold a part of each story, and few of the strangers that every story meets.
    /// </summary>
    private static double ChooseThreshold(List<LabelledPool> pools, StoryProfile[] profiles, List<Pair> pairs, List<Pair> foreign)
    {
        var candidates = StoryCandidates.Find(profiles);
        var index = profiles.Select((p, i) => (p.Reading.Article.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var scores = new BCubed[ThresholdChoice.Thresholds.Length];
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = pools.Where((_, i) => i % Folds == fold).ToList();
            var names = held.Select(p => p.Name).ToHashSet();
            var trees = Fit([.. pairs.Where(p => !names.Contains(p.Pool)), .. foreign]);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fold {fold}: loss {Loss(trees, pairs, names):0.0000}"));
            var links = PairModel.Links(trees, profiles, candidates);
            for (var t = 0; t < ThresholdChoice.Thresholds.Length; t++)
            {
                var group = AverageLinkage.Group(profiles.Length, links, ThresholdChoice.Thresholds[t]);
                foreach (var pool in held)
                {
                    var stories = pool.Members.Select(m => m.Story).ToArray();
                    scores[t] += BCubed.Of(stories, [.. pool.Members.Select(m => group[index[m.Article.Id]])]);
                }
            }
        }
        return ThresholdChoice.Vertex([.. scores.Select(score => score.F1)]);
    }

    private static double Loss(BoostedTrees trees, List<Pair> pairs, HashSet<string> pools)
    {
        var held = pairs.Where(p => pools.Contains(p.Pool)).ToList();
        return held.Sum(p =>
            {
                var likelihood = trees.Probability(p.Features);
                return p.Weight * -Math.Log(Math.Max(1e-6, p.Together ? likelihood : 1 - likelihood));
            }) / held.Sum(p => p.Weight);
    }
}
