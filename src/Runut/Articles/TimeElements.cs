using Runut.Pages;

namespace Runut.Articles;

/// <summary>Reads the dates that elements of a page mark: <c>time</c>, <c>itemprop=datePublished</c>, <c>abbr class=published</c>.</summary>
internal static class TimeElements
{
    /// <summary>The value and the element of the likeliest one, nearest under the title first; null where none holds a date.</summary>
    public static (string Value, string Where)? Find(Draft draft, PageTree tree, BlockRange body, bool monthFirst)
    {
        var blocks = draft.Content.Blocks;
        var from = body.IsEmpty ? 0 : blocks[Math.Max(0, body.Start - 25)].FirstNode;
        var to = body.IsEmpty ? tree.Count : blocks[body.Start].FirstNode + 1;
        var below = Array.FindIndex(draft.Why, why => why == "title") is >= 0 and var heading ? blocks[heading].FirstNode : 0;
        var end = body.IsEmpty ? tree.Count : Math.Min(tree.Count, blocks[body.End - 1].EndNode + 60);
        (int Score, string Value, int Node) best = (0, "", -1);
        for (var node = 1; node < tree.Count; node++)
        {
            string? value = null;
            var score = 0;
            if (tree.Tag(node) == HtmlTag.Time)
            {
                value = tree.Attribute(node, "datetime") ?? TextOf(tree, node);
                score = tree.TryAttribute(node, "pubdate", out _) ? 4 : 2;
            }
            else if (tree.TryAttribute(node, "itemprop", out var property) && (property is "datePublished" or "dateCreated"))
            {
                value = tree.Attribute(node, "content") ?? tree.Attribute(node, "datetime") ?? TextOf(tree, node);
                score = 5;
            }
            else if (
                tree.Tag(node) is HtmlTag.Abbr or HtmlTag.Span
                && tree.TryAttribute(node, "title", out var title)
                && tree.Class(node).Contains("published", StringComparison.OrdinalIgnoreCase)
            )
            {
                value = title.ToString();
                score = 3;
            }
            if (value is null || PageDate.Find(value, monthFirst) is null)
                continue;
            if (
                tree.Class(node).Contains("updated", StringComparison.OrdinalIgnoreCase)
                && !tree.Class(node).Contains("publish", StringComparison.OrdinalIgnoreCase)
            )
                score--;
            if (InComments(draft, tree, node))
                score -= 3;
            score =
                (score * 10)
                + (
                    node >= Math.Max(from, below) && node < to ? 45
                    : node >= from && node < to ? 40
                    : node >= to && node < end ? 8
                    : 0
                );
            if (score > best.Score)
                best = (score, value, node);
        }
        return best.Node < 0 ? null : (best.Value, tree.Tag(best.Node) == HtmlTag.Time ? "time element" : "itemprop datePublished");
    }

    private static bool InComments(Draft draft, PageTree tree, int node)
    {
        var comment = ClassFamilies.Bit("comment");
        for (var (up, level) = (node, 0); up > 0 && level < 6; up = tree.Parent(up), level++)
        {
            if ((draft.Families!.Of(up) & comment) != 0)
                return true;
        }
        return false;
    }

    private static string TextOf(PageTree tree, int node)
    {
        var end = Math.Min(tree.End(node), node + 8);
        var text = "";
        for (var i = node + 1; i < end && text.Length < 80; i++)
        {
            if (tree.IsText(i))
                text += tree.Text(i).ToString();
        }
        return text;
    }
}
