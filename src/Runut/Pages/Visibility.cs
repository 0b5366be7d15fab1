namespace Runut.Pages;

/// <summary>Which elements a reader of the page does not see.</summary>
internal static class Visibility
{
    /// <summary>
    /// True for elements that show no text of their own (scripts, form fields, fallbacks) and for those that the page hides itself.
    /// A page that hides most of its text until a script has run is read as if it were shown.
    /// </summary>
    public static bool IsUnseen(PageTree tree, int node)
    {
        var tag = tree.Tag(node);
        if (HtmlTags.Is(tag, TagTraits.Unseen))
            return true;
        if (tree.Nodes[node].AttributeCount == 0 && tag != HtmlTag.Dialog)
            return false;
        return (tag == HtmlTag.Dialog ? !tree.TryAttribute(node, "open", out _) : IsHidden(tree, node))
            && tree.TextLength(node) * 2 <= tree.TextLength(0);
    }

    /// <summary>True for an element that the page hides itself.</summary>
    public static bool IsHidden(PageTree tree, int node)
    {
        if (tree.TryAttribute(node, "hidden", out _))
            return true;
        if (!tree.TryAttribute(node, "style", out var style))
            return false;
        // The last declaration of the attribute wins.
        var at = style.LastIndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return false;
        var rest = style[(at + 7)..].TrimStart();
        return rest.StartsWith(":") && rest[1..].TrimStart().StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }
}
