using Runut.Pages;

namespace Runut.Articles.Fields;

/// <summary>Finds the picture at the head of an article, and the words under it.</summary>
internal static class LeadImages
{
    /// <summary>Blocks after the text's first in which the caption of the lead image may stand.</summary>
    private const int Reach = 6;
    private const int LongestCaption = 500;

    /// <summary>The image that head or data give, else the first figure between title and text; null where there is neither.</summary>
    public static LeadImage? OfHtml(Draft draft, PageTree tree, PageHead head, BlockRange body)
    {
        var blocks = draft.Content.Blocks;
        var title = Math.Max(0, draft.TitleBlock);
        string? shown = null;
        string? caption = null;
        if (!body.IsEmpty)
        {
            var from = title <= body.Start ? title : body.Start;
            var to = Math.Min(blocks.Length, body.Start + Reach);
            for (var i = from; i < to && caption is null; i++)
            {
                if (draft[i].Length <= LongestCaption && IsCaption(draft, tree, i))
                    caption = draft[i];
            }
            for (var node = blocks[from].FirstNode; node < blocks[to - 1].EndNode && shown is null; node++)
            {
                if (tree.Tag(node) == HtmlTag.Figure)
                    shown = ImageIn(tree, node);
            }
        }
        var url = Address(
            head.Meta("og:image", "og:image:url", "og:image:secure_url") ?? head.Data.Image ?? head.Meta("twitter:image") ?? shown,
            draft
        );
        return url is null && caption is null ? null : new LeadImage(url, caption);
    }

    /// <summary>The first picture above a flattened text, <c>![words](address)</c>, and the caption there.</summary>
    public static LeadImage? OfLines(Draft draft, BlockRange body)
    {
        string? url = null;
        string? caption = null;
        var title = Math.Max(0, draft.TitleBlock);
        for (var i = Math.Max(0, Math.Min(title, body.Start) - 2); i < Math.Min(draft.Count, body.Start + 2); i++)
        {
            if (draft.Shapes[i].Image && url is null && draft[i].IndexOf("](", StringComparison.Ordinal) is > 0 and var at)
                url = Address(draft[i][(at + 2)..].TrimEnd(')', ' ').Split(' ')[0], draft);
            else if (draft.Kinds[i] == BlockKind.Caption && !draft.Kept[i] && draft[i].Length <= LongestCaption)
                caption ??= draft[i];
        }
        return url is null && caption is null ? null : new LeadImage(url, caption);
    }

    /// <summary>An address as the page gives it, made whole with the page's own; null where it is not one of the web.</summary>
    public static string? Address(string? given, Draft draft)
    {
        if (string.IsNullOrWhiteSpace(given))
            return null;
        if (Uri.TryCreate(given.Trim(), UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https")
            return whole.AbsoluteUri;
        return
            Uri.TryCreate(draft.Content.Page.Origin.Url, UriKind.Absolute, out var page)
            && page.Scheme is "http" or "https"
            && Uri.TryCreate(page, given.Trim(), out var joined)
            && joined.Scheme is "http" or "https"
            ? joined.AbsoluteUri
            : null;
    }

    private static bool IsCaption(Draft draft, PageTree tree, int block)
    {
        if (draft.Kinds[block] == BlockKind.Caption && !draft.Kept[block])
            return true;
        for (var (node, level) = (draft.Content.Blocks[block].Node, 0); node > 0 && level < 3; node = tree.Parent(node), level++)
        {
            if (tree.Tag(node) == HtmlTag.FigCaption)
                return true;
        }
        return false;
    }

    private static string? ImageIn(PageTree tree, int figure)
    {
        for (var node = figure + 1; node < tree.End(figure); node++)
        {
            if (tree.Tag(node) != HtmlTag.Img)
                continue;
            foreach (var name in (ReadOnlySpan<string>)["data-src", "data-original", "src"])
            {
                if (tree.Attribute(node, name) is { Length: > 0 } address && !address.StartsWith("data:", StringComparison.Ordinal))
                    return address;
            }
        }
        return null;
    }
}
