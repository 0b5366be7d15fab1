using System.Buffers;
using Runut.Pages;

namespace Runut.Articles.Fields;

/// <summary>What the elements of a page say of the names that they hold: microdata, links that say so, links to the page of an author, names of classes.</summary>
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
        "/writers/",
        "/people/",
        "/profile/",
        "/team/",
        "/our-experts/",
        "searchtype=author",
    ];

    private static readonly SearchValues<string> AnyAuthorPath = SearchValues.Create(AuthorPaths, StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Beside = SearchValues.Create(
        ["category", "section", "topic", "date", "time", "separator", "publish"],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly uint Byline = ClassFamilies.Bit("byline");

    private static readonly uint Furniture =
        ClassFamilies.Bit("comment")
        | ClassFamilies.Bit("related")
        | ClassFamilies.Bit("popular")
        | ClassFamilies.Bit("teaser")
        | ClassFamilies.Bit("navigation")
        | ClassFamilies.Bit("footer")
        | ClassFamilies.Bit("caption");

    /// <summary>What attributes and names of an element say of an author; none where they say nothing.</summary>
    public static AuthorEvidence EvidenceOf(PageTree tree, ClassFamilies families, int node)
    {
        var evidence = AuthorEvidence.None;
        if (tree.TryAttribute(node, "itemprop", out var property) && property.Equals("author", StringComparison.OrdinalIgnoreCase))
            evidence |= AuthorEvidence.Property;
        if (tree.Tag(node) == HtmlTag.A)
        {
            if (tree.TryAttribute(node, "rel", out var relation) && relation.Contains("author", StringComparison.OrdinalIgnoreCase))
                evidence |= AuthorEvidence.Relation;
            if (tree.TryAttribute(node, "href", out var address) && address.ContainsAny(AnyAuthorPath))
            {
                foreach (var path in AuthorPaths)
                {
                    // The page that lists all authors has nothing behind.
                    if (
                        address.IndexOf(path, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
                        && address.Length > at + path.Length + 2
                    )
                        evidence |= AuthorEvidence.Address;
                }
            }
        }
        if ((families.Of(node) & Byline) != 0 && !IsBeside(tree, node))
            evidence |= AuthorEvidence.ClassName;
        return evidence;
    }

    /// <summary>True where the class names what stands beside the author: <c>byline__category</c>, <c>author-date</c>.</summary>
    private static bool IsBeside(PageTree tree, int node) => tree.TryAttribute(node, "class", out var named) && named.ContainsAny(Beside);

    /// <summary>True inside comments, teasers, menus, captions and the foot of the page.</summary>
    public static bool InFurniture(PageTree tree, ClassFamilies families, int node)
    {
        const int Levels = 5;
        for (var (up, level) = (node, 0); up > 0 && level < Levels; up = tree.Parent(up), level++)
        {
            if ((families.Of(up) & Furniture) != 0)
                return true;
        }
        return false;
    }

    /// <summary>"Reviewed by", "Edited by", "Fact checked by" before a name.</summary>
    public static bool IsAnotherRole(PageTree tree, int node)
    {
        for (int i = node - 1, seen = 0; i > Math.Max(0, node - 14) && seen < 2; i--)
        {
            if (!tree.IsText(i) || tree.Text(i).Trim() is not { IsEmpty: false } text)
                continue;
            seen++;
            if (
                text.Length < 60
                && (
                    text.Contains("review", StringComparison.OrdinalIgnoreCase)
                    || text.Contains("edit", StringComparison.OrdinalIgnoreCase)
                    || text.Contains("check", StringComparison.OrdinalIgnoreCase)
                    || text.Contains("photo", StringComparison.OrdinalIgnoreCase)
                    || text.Contains("contact", StringComparison.OrdinalIgnoreCase)
                    || text.Contains("illustrat", StringComparison.OrdinalIgnoreCase)
                    || text.Contains("translat", StringComparison.OrdinalIgnoreCase)
                )
            )
                return true;
        }
        return false;
    }

    /// <summary>The text of an element, its pieces parted by spaces.</summary>
    public static string TextOf(PageTree tree, int node)
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
