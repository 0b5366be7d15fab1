using System.Collections.Immutable;

namespace Runut.Pages;

/// <summary>The lines of a flattened page; marks of Markdown (<c>![](…)</c>, <c>#</c>, <c>-</c>) stay as they are, the article stage reads them.</summary>
internal static class FlattenedBlocks
{
    public static ImmutableArray<PageBlock> Read(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<PageBlock>();
        var collapsed = new CollapsedText(256);
        var line = 0;
        for (var at = 0; at < text.Length && blocks.Count < PageBlocks.Most; )
        {
            line++;
            var length = text.AsSpan(at).IndexOf('\n');
            var end = length < 0 ? text.Length : at + length;
            collapsed.Clear();
            for (var i = at; i < end; i++)
                collapsed.Append(text[i], i, i + 1);
            if (collapsed.IsVisible)
                blocks.Add(new PageBlock(collapsed.ToString(), collapsed.Source, line, -1));
            at = end + 1;
        }
        return blocks.ToImmutable();
    }
}
