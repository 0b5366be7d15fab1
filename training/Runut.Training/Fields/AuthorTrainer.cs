using System.Globalization;
using System.Text;
using Runut.Articles;
using Runut.Articles.Fields;
using Runut.Learning;
using Runut.Training.Blocks;

namespace Runut.Training.Fields;

/// <summary>Learns which names of a page are its authors'.</summary>
internal static class AuthorTrainer
{
    private static readonly BoostingOptions OnHtml = new(
        Trees: 260,
        Leaves: 14,
        Rate: 0.08f,
        FeatureShare: 0.3f,
        RowShare: 0.7f,
        LeastWeight: 20f,
        Penalty: 4f
    );

    /// <summary>Lines alone tell less: smaller steps over fewer features a tree.</summary>
    private static readonly BoostingOptions OnLines = OnHtml with { Trees = 400, Leaves = 14, Rate = 0.03f, FeatureShare = 0.2f };

    private sealed record Example(
        GoldPage Page,
        List<AuthorCandidate> Candidates,
        float[] Rows,
        bool[] Labels,
        HashSet<string> Gold,
        IReadOnlyList<string> Outlets
    );

    /// <summary>Cross-validates by site, prints the figures, and learns from all pages.</summary>
    public static BoostedTrees Train(List<GoldPage> pages)
    {
        var examples = pages
            .Where(page => page.Authors is not null && !(page.Set == "scripts" && page.Authors.Length == 0))
            .Select(Make)
            .ToList();
        Console.WriteLine(
            $"authors: {examples.Count} pages, {examples.Sum(e => e.Candidates.Count)} candidates, {examples.Sum(e => e.Labels.Count(l => l))} right"
        );
        foreach (var set in examples.GroupBy(e => e.Page.Set))
        {
            var with = set.Where(e => e.Gold.Count > 0).ToList();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {set.Key}: the gold byline among the candidates {with.Average(e => e.Labels.Any(l => l) ? 1.0 : 0):F3}, as the gold counts {with.Average(e => e.Candidates.Exists(c => e.Page.Authors!.Select(Norm).ToHashSet().SetEquals(c.Names.Select(Norm))) ? 1.0 : 0):F3}"
                )
            );
        }
        var probabilities = FieldTrainer.CrossValidated(examples, e => e.Page.Site, Fit, (trees, e) => Predict(trees, e.Rows));
        foreach (var set in examples.Select((e, i) => (e, i)).GroupBy(pair => pair.e.Page.Set))
        {
            {
                int right = 0,
                    all = 0,
                    rightParted = 0,
                    none = 0,
                    wrong = 0;
                foreach (var (e, i) in set)
                {
                    var got = (
                        AuthorChoice
                            .Of(
                                e.Candidates,
                                probabilities[i],
                                e.Page.Draft.Head is { } head && HtmlByline.IsNews(head),
                                e.Page.Draft.Content.Tree is null,
                                e.Outlets
                            )
                            ?.Names
                        ?? []
                    )
                        .Select(Norm)
                        .ToHashSet();
                    if (e.Page.Authors!.Length == 0)
                    {
                        none++;
                        wrong += got.Count > 0 ? 1 : 0;
                        continue;
                    }
                    all++;
                    right += got.SetEquals(e.Page.Authors.Select(Norm)) ? 1 : 0;
                    rightParted += got.SetEquals(e.Gold) ? 1 : 0;
                }
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  {set.Key}: sets {(double)right / all:F4}, with lists parted {(double)rightParted / all:F4} ({all}), false {(none == 0 ? 0 : (double)wrong / none):F4} ({none})"
                    )
                );
            }
        }
        if (Environment.GetEnvironmentVariable("RUNUT_WORST") is { Length: > 0 } file)
            File.WriteAllLines(
                file,
                examples.Select(
                    (e, i) =>
                        $"{e.Page.Id} gold [{string.Join(" | ", e.Page.Authors!)}] "
                        + string.Join(
                            "; ",
                            e.Candidates.Select((c, k) => (c, p: probabilities[i][k]))
                                .OrderByDescending(pair => pair.p)
                                .Take(5)
                                .Select(pair =>
                                    $"{pair.p.ToString("F2", CultureInfo.InvariantCulture)} {string.Join(" + ", pair.c.Names)} <{pair.c.Evidence}> b{pair.c.Block}"
                                )
                        )
                )
            );
        return Fit(examples);
    }

    /// <summary>A list of names that the gold gives as one is parted: Runut gives several people as several.</summary>
    private static Example Make(GoldPage page)
    {
        var candidates = AuthorCandidates.Of(page.Draft, page.Body);
        var outlets = page.Draft.Head is { } head ? HtmlByline.Outlets(page.Draft, head) : [];
        var gold = page.Authors!.SelectMany(Parted).Select(Norm).ToHashSet();
        return new Example(
            page,
            candidates.All,
            AuthorFeatures.Rows(candidates, page.Draft, outlets),
            [.. candidates.All.Select(candidate => gold.SetEquals(candidate.Names.Select(Norm)))],
            gold,
            outlets
        );
    }

    private static IEnumerable<string> Parted(string author)
    {
        var names = AuthorValue.Parts(author);
        return names.Count > 1 && names.TrueForAll(name => PersonNames.IsName(name)) ? names : [author];
    }

    private static BoostedTrees Fit(List<Example> examples)
    {
        var rows = examples.SelectMany(e => e.Rows).ToArray();
        var labels = examples.SelectMany(e => e.Labels).ToArray();
        var weights = new float[labels.Length];
        Array.Fill(weights, 1f);
        return GradientBoosting.Train(
            rows,
            AuthorFeatures.Count,
            labels,
            weights,
            examples[0].Page.Draft.Content.Tree is null ? OnLines : OnHtml
        );
    }

    private static float[] Predict(BoostedTrees trees, float[] rows)
    {
        var result = new float[rows.Length / AuthorFeatures.Count];
        trees.Probabilities(rows, AuthorFeatures.Count, result);
        return result;
    }

    internal static string Norm(string text) =>
        string.Join(
            ' ',
            text.Normalize(NormalizationForm.FormKC)
                .ToLowerInvariant()
                .Replace('’', '\'')
                .Replace('‘', '\'')
                .Replace('“', '"')
                .Replace('”', '"')
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
}
