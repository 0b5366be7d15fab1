using System.Globalization;
using Runut.Articles.Fields;
using Runut.Learning;
using Runut.Training.Blocks;

namespace Runut.Training.Fields;

/// <summary>Learns which words of a page are its title.</summary>
internal static class TitleTrainer
{
    private static readonly BoostingOptions Options = new(
        Trees: 160,
        Leaves: 10,
        Rate: 0.09f,
        FeatureShare: 0.4f,
        RowShare: 0.7f,
        LeastWeight: 20f,
        Penalty: 4f
    );

    private sealed record Example(GoldPage Page, TitleCandidates All, float[] Rows, bool[] Labels)
    {
        public List<TitleCandidate> Candidates => All.All;
    }

    /// <summary>Cross-validates by site, prints the figures, and learns from all pages. Each page takes the title that it has been given by a model which had not seen its site.</summary>
    public static BoostedTrees Train(List<GoldPage> pages)
    {
        var examples = pages.Where(page => page.Title is { Length: > 0 }).Select(Make).Where(e => e.Candidates.Count > 0).ToList();
        var probabilities = FieldTrainer.CrossValidated(examples, e => e.Page.Site, Fit, (trees, e) => Predict(trees, e.Rows));
        for (var i = 0; i < examples.Count; i++)
            examples[i].Page.TakeTitle(examples[i].All, examples[i].Candidates[Best(probabilities[i])]);
        foreach (var set in examples.Select((e, i) => (e, i)).GroupBy(pair => pair.e.Page.Set))
        {
            var right = set.Count(pair => pair.e.Labels[Best(probabilities[pair.i])]);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {set.Key}: titles {(double)right / set.Count():F4} ({set.Count()}), among the candidates {(double)set.Count(pair => pair.e.Labels.Contains(true)) / set.Count():F4}"
                )
            );
        }
        if (Environment.GetEnvironmentVariable("RUNUT_WORST_TITLES") is { Length: > 0 } file)
            File.WriteAllLines(
                file,
                examples.Select(
                    (e, i) =>
                        $"{(e.Labels[Best(probabilities[i])] ? "ok" : "NO")} {e.Page.Id} gold [{e.Page.Title}]\n      "
                        + string.Join(
                            "\n      ",
                            e.Candidates.Select((c, k) => (c, p: probabilities[i][k]))
                                .OrderByDescending(pair => pair.p)
                                .Take(4)
                                .Select(pair =>
                                    $"{pair.p.ToString("F2", CultureInfo.InvariantCulture)} {pair.c.Text} <{pair.c.Evidence}> b{pair.c.Block}"
                                )
                        )
                )
            );
        return Fit(examples);
    }

    private static int Best(float[] probabilities) => Array.IndexOf(probabilities, probabilities.Max());

    private static Example Make(GoldPage page)
    {
        var candidates = TitleCandidates.Of(page.Draft, page.BodyStart);
        var gold = AuthorTrainer.Norm(page.Title!);
        return new Example(
            page,
            candidates,
            TitleFeatures.Rows(candidates, page.Draft),
            [.. candidates.All.Select(candidate => AuthorTrainer.Norm(candidate.Text) == gold)]
        );
    }

    private static BoostedTrees Fit(List<Example> examples)
    {
        var labels = examples.SelectMany(e => e.Labels).ToArray();
        var weights = new float[labels.Length];
        Array.Fill(weights, 1f);
        return GradientBoosting.Train(examples.SelectMany(e => e.Rows).ToArray(), TitleFeatures.Count, labels, weights, Options);
    }

    private static float[] Predict(BoostedTrees trees, float[] rows)
    {
        var result = new float[rows.Length / TitleFeatures.Count];
        trees.Probabilities(rows, TitleFeatures.Count, result);
        return result;
    }
}
