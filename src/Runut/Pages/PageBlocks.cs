namespace Runut.Pages;

/// <summary>Cuts a decoded page into blocks.</summary>
public static class PageBlocks
{
    /// <summary>Reads HTML through the page tree and flattened text by lines.</summary>
    public static PageContent Read(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.Media == MediaKind.Flattened)
            return new PageContent(page, null, FlattenedBlocks.Read(page.Text));
        return Read(page, PageTree.Read(page.Text));
    }

    /// <summary>Reads the blocks of a page whose tree was read before.</summary>
    internal static PageContent Read(Page page, PageTree tree) => new(page, tree, HtmlBlocks.Read(tree));
}
