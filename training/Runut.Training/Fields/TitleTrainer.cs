using System.Globalization;
using Runut.Articles.Fields;
using Runut.Learning;
using Runut.Training.Blocks;

namespace Runut.Training.Fields;

/// <summary>Learns which words of a page are its title.</summary>
internal static class TitleTrainer
{
    private const int Seeds = 3;

    private static readonly BoostingOptions Options = new(
        Trees: 160,
        Leaves: 8,
        Rate: 0.09f,
        FeatureShare: 0.4f,
        RowShare: 0.7f,
        LeastWeight: 20f,
        Penalty: 4f
    );

    private sealed record Example(GoldPage Page, TitleCandidates All, float[] Rows, bool[] Labels)
    {
        public List<TitleCandidate> Candidates => All.All;

        public static int Best(float[] probabilities) => Array.IndexOf(probabilities, probabilities.Max());

        public bool IsRight(float[] probabilities) => Labels[Best(probabilities)];
    }

    /// <summary>Cross-validates by site, prints the figures, and learns from all pages. Each page takes the title that it has been given by a model which had not seen its site.</summary>
    public static BoostedTrees Train(List<GoldPage> pages)
    {
        var examples = pages.Where(page => page.Title is { Length: > 0 }).Select(Make).Where(e => e.Candidates.Count > 0).ToList();
        var answers = FieldTrainer.CrossValidated(
            examples,
            e => e.Page.Site,
            Fit,
            (trees, e) =>
                (
                    With: FieldModel.Probabilities(trees, e.Rows, TitleFeatures.Count),
                    Without: FieldModel.Probabilities(trees, TitleFeatures.WithoutAddress(e.Rows), TitleFeatures.Count)
                )
        );
        foreach (var set in examples.Select((e, i) => (e, i)).GroupBy(pair => pair.e.Page.Set))
        {
            var right = set.Average(pair => pair.e.IsRight(answers[pair.i].With) ? 1.0 : 0);
            var unaddressed = set.Average(pair => pair.e.IsRight(answers[pair.i].Without) ? 1.0 : 0);
            var possible = set.Average(pair => pair.e.Labels.Contains(true) ? 1.0 : 0);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {set.Key}: titles {right:F4} ({set.Count()}), without an address {unaddressed:F4}, among the candidates {possible:F4}"
                )
            );
        }
        FieldTrainer.WriteOutcomes(
            "titles",
            examples.Select((e, i) => (e.Page, e.IsRight(answers[i].With), e.Page.Title!, Told(e.Candidates, answers[i].With)))
        );
        for (var i = 0; i < examples.Count; i++)
            examples[i].Page.TakeTitle(examples[i].All, examples[i].Candidates[Example.Best(answers[i].With)]);
        return Fit(examples);
    }

    private static IEnumerable<string> Told(List<TitleCandidate> candidates, float[] probabilities) =>
        candidates.Select(
            (c, k) => string.Create(CultureInfo.InvariantCulture, $"{probabilities[k]:F2} {c.Text} <{c.Evidence}> block {c.Block}")
        );

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

    /// <summary>Each page teaches twice: flattened pages come without their address as often as with it.</summary>
    private static BoostedTrees Fit(List<Example> examples) =>
        ListwiseBoosting.Train(
            [.. examples.SelectMany(e => e.Rows), .. examples.SelectMany(e => TitleFeatures.WithoutAddress(e.Rows))],
            TitleFeatures.Count,
            [.. examples.SelectMany(e => e.Labels), .. examples.SelectMany(e => e.Labels)],
            [.. examples.Select(e => e.Labels.Length), .. examples.Select(e => e.Labels.Length)],
            Options,
            Seeds
        );
}
