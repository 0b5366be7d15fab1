using System.Collections.Immutable;

namespace Runut.Pages;

/// <summary>Cuts the tree of an HTML page into blocks: one walk through its nodes in document order.</summary>
internal ref struct HtmlBlocks
{
    private readonly PageTree _tree;
    private readonly ReadOnlySpan<PageNode> _nodes;
    private readonly string _page;
    private readonly ImmutableArray<PageBlock>.Builder _blocks = ImmutableArray.CreateBuilder<PageBlock>();
    private readonly CollapsedText _text = new(1024);
    private readonly int[] _open;
    private int _depth;
    private int _headings;
    private int _preformatted;
    private int _compactRowEnd;
    private int _breaks;
    private int _lineStart;
    private int _firstText;
    private int _lastText;
    private int _linkLength;
    private int _line = 1;
    private int _lineAt;

    private readonly HashSet<int>? _shown;

    private HtmlBlocks(PageTree tree, HashSet<int>? shown)
    {
        _shown = shown;
        _tree = tree;
        _nodes = tree.Nodes;
        _page = tree.Page;
        _open = new int[520];
    }

    /// <summary>The blocks of a page.</summary>
    /// <param name="tree">Its tree.</param>
    /// <param name="shown">Elements that are read although the page hides them; null for none.</param>
    public static ImmutableArray<PageBlock> Read(PageTree tree, HashSet<int>? shown = null)
    {
        var blocks = new HtmlBlocks(tree, shown);
        blocks.Walk();
        return blocks._blocks.ToImmutable();
    }

    private void Walk()
    {
        for (var node = 1; node < _nodes.Length && _blocks.Count < PageBlocks.Most; )
        {
            while (_depth > 0 && _nodes[_open[_depth - 1]].End <= node)
                Close();
            ref readonly var it = ref _nodes[node];
            if (it.Tag == HtmlTag.TextRun)
            {
                AddText(node);
                node++;
            }
            else if (it.Tag == HtmlTag.Br)
            {
                _breaks++;
                node++;
            }
            else if (Visibility.IsUnseen(_tree, node) && _shown?.Contains(node) != true)
            {
                // The text runs on around scripts and drawings; around others that hold text, its place in the page would not.
                if (it.Tag is not (HtmlTag.Script or HtmlTag.Style or HtmlTag.Svg) && HoldsText(node))
                    Cut();
                node = it.End;
            }
            else
            {
                if (it.Tag is HtmlTag.Td or HtmlTag.Th && node < _compactRowEnd)
                    _text.Space();
                else if (IsBlock(node))
                    Open(node);
                node++;
            }
        }
        Cut();
    }

    private void Open(int node)
    {
        Cut();
        _open[_depth++] = node;
        var tag = _nodes[node].Tag;
        if (IsUnbroken(tag))
            _headings++;
        else if (tag is HtmlTag.Pre or HtmlTag.Listing or HtmlTag.PlainText or HtmlTag.Xmp)
            _preformatted++;
        else if (tag == HtmlTag.Tr && TableRow.IsCompact(_nodes, node))
            _compactRowEnd = _nodes[node].End;
    }

    private void Close()
    {
        Cut();
        var tag = _nodes[_open[--_depth]].Tag;
        if (IsUnbroken(tag))
            _headings--;
        else if (tag is HtmlTag.Pre or HtmlTag.Listing or HtmlTag.PlainText or HtmlTag.Xmp)
            _preformatted--;
    }

    /// <summary>Line breaks inside these belong to one title or label.</summary>
    private static bool IsUnbroken(HtmlTag tag) => HtmlTags.Is(tag, TagTraits.Heading) || tag is HtmlTag.Button or HtmlTag.Summary;

    private readonly bool IsBlock(int node)
    {
        ref readonly var it = ref _nodes[node];
        if (HtmlTags.Is(it.Tag, TagTraits.Block))
            return true;
        // Custom elements are boxes where blocks stand, and parts of the sentence inside a paragraph.
        return it.Tag == HtmlTag.Other
            && it.Parent > 0
            && _page.AsSpan(it.Start + 1, it.NameLength).Contains('-')
            && _nodes[it.Parent].Tag is not (HtmlTag.P or HtmlTag.Li or HtmlTag.Td or HtmlTag.Th or HtmlTag.FigCaption)
            && !HtmlTags.Is(_nodes[it.Parent].Tag, TagTraits.Heading)
            && (_nodes[it.Parent].Tag == HtmlTag.Other || HtmlTags.Is(_nodes[it.Parent].Tag, TagTraits.Block));
    }

    private readonly bool HoldsText(int node)
    {
        for (var i = node + 1; i < _nodes[node].End; i++)
        {
            if (_nodes[i].Tag == HtmlTag.TextRun && !_page.AsSpan(_nodes[i].Start, _nodes[i].SourceEnd - _nodes[i].Start).IsWhiteSpace())
                return true;
        }
        return false;
    }

    private void AddText(int node)
    {
        ref readonly var it = ref _nodes[node];
        var references = (it.Traits & NodeTraits.HasReferences) != NodeTraits.None;
        Span<char> characters = stackalloc char[4];
        for (var at = it.Start; at < it.SourceEnd; )
        {
            var c = _page[at];
            var consumed = 0;
            if (c == '&' && references)
            {
                consumed = CharacterReferences.Read(_page.AsSpan(at, it.SourceEnd - at), inAttribute: false, characters, out var length);
                for (var i = 0; i < length; i++)
                    Append(characters[i], node, at, at + consumed);
            }
            if (consumed == 0)
            {
                consumed = 1;
                if (c == '\n' && _preformatted > 0)
                    _breaks++;
                Append(c, node, at, at + 1);
            }
            at += consumed;
        }
    }

    private void Append(char c, int node, int start, int end)
    {
        if (char.IsWhiteSpace(c))
        {
            _text.Space();
            return;
        }
        if (_text.Length > 0)
        {
            if (_breaks > 0)
            {
                if (EndsParagraph(c, node))
                    Cut();
                else
                    _text.Space();
                _lineStart = _text.Length;
            }
            else if (node != _lastText && StartsLabel(c, node))
            {
                Cut();
            }
        }
        _breaks = 0;
        if (_text.Length == 0)
            _firstText = node;
        _lastText = node;
        if (_nodes[node].LinkLength > 0)
            _linkLength++;
        _text.Append(c, start, end);
    }

    /// <summary>
    /// Whether the line breaks before <paramref name="next"/> end a paragraph. Two do. One does unless the sentence runs on behind it:
    /// many outlets write a break where others write a paragraph, while mails and poems are wrapped with it.
    /// </summary>
    private readonly bool EndsParagraph(char next, int node)
    {
        if (_headings > 0)
            return false;
        if (_breaks > 1)
            return true;
        if (char.IsLower(next))
            return false;
        for (var i = _nodes[_lastText].Parent; i > 0 && !HtmlTags.Is(_nodes[i].Tag, TagTraits.Block); i = _nodes[i].Parent)
        {
            if (_nodes[i].Tag == HtmlTag.A && _nodes[i].End > node)
                return false;
        }
        var line = _text.Characters[_lineStart..];
        return line.Length < 60 || line[^1] is '.' or '!' or '?' or ':' or ';' or '…' or ')' or ']' or '"' or '”' or '’' or '\'' or '»';
    }

    /// <summary>
    /// Whether two inline elements that touch (<c>By Ann&lt;/span&gt;&lt;span&gt;12 June</c>, <c>News&lt;/a&gt;&lt;a&gt;Sport</c>) are labels
    /// that only a style sheet sets apart, not two halves of a word.
    /// </summary>
    private readonly bool StartsLabel(char next, int node)
    {
        if (_text.EndsInSpace || !(char.IsUpper(next) || char.IsAsciiDigit(next)) || _headings > 0 || _depth == 0)
            return false;
        var last = _text.Characters[^1];
        if (!char.IsLower(last) && !(char.IsAsciiDigit(last) && char.IsUpper(next)))
            return false;
        int before = _nodes[_lastText].Parent,
            after = _nodes[node].Parent;
        return _nodes[before].End <= node
            && after > _lastText
            && _nodes[before].Tag is not (HtmlTag.Sub or HtmlTag.Sup)
            && _nodes[after].Tag is not (HtmlTag.Sub or HtmlTag.Sup)
            && _nodes[_open[_depth - 1]].Tag is not (HtmlTag.P or HtmlTag.BlockQuote or HtmlTag.FigCaption);
    }

    /// <summary>Ends the block that is being read.</summary>
    private void Cut()
    {
        if (_text.IsVisible && _blocks.Count < PageBlocks.Most)
        {
            var source = _text.Source;
            _line += _page.AsSpan(_lineAt, source.Start - _lineAt).Count('\n');
            _lineAt = source.Start;
            _blocks.Add(
                new PageBlock(_text.ToString(), source, _line, _depth > 0 ? _open[_depth - 1] : _nodes[_firstText].Parent)
                {
                    FirstNode = _firstText,
                    EndNode = _lastText + 1,
                    LinkLength = _linkLength,
                }
            );
        }
        _text.Clear();
        _breaks = 0;
        _lineStart = 0;
        _linkLength = 0;
    }
}
