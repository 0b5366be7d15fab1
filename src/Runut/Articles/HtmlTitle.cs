using Runut.Articles.Fields;
using Runut.Pages;

namespace Runut.Articles;

/// <summary>Finds the headline of an HTML page among what its head and its headings say.</summary>
internal static class HtmlTitle
{
    /// <summary>Sets the title and cuts the blocks that hold it.</summary>
    public static void Read(Draft draft, PageTree tree, float[] probabilities)
    {
        if (FieldModel.Default is not { } model)
            return;
        var candidates = TitleCandidates.Of(draft, BodyStart(draft, probabilities));
        if (candidates.Best(model.Titles(TitleFeatures.Rows(candidates, draft), flattened: false)) is not { } best)
            return;
        Take(draft, tree, best.Text, best.Block);
    }

    /// <summary>Gives the draft its title and cuts the blocks that hold it.</summary>
    /// <param name="draft">The page.</param>
    /// <param name="tree">Its tree.</param>
    /// <param name="title">The title.</param>
    /// <param name="block">The heading that shows it; -1 to take the heading that agrees with it.</param>
    public static void Take(Draft draft, PageTree tree, string title, int block)
    {
        draft.Title = title;
        var at = block >= 0 ? block : Agreeing(draft, tree, title);
        for (var i = 0; i < draft.Count; i++)
        {
            if (
                i == at
                || (
                    draft[i].Length < 300
                    && string.Equals(draft[i], draft.Title, StringComparison.OrdinalIgnoreCase)
                    && (at < 0 || Math.Abs(i - at) < 400)
                )
            )
                draft.Cut(i, BlockKind.Title, i == at ? "title" : "title again");
        }
    }

    /// <summary>The first block of prose that the block model takes for text; the number of blocks where there is none.</summary>
    public static int BodyStart(Draft draft, float[] probabilities)
    {
        for (var i = 0; i < draft.Count; i++)
        {
            if (probabilities[i] >= BlockDecision.Threshold && draft.Shapes[i].Prose)
                return i;
        }
        return draft.Count;
    }

    /// <summary>The heading that says much the same as a title of the head; -1 where none does.</summary>
    private static int Agreeing(Draft draft, PageTree tree, string title)
    {
        var shares = new TitleShares(title);
        var best = -1;
        var most = 0.0;
        for (var i = 0; i < draft.Count; i++)
        {
            var level = TitleCandidates.LevelOf(tree, draft.Content.Blocks[i].Node);
            if (level == 0 || draft[i].Length > 300)
                continue;
            var share = shares.Of(draft[i]);
            var score =
                share
                + level switch
                {
                    1 => 0.35,
                    2 => 0.1,
                    _ => 0,
                };
            if (share >= (level == 1 ? 0.3 : 0.6) && score > most + 0.001)
                (best, most) = (i, score);
        }
        return best;
    }
}
