using Runut.Pages;

namespace Runut.Articles;

/// <summary>Finds who wrote the article of an HTML page: names that its data give and its text shows, then bylines of its text.</summary>
internal static class HtmlByline
{
    private const int Reach = 25;

    /// <summary>Sets the byline; leaves it empty rather than name somebody else.</summary>
    public static void Read(Draft draft, PageTree tree, PageHead head, BlockRange body)
    {
        var outlet = Outlets(draft, head);
        foreach (var author in head.Data.Authors)
        {
            if (author.IsPerson != false)
                Add(draft, author.Name, outlet, labelled: author.IsPerson == true);
        }
        if (draft.Byline.Count > 0)
            return;
        FromMarkup(draft, tree, body, outlet);
        if (draft.Byline.Count == 0)
            FromBlocks(draft, tree, body, outlet);
        if (draft.Byline.Count > 0)
            return;
        foreach (
            var name in (string[])
                [
                    "author",
                    "article:author",
                    "byl",
                    "dc.creator",
                    "DC.creator",
                    "dcterms.creator",
                    "parsely-author",
                    "sailthru.author",
                    "citation_author",
                    "article.author",
                    "cXenseParse:author",
                    "authors",
                    "article:author_name",
                    "og:article:author",
                    "twitter:data1",
                    "creator",
                    "pub_author",
                    "bt:author",
                    "dable:author",
                ]
        )
        {
            foreach (var value in head.Metas(name))
            {
                if (
                    !value.Contains("://", StringComparison.Ordinal)
                    && (name != "twitter:data1" || head.Meta("twitter:label1") is "Written by" or "Author")
                )
                    Add(draft, value, outlet, labelled: false);
            }
            if (draft.Byline.Count > 0)
                return;
        }
    }

    private static List<string> Outlets(Draft draft, PageHead head)
    {
        var names = new List<string>();
        foreach (var name in (string?[])[head.Meta("og:site_name", "application-name", "publisher"), head.Data.Publisher, draft.Outlet])
        {
            if (name is { Length: > 2 })
                names.Add(Titles.Squeeze(name));
        }
        return names;
    }

    private static void Add(Draft draft, string value, List<string> outlets, bool labelled)
    {
        foreach (var name in PersonNames.Split(value, labelled))
        {
            if (!outlets.Contains(Titles.Squeeze(name)) && !draft.Byline.Contains(name, StringComparer.OrdinalIgnoreCase))
                draft.Byline.Add(name);
        }
    }

    /// <summary><c>itemprop=author</c> and <c>rel=author</c> near the title.</summary>
    private static void FromMarkup(Draft draft, PageTree tree, BlockRange body, List<string> outlets)
    {
        var blocks = draft.Content.Blocks;
        if (blocks.Length == 0)
            return;
        var from = body.IsEmpty ? 0 : blocks[Math.Max(0, body.Start - Reach)].FirstNode;
        var to = body.IsEmpty ? tree.Count : Math.Min(tree.Count, blocks[body.End - 1].EndNode + 80);
        for (var node = Math.Max(1, from); node < to; node++)
        {
            var named =
                (tree.TryAttribute(node, "itemprop", out var property) && property.Equals("author", StringComparison.OrdinalIgnoreCase))
                || (
                    tree.Tag(node) == HtmlTag.A
                    && tree.TryAttribute(node, "rel", out var relation)
                    && relation.Contains("author", StringComparison.OrdinalIgnoreCase)
                );
            if (!named || tree.TextLength(node) is 0 or > 60)
                continue;
            Add(draft, TextOf(tree, node), outlets, labelled: false);
            node = tree.End(node) - 1;
        }
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

    private static void FromBlocks(Draft draft, PageTree tree, BlockRange body, List<string> outlets)
    {
        var title = Array.FindIndex(draft.Why, why => why == "title");
        var start = Math.Max(0, (title >= 0 ? title : body.Start) - 8);
        var end = Math.Min(draft.Count, body.Start + 2);
        var families = new ClassFamilies(tree);
        var byline = ClassFamilies.Bit("byline");
        for (var i = start; i < end; i++)
        {
            if (draft.Kept[i] && i > body.Start || draft.Shapes[i].Words > 16 || i == title || draft.Shapes[i].Prose)
                continue;
            var phrase = draft.Phrases[i];
            if (phrase is { Family: PhraseFamily.Author, Place: PhrasePlace.Start } && phrase.End < draft[i].Length)
            {
                var rest = draft[i][phrase.End..];
                if (draft.Dates[i] is { } date && date.Start > phrase.End)
                    rest = draft[i][phrase.End..date.Start];
                Add(draft, rest.Trim(' ', ':', '|', '-', '•', '·', ','), outlets, labelled: false);
            }
            else if (
                phrase is { Family: PhraseFamily.Author, Place: PhrasePlace.Whole }
                && i + 1 < draft.Count
                && draft.Shapes[i + 1].Words <= 8
            )
            {
                Add(draft, draft[i + 1].TrimStart(':', ' '), outlets, labelled: false);
            }
            else if (
                ((families.Of(draft.Content.Blocks[i].Node) | families.Of(Math.Max(0, tree.Parent(draft.Content.Blocks[i].Node)))) & byline)
                    != 0
                && draft.Shapes[i].Words <= 5
            )
            {
                Add(draft, draft[i], outlets, labelled: false);
            }
            if (draft.Byline.Count > 0)
            {
                draft.Cut(i, BlockKind.Byline, "byline");
                return;
            }
        }
    }
}
