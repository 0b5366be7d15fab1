using System.Globalization;
using Runut.Articles.Dates;
using Runut.Learning;
using Runut.Training.Blocks;
using Runut.Training.Fields;

namespace Runut.Training.Dates;

/// <summary>Makes <c>models/dates.bin</c>: which of the days of a page is that of its publication.</summary>
internal static class DateTrainer
{
    private static readonly BoostingOptions Options = new(
        Trees: 300,
        Leaves: 10,
        Rate: 0.06f,
        FeatureShare: 0.3f,
        RowShare: 0.5f,
        LeastWeight: 20f,
        Penalty: 4f
    );

    /// <summary>Trains on the pages under <paramref name="data"/> and writes the model.</summary>
    /// <param name="data">The folder that holds <c>pages/</c>.</param>
    /// <param name="output">Where the model goes.</param>
    /// <param name="only"><c>html</c> or <c>flat</c> to cross-validate one of them without writing; null for both.</param>
    public static int Train(string data, string output, string? only)
    {
        var trees = new List<BoostedTrees>();
        return PageModel.Train(output, only, Learn, writer => new DateModel(trees[0], trees[1]).Write(writer));

        void Learn(bool flattened)
        {
            Console.WriteLine(flattened ? "flattened" : "HTML");
            var pages = DatedPage.Load(data, flattened);
            CrossValidate(pages);
            if (only is null)
                trees.Add(Fit(pages));
        }
    }

    private static void CrossValidate(List<DatedPage> pages)
    {
        var probabilities = FieldTrainer.CrossValidated(pages, page => page.Site, Fit, Predict);
        var results = pages.Select((page, i) => (page, best: PublicationDate.Best(page.Candidates, probabilities[i]))).ToList();
        foreach (var set in results.GroupBy(result => result.page.Set))
        {
            var known = set.Count(result => result.page.Labels.Contains(true));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {set.Key}: days {set.Average(Right):F4} ({set.Count()}), among the candidates {(double)known / set.Count():F4}, of a change {set.Count(result => result.page.IsOfChange)}, given {set.Count(result => result.best is not null)}"
                )
            );
        }
        if (Environment.GetEnvironmentVariable("RUNUT_WORST_DATES") is { Length: > 0 } file)
            File.WriteAllLines(
                file,
                pages.Select(
                    (page, i) =>
                        $"{(Right(results[i]) > 0 ? "ok" : page.Labels.Contains(true) ? "NO" : "--")}{(page.IsOfChange ? " change" : "")} {page.Id} gold {page.Gold:yyyy-MM-dd}\n      "
                        + string.Join(
                            "\n      ",
                            page.Candidates.All.Select((day, k) => (day, p: probabilities[i][k]))
                                .OrderByDescending(pair => pair.p)
                                .Where((pair, k) => k < 3 || pair.day.Day == page.Gold)
                                .Select(pair =>
                                    $"{pair.p.ToString("F2", CultureInfo.InvariantCulture)} {pair.day.Value} {pair.day.Where} <{pair.day.All}> b{pair.day.Line?.Block}"
                                )
                        )
                )
            );

        static double Right((DatedPage page, DayCandidate? best) result) => result.best?.Day == result.page.Gold ? 1 : 0;
    }

    private static BoostedTrees Fit(List<DatedPage> pages)
    {
        var learnt = pages.Where(page => !page.IsOfChange && page.Labels.Contains(true)).ToList();
        var labels = learnt.SelectMany(page => page.Labels).ToArray();
        var weights = new float[labels.Length];
        Array.Fill(weights, 1f);
        return GradientBoosting.Train(learnt.SelectMany(page => page.Rows).ToArray(), DayFeatures.Count, labels, weights, Options);
    }

    private static float[] Predict(BoostedTrees trees, DatedPage page)
    {
        var result = new float[page.Rows.Length / DayFeatures.Count];
        trees.Probabilities(page.Rows, DayFeatures.Count, result);
        return result;
    }
}
