using Runut.Articles.Fields;
using Runut.Learning;

namespace Runut.Training.Fields;

/// <summary>Makes <c>models/fields.bin</c>: which candidates of a page are its title, its authors, its date.</summary>
internal static class FieldTrainer
{
    private const int Folds = 5;

    /// <summary>Trains on the pages under <paramref name="data"/> and writes the model.</summary>
    /// <param name="data">The folder that holds <c>pages/</c>.</param>
    /// <param name="output">Where the model goes.</param>
    /// <param name="only"><c>html</c> or <c>flat</c> to cross-validate one of them without writing; null for both.</param>
    public static int Train(string data, string output, string? only)
    {
        var trees = new List<BoostedTrees>();
        return PageModel.Train(output, only, Learn, writer => new FieldModel([.. trees]).Write(writer));

        void Learn(bool flattened)
        {
            Console.WriteLine(flattened ? "flattened" : "HTML");
            var pages = GoldPage.Load(data, flattened);
            trees.Add(TitleTrainer.Train(pages));
            pages.ForEach(page => page.Decide());
            trees.Add(AuthorTrainer.Train(pages));
        }
    }

    /// <summary>What models that have not seen an example's site say of it.</summary>
    public static TAnswer[] CrossValidated<T, TAnswer>(
        List<T> examples,
        Func<T, string> site,
        Func<List<T>, BoostedTrees> fit,
        Func<BoostedTrees, T, TAnswer> predict
    )
    {
        var fold = examples.Select(example => FoldOf(site(example))).ToArray();
        var result = new TAnswer[examples.Count];
        for (var f = 0; f < Folds; f++)
        {
            var trees = fit([.. examples.Where((_, i) => fold[i] != f)]);
            for (var i = 0; i < examples.Count; i++)
            {
                if (fold[i] == f)
                    result[i] = predict(trees, examples[i]);
            }
        }
        return result;
    }

    /// <summary>Writes what became of each page to the file that <c>RUNUT_OUTCOMES</c> names, with the ending of the field: to read the errors, and to compare two runs page by page.</summary>
    public static void WriteOutcomes(
        string field,
        IEnumerable<(GoldPage Page, bool Right, string Gold, IEnumerable<string> Candidates)> outcomes
    )
    {
        const int Shown = 5;
        if (Environment.GetEnvironmentVariable("RUNUT_OUTCOMES") is not { Length: > 0 } file)
            return;
        File.WriteAllLines(
            $"{file}.{field}",
            outcomes.Select(outcome =>
                string.Join(
                    '\t',
                    [
                        outcome.Right ? "right" : "wrong",
                        outcome.Page.Id,
                        outcome.Page.Site,
                        outcome.Gold,
                        .. outcome.Candidates.OrderDescending(StringComparer.Ordinal).Take(Shown),
                    ]
                )
            )
        );
    }

    private static int FoldOf(string site)
    {
        var hash = 2166136261u;
        foreach (var c in site)
            hash = (hash ^ c) * 16777619u;
        return (int)(hash / 7 % Folds);
    }
}
