using Runut.Text;

namespace Runut.Pages;

/// <summary>
/// The tree of an HTML page in flat arrays: node 0 is the document, nodes stand in document order,
/// and the subtree of node <c>n</c> is the range <c>[n, End(n))</c>. Comments and doctypes are left out;
/// the content of <c>script</c> and <c>style</c> is kept as their text.
/// </summary>
public abstract class PageTree
{
    /// <summary>Number of nodes, the document included.</summary>
    public abstract int Count { get; }

    /// <summary>Name of an element in lower case; <c>#document</c> and <c>#text</c> for the rest.</summary>
    public abstract string Name(int node);

    /// <summary>True for a text node.</summary>
    public abstract bool IsText(int node);

    /// <summary>The parent; -1 for the document.</summary>
    public abstract int Parent(int node);

    /// <summary>Index behind the last node of the subtree.</summary>
    public abstract int End(int node);

    /// <summary>Decoded text of a text node (character references resolved, white space as written); empty for others.</summary>
    public abstract ReadOnlySpan<char> Text(int node);

    /// <summary>The node's place in the decoded page: a text's own characters, an element from its opening to its closing tag.</summary>
    public abstract TextSpan Source(int node);

    /// <summary>The decoded value of an attribute; null where the element has none of that name (lower case).</summary>
    public abstract string? Attribute(int node, string name);
}
