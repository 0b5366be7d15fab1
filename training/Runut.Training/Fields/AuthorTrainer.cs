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
    private const int Seeds = 3;

    private static readonly BoostingOptions Options = new(
        Trees: 250,
        Leaves: 10,
        Rate: 0.06f,
        FeatureShare: 0.3f,
        RowShare: 0.7f,
        LeastWeight: 20f,
        Penalty: 4f
    );

    private sealed record Example(
        GoldPage Page,
        AuthorCandidates Candidates,
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
        var probabilities = FieldTrainer.CrossValidated(
            examples,
            e => e.Page.Site,
            Fit,
            (trees, e) => FieldModel.Probabilities(trees, e.Rows, AuthorFeatures.Count)
        );
        var got = examples.Select((e, i) => Chosen(e, probabilities[i])).ToList();
        foreach (var set in examples.Select((e, i) => (e, got: got[i])).GroupBy(pair => pair.e.Page.Set))
        {
            var named = set.Where(pair => pair.e.Gold.Count > 0).ToList();
            var unnamed = set.Where(pair => pair.e.Gold.Count == 0).ToList();
            var right = named.Average(pair => pair.got.SetEquals(pair.e.Page.Authors!.Select(Norm)) ? 1.0 : 0);
            var parted = named.Average(pair => pair.got.SetEquals(pair.e.Gold) ? 1.0 : 0);
            var possible = named.Average(pair => pair.e.Labels.Contains(true) ? 1.0 : 0);
            var wrong = unnamed.Count == 0 ? 0 : unnamed.Average(pair => pair.got.Count > 0 ? 1.0 : 0);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {set.Key}: authors {right:F4}, with lists parted {parted:F4} ({named.Count}), among the candidates {possible:F4}, false {wrong:F4} ({unnamed.Count})"
                )
            );
        }
        FieldTrainer.WriteOutcomes(
            "authors",
            examples.Select(
                (e, i) => (e.Page, got[i].SetEquals(e.Gold), string.Join(" | ", e.Page.Authors!), Told(e.Candidates.All, probabilities[i]))
            )
        );
        return Fit(examples);
    }

    private static IEnumerable<string> Told(List<AuthorCandidate> candidates, float[] probabilities) =>
        candidates
            .Select(
                (c, k) =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{probabilities[k]:F2} {string.Join(" + ", c.Names)} <{c.Evidence}> block {c.Block}"
                    )
            )
            .Append(string.Create(CultureInfo.InvariantCulture, $"{probabilities[^1]:F2} -"));

    /// <summary>The byline as the program would give it.</summary>
    private static HashSet<string> Chosen(Example example, float[] probabilities)
    {
        var draft = example.Page.Draft;
        draft.Byline.Clear();
        if (draft.Head is { } head)
            HtmlByline.Take(draft, head, example.Candidates, probabilities, example.Outlets);
        else
            FlattenedFields.TakeByline(draft, example.Candidates, probabilities, example.Outlets);
        NewsAgencies.SetApart(draft, example.Page.Body);
        return [.. draft.Byline.Select(Norm)];
    }

    /// <summary>A list of names that the gold gives as one is parted: Runut gives several people as several.</summary>
    private static Example Make(GoldPage page)
    {
        var candidates = AuthorCandidates.Of(page.Draft, page.Body);
        var outlets = page.Draft.Head is { } head ? HtmlByline.Outlets(page.Draft, head) : FlattenedFields.Outlets(page.Draft);
        var gold = page.Authors!.SelectMany(Parted).Select(Norm).ToHashSet();
        return new Example(
            page,
            candidates,
            AuthorFeatures.Rows(candidates, page.Draft, outlets),
            [.. candidates.All.Select(candidate => gold.SetEquals(candidate.Names.Select(Norm))), gold.Count == 0],
            gold,
            outlets
        );
    }

    private static IEnumerable<string> Parted(string author)
    {
        var names = AuthorValue.Parts(author);
        return names.Count > 1 && names.TrueForAll(name => PersonNames.IsName(name)) ? names : [author];
    }

    private static BoostedTrees Fit(List<Example> examples) =>
        ListwiseBoosting.Train(
            [.. examples.SelectMany(e => e.Rows)],
            AuthorFeatures.Count,
            [.. examples.SelectMany(e => e.Labels)],
            [.. examples.Select(e => e.Labels.Length)],
            Options,
            Seeds
        );

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
