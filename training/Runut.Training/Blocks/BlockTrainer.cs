using System.Globalization;
using Runut.Articles;
using Runut.Learning;

namespace Runut.Training.Blocks;

/// <summary>Makes <c>models/blocks.bin</c>: the two stages of the block model, for HTML and for flattened text.</summary>
internal static class BlockTrainer
{
    private const int Folds = 8;
    private const int InnerFolds = 6;

    /// <summary>One draw of rows and features loses this rare page, another that one; more than two cost more time than they mend.</summary>
    private const int Runs = 2;
    private static readonly BoostingOptions Boosting = new(Trees: 110, Leaves: 24, Rate: 0.14f, FeatureShare: 0.3f);

    /// <summary>Trains on the pages under <paramref name="data"/> and writes the model.</summary>
    /// <param name="data">The folder that holds <c>pages/</c>.</param>
    /// <param name="output">Where the model goes.</param>
    /// <param name="only"><c>html</c> or <c>flat</c> to cross-validate one of them instead; null to train both.</param>
    public static int Train(string data, string output, string? only)
    {
        var stages = new List<(HashedWeights, BoostedTrees)>();
        return PageModel.Train(output, only, Learn, writer => new BlockModel(stages[0], stages[1]).Write(writer));

        void Learn(bool flattened)
        {
            var pages = new List<LabelledPage>();
            foreach (var name in (string[])["wcxb", "fundus", "scripts"])
            {
                var some = LabelledPage.Load(Path.Combine(data, "pages", name), flattened);
                if (some.Count == 0)
                    continue;
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{name} {(flattened ? "flattened" : "HTML")}: {some.Count} pages, {some.Sum(page => page.Labels.Length)} blocks, ceiling {some.Average(page => WordF1(page, page.Labels)):F4}"
                    )
                );
                pages.AddRange(some);
            }
            if (only is not null)
                CrossValidate(pages);
            else
                stages.Add(Fit(pages));
        }
    }

    /// <summary>Both stages are trained anew for each fold: no page is judged by a model that saw its site.</summary>
    private static void CrossValidate(List<LabelledPage> pages)
    {
        var probabilities = new Dictionary<LabelledPage, float[]>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var (odds, trees) = Fit([.. pages.Where(page => FoldOf(page.Site, Folds, 1) != fold)]);
            foreach (var page in pages.Where(page => FoldOf(page.Site, Folds, 1) == fold))
            {
                page.Features.Judge(new BlockOdds(page.Draft, odds));
                probabilities[page] = new float[page.Labels.Length];
                trees.Probabilities(page.Features.Rows, BlockFeatures.Count, probabilities[page]);
                RunningText.Level(page.Draft, probabilities[page]);
            }
        }
        foreach (var group in pages.GroupBy(page => page.Set))
        {
            var scores = group.Select(page => BodyScore.Of(page, Kept(page, probabilities[page]), 4)).ToArray();
            var runs = new BodyScore(scores.Average(score => score.Precision), scores.Average(score => score.Recall));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"cross-validated {group.Key}: word F1 {group.Average(page => WordF1(page, Kept(page, probabilities[page]))):F4}, four-word runs F1 {runs.F1:F4}, loss {Loss(group, probabilities):F4}"
                )
            );
        }
    }

    /// <summary>The first stage judges the pages that the second learns from as it will judge others: without having seen their sites.</summary>
    private static (HashedWeights, BoostedTrees) Fit(IReadOnlyList<LabelledPage> pages)
    {
        for (var fold = 0; fold < InnerFolds; fold++)
        {
            var odds = OddsTrainer.Train([.. pages.Where(page => FoldOf(page.Site, InnerFolds, 2) != fold)]);
            foreach (var page in pages.Where(page => FoldOf(page.Site, InnerFolds, 2) == fold))
                page.Features.Judge(new BlockOdds(page.Draft, odds));
        }
        var count = pages.Sum(page => page.Labels.Length);
        var rows = new float[count * BlockFeatures.Count];
        var labels = new bool[count];
        var weights = new float[count];
        var at = 0;
        foreach (var page in pages)
        {
            page.Features.Rows.CopyTo(rows, at * BlockFeatures.Count);
            page.Labels.CopyTo(labels, at);
            page.Weights.CopyTo(weights, at);
            at += page.Labels.Length;
        }
        return (OddsTrainer.Train(pages), GradientBoosting.TrainMean(rows, BlockFeatures.Count, labels, weights, Boosting, Runs));
    }

    private static bool[] Kept(LabelledPage page, float[] probabilities)
    {
        var threshold = BlockDecision.ThresholdOf(page.Draft, probabilities);
        var once = probabilities.ToArray();
        if (page.Draft.Content.Tree is null)
            BlockDecision.CutRepeats(page.Draft, once, threshold);
        return [.. once.Select(p => p >= threshold)];
    }

    private static double Loss(IEnumerable<LabelledPage> pages, Dictionary<LabelledPage, float[]> probabilities)
    {
        double loss = 0,
            weight = 0;
        foreach (var page in pages)
        {
            for (var i = 0; i < page.Labels.Length; i++)
            {
                var p = Math.Clamp(probabilities[page][i], 1e-4, 1 - 1e-4);
                loss -= page.Weights[i] * Math.Log(page.Labels[i] ? p : 1 - p);
                weight += page.Weights[i];
            }
        }
        return loss / weight;
    }

    private static double WordF1(LabelledPage page, bool[] kept) => BodyScore.Of(page, kept, 1).F1;

    private static int FoldOf(string site, int folds, uint salt) => (int)(Hashing.Join(Hashing.Of(site), salt) % (uint)folds);
}
