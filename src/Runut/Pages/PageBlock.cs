using System.Collections.Immutable;
using Runut.Text;

namespace Runut.Pages;

/// <summary>
/// A run of text that stands by itself on the page: the text of one block-level element of HTML without its block-level children,
/// cut at line breaks that end a paragraph, or one line of a flattened page. What the page does not show (scripts, templates,
/// <c>hidden</c>, <c>display:none</c>, form fields) is in no block, but stays in the tree.
/// </summary>
/// <param name="Text">The text with white space collapsed and trimmed. For HTML, character references are resolved.</param>
/// <param name="Source">Where it stands in the decoded page, from its first to behind its last visible character.</param>
/// <param name="Line">Number of the source line it starts on, from 1.</param>
/// <param name="Node">The element of <see cref="PageTree"/> that holds it; -1 on flattened pages.</param>
public readonly record struct PageBlock(string Text, TextSpan Source, int Line, int Node)
{
    /// <summary>The first text node whose text stands in the block; -1 on flattened pages. A node may hold several blocks (cut at <c>br</c> no node does).</summary>
    public int FirstNode { get; init; } = -1;

    /// <summary>Index behind the last text node of the block: between the two lie the inline elements of the block.</summary>
    public int EndNode { get; init; } = -1;

    /// <summary>How many characters of <see cref="Text"/> stand inside links; 0 on flattened pages.</summary>
    public int LinkLength { get; init; }
}

/// <summary>A page with its structure: the one sequence of blocks that HTML and flattened text both end in.</summary>
/// <param name="Page">The decoded page.</param>
/// <param name="Tree">The tree of an HTML page; null for flattened text.</param>
/// <param name="Blocks">In document order.</param>
public sealed record PageContent(Page Page, PageTree? Tree, ImmutableArray<PageBlock> Blocks);
