using Runut.Pages;

namespace Runut.Articles;

/// <summary>Reads the authors that the elements of a page mark: microdata, links that say so, links to the page of an author.</summary>
internal static class AuthorMarkup
{
    /// <summary>Parts of the addresses of pages about an author.</summary>
    private static readonly string[] AuthorPaths =
    [
        "/author",
        "/autor",
        "/auteur",
        "/contributor",
        "/penulis/",
        "/reporter",
        "/staff/",
        "/journalist",
        "/by/",
    ];

    /// <summary><c>itemprop=author</c> and <c>rel=author</c> near the title, or links to the page of an author; those above the text speak first.</summary>
    public static void Read(Draft draft, PageTree tree, BlockRange body, List<string> outlets, bool links)
    {
        var blocks = draft.Content.Blocks;
        if (blocks.Length == 0)
            return;
        var title = HtmlByline.TitleOf(draft);
        var first = body.IsEmpty
            ? Math.Max(0, title)
            : Math.Max(0, title >= 0 && title < body.Start ? title - 6 : body.Start - HtmlByline.Reach);
        var from = blocks[first].FirstNode;
        var start = body.IsEmpty ? tree.Count : blocks[Math.Min(blocks.Length - 1, body.Start + 2)].EndNode;
        Names(draft, tree, Math.Max(1, from), Math.Min(start, tree.Count), outlets, links);
        if (draft.Byline.Count == 0 && !links)
        {
            Names(
                draft,
                tree,
                Math.Max(1, body.IsEmpty ? 0 : blocks[Math.Max(0, body.Start - HtmlByline.Reach)].FirstNode),
                Math.Min(start, tree.Count),
                outlets,
                links
            );
            if (draft.Byline.Count == 0 && !body.IsEmpty)
                Names(draft, tree, start, Math.Min(tree.Count, blocks[body.End - 1].EndNode + 80), outlets, links);
        }
    }

    private static void Names(Draft draft, PageTree tree, int from, int to, List<string> outlets, bool links)
    {
        for (var node = from; node < to; node++)
        {
            if (!(links ? IsAuthorLink(tree, node) : IsAuthorMark(tree, node)) || tree.TextLength(node) is 0 or > 60)
                continue;
            if (links && IsAnotherRole(tree, node))
                continue;
            HtmlByline.Add(draft, TextOf(tree, node), outlets, labelled: links);
            node = tree.End(node) - 1;
        }
    }

    /// <summary>"Reviewed by", "Edited by", "Fact checked by" before a name.</summary>
    private static bool IsAnotherRole(PageTree tree, int node)
    {
        for (int i = node - 1, seen = 0; i > Math.Max(0, node - 14) && seen < 2; i--)
        {
            if (!tree.IsText(i) || tree.Text(i).Trim().IsEmpty)
                continue;
            seen++;
            var text = tree.Text(i);
            if (
                text.Length < 60
                && (
                    text.Contains("review", StringComparison.OrdinalIgnoreCase)
                    || text.Contains("edit", StringComparison.OrdinalIgnoreCase)
                    || text.Contains("check", StringComparison.OrdinalIgnoreCase)
                    || text.Contains("photo", StringComparison.OrdinalIgnoreCase)
                )
            )
                return true;
        }
        return false;
    }

    private static bool IsAuthorMark(PageTree tree, int node) =>
        (tree.TryAttribute(node, "itemprop", out var property) && property.Equals("author", StringComparison.OrdinalIgnoreCase))
        || (
            tree.Tag(node) == HtmlTag.A
            && tree.TryAttribute(node, "rel", out var relation)
            && relation.Contains("author", StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsAuthorLink(PageTree tree, int node)
    {
        if (tree.Tag(node) != HtmlTag.A)
            return false;
        if (tree.Class(node).Contains("author", StringComparison.OrdinalIgnoreCase))
            return true;
        if (!tree.TryAttribute(node, "href", out var address))
            return false;
        foreach (var path in AuthorPaths)
        {
            // The page that lists all authors has nothing behind.
            if (address.IndexOf(path, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && address.Length > at + path.Length + 2)
                return true;
        }
        return false;
    }

    private static string TextOf(PageTree tree, int node)
    {
        var text = "";
        for (var i = node + 1; i < tree.End(node) && text.Length < 120; i++)
        {
            if (tree.IsText(i))
                text += tree.Text(i).ToString() + " ";
        }
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
