using System.Globalization;
using Runut.Articles;
using Runut.Learning;

namespace Runut.Training.Blocks;

/// <summary>Makes <c>models/blocks.bin</c>: the two stages of the block model, for HTML and for flattened text.</summary>
internal static class BlockTrainer
{
    private const int Folds = 3;
    private static readonly BoostingOptions First = new(Trees: 160, Leaves: 24, Rate: 0.1f, FeatureShare: 0.3f);
    private static readonly BoostingOptions Second = new(Trees: 100, Leaves: 20, Rate: 0.12f, Seed: 11);

    /// <summary>Trains on the pages under <paramref name="data"/> and writes the model.</summary>
    /// <param name="data">The folder that holds <c>pages/</c>.</param>
    /// <param name="output">Where the model goes.</param>
    /// <param name="only"><c>html</c> or <c>flat</c> to train and cross-validate one of them without writing; null for both.</param>
    public static int Train(string data, string output, string? only)
    {
        var stages = new List<BoostedTrees>();
        foreach (var flattened in (bool[])[false, true])
        {
            if (only is not null && only != (flattened ? "flat" : "html"))
                continue;
            var pages = new List<LabelledPage>();
            foreach (var name in (string[])["wcxb", "fundus", "scripts"])
            {
                var some = LabelledPage.Load(Path.Combine(data, "pages", name), flattened);
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{name} {(flattened ? "flattened" : "HTML")}: {some.Count} pages, {some.Sum(page => page.Labels.Length)} blocks, ceiling {some.Average(Ceiling, 1):F4}"
                    )
                );
                pages.AddRange(some);
            }
            stages.AddRange(flattened ? Stages(pages) : [OneStage(pages)]);
        }
        if (only is not null)
            return 0;
        using var writer = new BinaryWriter(File.Create(output));
        new BlockModel([.. stages]).Write(writer);
        Console.WriteLine($"{output}: {writer.BaseStream.Length} bytes");
        return 0;
    }

    private static double Average(this List<LabelledPage> pages, Func<LabelledPage, double> figure, double none) =>
        pages.Count == 0 ? none : pages.Average(figure);

    private static double Ceiling(LabelledPage page) => WordF1(page, page.Labels);

    /// <summary>On HTML, where containers tell most, a second stage gains nothing on sites that were not trained on.</summary>
    private static BoostedTrees OneStage(List<LabelledPage> pages)
    {
        CrossValidated(pages);
        return Fit(pages.Select(page => (page, page.Rows)).ToList(), BlockFeatures.Count, First);
    }

    private static BoostedTrees[] Stages(List<LabelledPage> pages)
    {
        var fold = pages.Select(page => FoldOf(page.Site)).ToArray();
        var inner = CrossValidated(pages);
        var wide = pages.Select((page, i) => BlockModel.WithContext(page.Draft, page.Rows, inner[i])).ToList();
        const int Width = BlockFeatures.Count + BlockModel.ContextCount;
        {
            var outer = new float[pages.Count][];
            for (var f = 0; f < Folds; f++)
            {
                var model = Fit(pages.Select((page, i) => (page, wide[i])).Where((_, i) => fold[i] != f).ToList(), Width, Second);
                for (var i = 0; i < pages.Count; i++)
                {
                    if (fold[i] == f)
                        outer[i] = Predict(model, wide[i], Width);
                }
            }
            Report("second stage", pages, outer);
        }
        return
        [
            Fit(pages.Select(page => (page, page.Rows)).ToList(), BlockFeatures.Count, First),
            Fit(pages.Select((page, i) => (page, wide[i])).ToList(), Width, Second),
        ];
    }

    /// <summary>What the first stage says of each page when its site is left out.</summary>
    private static float[][] CrossValidated(List<LabelledPage> pages)
    {
        var fold = pages.Select(page => FoldOf(page.Site)).ToArray();
        var inner = new float[pages.Count][];
        for (var f = 0; f < Folds; f++)
        {
            var model = Fit(pages.Where((_, i) => fold[i] != f).Select(page => (page, page.Rows)).ToList(), BlockFeatures.Count, First);
            for (var i = 0; i < pages.Count; i++)
            {
                if (fold[i] == f)
                    inner[i] = Predict(model, pages[i].Rows, BlockFeatures.Count);
            }
        }
        Report("first stage", pages, inner);
        return inner;
    }

    private static BoostedTrees Fit(List<(LabelledPage Page, float[] Rows)> pages, int width, BoostingOptions options)
    {
        var count = pages.Sum(page => page.Page.Labels.Length);
        var rows = new float[count * width];
        var labels = new bool[count];
        var weights = new float[count];
        var at = 0;
        foreach (var (page, own) in pages)
        {
            own.CopyTo(rows, at * width);
            page.Labels.CopyTo(labels, at);
            page.Weights.CopyTo(weights, at);
            at += page.Labels.Length;
        }
        return GradientBoosting.Train(rows, width, labels, weights, options);
    }

    private static float[] Predict(BoostedTrees model, float[] rows, int width)
    {
        var result = new float[rows.Length / width];
        for (var i = 0; i < result.Length; i++)
            result[i] = model.Probability(rows.AsSpan(i * width, width));
        return result;
    }

    private static void Report(string stage, List<LabelledPage> pages, float[][] probabilities)
    {
        foreach (var group in pages.Select((page, i) => (page, i)).GroupBy(pair => pair.page.Id[..4]))
        {
            var line = $"{stage} {group.Key}:";
            foreach (var threshold in (float[])[0.3f, 0.35f, 0.4f, 0.45f, 0.5f, 0.55f])
            {
                var f1 = group.Average(pair => WordF1(pair.page, [.. probabilities[pair.i].Select(p => p >= threshold)]));
                line += string.Create(CultureInfo.InvariantCulture, $" {threshold:F2}={f1:F4}");
            }
            Console.WriteLine(line);
        }
        if (Environment.GetEnvironmentVariable("RUNUT_WORST") is { Length: > 0 } file)
            File.WriteAllLines(
                file,
                pages
                    .Select((page, i) => (Page: page, F1: WordF1(page, [.. probabilities[i].Select(p => p >= 0.45f)])))
                    .OrderBy(pair => pair.F1)
                    .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.F1:F3} {pair.Page.Id} {pair.Page.Site}"))
            );
    }

    private static double WordF1(LabelledPage page, bool[] kept)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        int gold = 0,
            got = 0,
            shared = 0;
        foreach (var word in BlockLabels.Words(page.Gold))
        {
            gold++;
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }
        for (var i = 0; i < kept.Length; i++)
        {
            if (!kept[i])
                continue;
            foreach (var word in BlockLabels.Words(page.Draft[i]))
            {
                got++;
                if (counts.TryGetValue(word, out var left) && left > 0)
                {
                    shared++;
                    counts[word] = left - 1;
                }
            }
        }
        return gold + got == 0 ? 1 : 2.0 * shared / (gold + got);
    }

    private static int FoldOf(string site)
    {
        var hash = 2166136261u;
        foreach (var c in site)
            hash = (hash ^ c) * 16777619u;
        return (int)(hash / 7 % Folds);
    }
}
