using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Runut.Pages;

namespace Runut.Tests.Pages;

/// <summary>
/// What a tree says of a page in a form that two parsers can be held against each other by: the blocks that open and close,
/// and the text between them without white space. Inline elements are left out (they are closed otherwise on purpose), scripts and the
/// like are named only.
/// </summary>
internal static class AngleSharpOutline
{
    private static readonly HashSet<string> Blocks = new(
        (
            "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form "
            + "h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Skipped = new(
        "head script style template noscript iframe svg math select textarea title noembed noframes xmp form object".Split(' '),
        StringComparer.Ordinal
    );

    public static List<string> OfAngleSharp(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var lines = new List<string>();
        var text = new StringBuilder();
        // Nested deeply, a page would end the stack of a recursive walk.
        var stack = new Stack<(INode? Node, string? Close)>();
        stack.Push((document.DocumentElement, null));
        while (stack.TryPop(out var top))
        {
            if (top.Close is not null)
            {
                Flush(lines, text);
                lines.Add("/" + top.Close);
            }
            else if (top.Node is IText node)
            {
                Add(text, node.Data);
            }
            else if (top.Node is IElement element)
            {
                if (Skipped.Contains(element.LocalName) && element.LocalName != "form")
                    continue;
                if (Blocks.Contains(element.LocalName))
                {
                    Flush(lines, text);
                    lines.Add(element.LocalName);
                    stack.Push((null, element.LocalName));
                }
                for (var i = element.ChildNodes.Length - 1; i >= 0; i--)
                    stack.Push((element.ChildNodes[i], null));
            }
        }
        Flush(lines, text);
        return lines;
    }

    public static List<string> OfRunut(PageTree tree)
    {
        var lines = new List<string>();
        var text = new StringBuilder();
        var open = new Stack<int>();
        for (var node = 1; node < tree.Count; )
        {
            while (open.TryPeek(out var top) && tree.End(top) <= node)
                Close(tree, open, lines, text);
            var name = tree.Name(node);
            if (tree.IsText(node))
            {
                Add(text, tree.Text(node));
            }
            else if (Skipped.Contains(name) && name != "form")
            {
                node = tree.End(node);
                continue;
            }
            else if (Blocks.Contains(name))
            {
                Flush(lines, text);
                lines.Add(name);
                open.Push(node);
            }
            node++;
        }
        while (open.Count > 0)
            Close(tree, open, lines, text);
        Flush(lines, text);
        return lines;
    }

    private static void Close(PageTree tree, Stack<int> open, List<string> lines, StringBuilder text)
    {
        Flush(lines, text);
        lines.Add("/" + tree.Name(open.Pop()));
    }

    private static void Add(StringBuilder text, ReadOnlySpan<char> characters)
    {
        foreach (var c in characters)
        {
            if (!char.IsWhiteSpace(c) && c != '\0')
                text.Append(c);
        }
    }

    private static void Flush(List<string> lines, StringBuilder text)
    {
        if (text.Length > 0)
            lines.Add("\"" + text);
        text.Clear();
    }
}
