using System.Collections.Immutable;
using System.Globalization;
using Runut.Text;

namespace Runut.Pages;

/// <summary>
/// A string of a script, decoded: the texts that a page carries as data and shows once its script has run. Each character knows the place
/// in the page where it is written.
/// </summary>
internal sealed class ScriptText
{
    private const int Least = 400;
    private const int Deepest = 2;
    private readonly int[] _places;

    private ScriptText(string text, int[] places, int node) => (Text, _places, Node) = (text, places, node);

    /// <summary>The decoded string.</summary>
    public string Text { get; }

    /// <summary>The script.</summary>
    public int Node { get; }

    /// <summary>True for data within data: names and values, not a text.</summary>
    public bool IsData => Text.Contains("\":", StringComparison.Ordinal);

    /// <summary>The long strings of the scripts of a page, in order, each followed by those written inside it.</summary>
    public static IEnumerable<ScriptText> Of(PageTree tree)
    {
        for (var node = 1; node + 1 < tree.Count; node++)
        {
            if (tree.Tag(node) != HtmlTag.Script || !tree.IsText(node + 1))
                continue;
            var source = tree.Source(node + 1);
            if (source.Length < Least)
                continue;
            var places = new int[source.Length + 1];
            for (var i = 0; i < places.Length; i++)
                places[i] = source.Start + i;
            foreach (var text in new ScriptText(tree.Page.Substring(source.Start, source.Length), places, node).Strings(0))
                yield return text;
        }
    }

    /// <summary>The blocks of the string, read as HTML where it has tags and by lines where it has none; their places are those in the string.</summary>
    public ImmutableArray<PageBlock> OwnBlocks() =>
        Text.Contains("</", StringComparison.Ordinal) ? HtmlBlocks.Read(PageTree.Read(Text)) : FlattenedBlocks.Read(Text);

    /// <summary>The same blocks with their places in the page, as blocks of the script.</summary>
    public ImmutableArray<PageBlock> Blocks(PageTree page)
    {
        var own = OwnBlocks();
        var blocks = ImmutableArray.CreateBuilder<PageBlock>(own.Length);
        // A string of a script has no line breaks of its own.
        var line = 1 + page.Page.AsSpan(0, _places[0]).Count('\n');
        foreach (var block in own)
        {
            var source = new TextSpan(_places[block.Source.Start], _places[block.Source.End]);
            blocks.Add(
                new PageBlock(block.Text, source, line, Node)
                {
                    FirstNode = Node + 1,
                    EndNode = Node + 2,
                    LinkLength = block.LinkLength,
                }
            );
        }
        return blocks.MoveToImmutable();
    }

    private IEnumerable<ScriptText> Strings(int depth)
    {
        for (var at = Text.IndexOf('"'); at >= 0 && at + Least < Text.Length; at = Text.IndexOf('"', at))
        {
            var end = EndOf(Text, at + 1);
            if (end - at > Least && end < Text.Length && Text[end] == '"')
            {
                var inner = Decode(at + 1, end);
                yield return inner;
                if (depth + 1 < Deepest)
                {
                    foreach (var nested in inner.Strings(depth + 1))
                        yield return nested;
                }
            }
            at = end + 1;
            if (at >= Text.Length)
                yield break;
        }
    }

    /// <summary>Where a string ends: at its closing mark, or at the end of the line where it has none.</summary>
    private static int EndOf(string text, int at)
    {
        while (at < text.Length && text[at] is not ('"' or '\n'))
            at += text[at] == '\\' ? 2 : 1;
        return Math.Min(at, text.Length);
    }

    private ScriptText Decode(int start, int end)
    {
        var characters = new char[end - start];
        var places = new int[end - start + 1];
        var count = 0;
        for (var at = start; at < end; )
        {
            places[count] = _places[at];
            var length = 1;
            characters[count++] = Text[at] == '\\' && at + 1 < end ? Escaped(Text.AsSpan(at, end - at), out length) : Text[at];
            at += length;
        }
        places[count] = _places[end];
        return new ScriptText(new string(characters, 0, count), places[..(count + 1)], Node);
    }

    private static char Escaped(ReadOnlySpan<char> text, out int length)
    {
        length = 2;
        switch (text[1])
        {
            case 'n' or 'r':
                return '\n';
            case 't' or 'b' or 'f':
                return ' ';
            case 'u'
                when text.Length >= 6
                    && ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                length = 6;
                return (char)code;
            default:
                return text[1];
        }
    }
}
