using Runut.Text;

namespace Runut.Pages;

/// <summary>
/// The tree of an HTML page in flat arrays: node 0 is the document, nodes stand in document order,
/// and the subtree of node <c>n</c> is the range <c>[n, End(n))</c>. Comments and doctypes are left out;
/// the content of <c>script</c> and <c>style</c> is kept as their text. The tree holds places in the page, not copies of it:
/// names and values are decoded when asked for.
/// </summary>
public sealed class PageTree
{
    private readonly string _page;
    private readonly PageNode[] _nodes;
    private readonly PageAttribute[] _attributes;

    internal PageTree(string page, PageNode[] nodes, PageAttribute[] attributes)
    {
        _page = page;
        _nodes = nodes;
        _attributes = attributes;
    }

    /// <summary>Reads the tree of an HTML page; never fails, whatever the page holds.</summary>
    /// <param name="html">The decoded page.</param>
    public static PageTree Read(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return new HtmlReader(html).Read();
    }

    /// <summary>Number of nodes, the document included.</summary>
    public int Count => _nodes.Length;

    /// <summary>Which element a node is; names that the program does not tell apart are <see cref="HtmlTag.Other"/>.</summary>
    public HtmlTag Tag(int node) => _nodes[node].Tag;

    /// <summary>Name of an element in lower case; <c>#document</c> and <c>#text</c> for the rest.</summary>
    public string Name(int node)
    {
        ref readonly var it = ref _nodes[node];
        return it.Tag == HtmlTag.Other ? _page.Substring(it.Start + 1, it.NameLength).ToLowerInvariant() : HtmlTags.Name(it.Tag);
    }

    /// <summary>True for a text node.</summary>
    public bool IsText(int node) => _nodes[node].Tag == HtmlTag.TextRun;

    /// <summary>The parent; -1 for the document.</summary>
    public int Parent(int node) => _nodes[node].Parent;

    /// <summary>Index behind the last node of the subtree.</summary>
    public int End(int node) => _nodes[node].End;

    /// <summary>Number of elements above the node; 0 for the document. Never more than 160: what is nested deeper hangs there.</summary>
    public int Depth(int node) => _nodes[node].Depth;

    /// <summary>Number of visible characters (white space, scripts and styles not counted) in the subtree.</summary>
    public int TextLength(int node) => _nodes[node].TextLength;

    /// <summary>How many of <see cref="TextLength"/> stand inside links (<c>a</c>).</summary>
    public int LinkLength(int node) => _nodes[node].LinkLength;

    /// <summary>Decoded text of a text node (character references resolved, white space as written); empty for others.</summary>
    public ReadOnlySpan<char> Text(int node)
    {
        ref readonly var it = ref _nodes[node];
        if (it.Tag != HtmlTag.TextRun)
            return default;
        var written = _page.AsSpan(it.Start, it.SourceEnd - it.Start);
        return (it.Traits & NodeTraits.HasReferences) != NodeTraits.None
            ? CharacterReferences.Decode(written, inAttribute: false)
            : written;
    }

    /// <summary>The node's place in the decoded page: a text's own characters, an element from its opening to its closing tag.</summary>
    public TextSpan Source(int node) => new(_nodes[node].Start, _nodes[node].SourceEnd);

    /// <summary>The decoded value of an attribute; null where the element has none of that name (lower case).</summary>
    public string? Attribute(int node, string name) =>
        Find(node, name) is var at and >= 0
            ? Value(_attributes[at]) is var value && value.IsEmpty
                ? ""
                : value.ToString()
            : null;

    /// <summary>As <see cref="Attribute"/> without making a string where none is needed.</summary>
    /// <param name="node">The element.</param>
    /// <param name="name">Name in lower case.</param>
    /// <param name="value">The decoded value; empty where the element has no such attribute or it has no value.</param>
    /// <returns>True where the element has the attribute.</returns>
    public bool TryAttribute(int node, ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        var at = Find(node, name);
        value = at < 0 ? default : Value(_attributes[at]);
        return at >= 0;
    }

    /// <summary>The value of <c>class</c>; empty where there is none.</summary>
    public ReadOnlySpan<char> Class(int node) => TryAttribute(node, "class", out var value) ? value : default;

    /// <summary>The value of <c>id</c>; empty where there is none.</summary>
    public ReadOnlySpan<char> Id(int node) => TryAttribute(node, "id", out var value) ? value : default;

    internal ReadOnlySpan<PageNode> Nodes => _nodes;

    internal string Page => _page;

    private int Find(int node, ReadOnlySpan<char> name)
    {
        ref readonly var it = ref _nodes[node];
        for (int i = it.FirstAttribute, end = i + it.AttributeCount; i < end; i++)
        {
            ref readonly var attribute = ref _attributes[i];
            if (
                attribute.NameLength == name.Length
                && _page.AsSpan(attribute.NameStart, attribute.NameLength).Equals(name, StringComparison.OrdinalIgnoreCase)
            )
                return i;
        }
        return -1;
    }

    private ReadOnlySpan<char> Value(in PageAttribute attribute)
    {
        var written = _page.AsSpan(attribute.ValueStart, attribute.ValueLength);
        return attribute.HasReferences ? CharacterReferences.Decode(written, inAttribute: true) : written;
    }
}
