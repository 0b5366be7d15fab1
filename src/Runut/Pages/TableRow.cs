namespace Runut.Pages;

/// <summary>Tells rows of data, which read as one line, from rows that lay out the page.</summary>
internal static class TableRow
{
    private const int LongestCell = 60;
    private const int MostNodes = 200;

    /// <summary>True where every cell holds a few inline characters at most.</summary>
    public static bool IsCompact(ReadOnlySpan<PageNode> nodes, int row)
    {
        var end = nodes[row].End;
        if (end - row > MostNodes)
            return false;
        for (var i = row + 1; i < end; i++)
        {
            ref readonly var it = ref nodes[i];
            if (it.Tag is HtmlTag.Td or HtmlTag.Th && it.Parent == row)
            {
                if (it.TextLength > LongestCell)
                    return false;
            }
            else if (it.Tag is HtmlTag.Br or HtmlTag.Other || HtmlTags.Is(it.Tag, TagTraits.Block))
            {
                return false;
            }
        }
        return true;
    }
}
