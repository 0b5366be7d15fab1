namespace Runut.Pages;

/// <summary>Cuts a decoded page into blocks.</summary>
public static class PageBlocks
{
    /// <summary>
    /// The most blocks that are read of a page. Pages have some hundreds, the largest a few thousand; one with millions, which all its
    /// bytes could be, must not take the memory of all others.
    /// </summary>
    public const int Most = 50_000;

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
