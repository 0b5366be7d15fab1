namespace Runut.Pages;

/// <summary>How the reader must read on behind a start tag.</summary>
internal enum TagContent
{
    /// <summary>Tags and text.</summary>
    Markup,

    /// <summary>Text up to the element's own end tag.</summary>
    Text,

    /// <summary>A script.</summary>
    Script,

    /// <summary>The rest of the page is text (<c>plaintext</c>).</summary>
    Rest,
}

/// <summary>
/// Builds the tree from tags and text by those rules of the standard's tree construction (section 13.2.6) that decide where text stands.
/// What it leaves out on purpose, since every node keeps its place in the order of the page: content that a table may not hold stays in
/// the table (no foster parenting), and an inline element that is closed out of order ends there instead of being cloned into what follows
/// (no adoption agency). The rules for elements are in <c>TreeBuilder.Elements.cs</c>, the arrays and the stack here.
/// </summary>
internal sealed partial class TreeBuilder
{
    // Browsers have such a bound too (Blink: 512), and pages nest to a few dozen; what comes deeper becomes siblings, so that walking up
    // from every node of a hostile page is cheap.
    private const int DeepestNode = 160;

    // An end tag is matched with the open elements this far down: pages nest to a few dozen, and hostile ones must not cost a square.
    private const int FarthestMatch = 512;

    // The arrays grow to the largest page of a thread once; every tree takes its share with it as a copy.
    [ThreadStatic]
    private static Scratch? _scratch;

    private const int LargestKept = 1 << 16;

    private readonly string _page;
    private readonly int[] _open = new int[HtmlTags.Count];
    private PageNode[] _nodes;
    private PageAttribute[] _attributes;
    private OpenElement[] _stack;
    private int _nodeCount;
    private int _attributeCount;
    private int _depth;
    private int _characters;
    private int _linkCharacters;
    private int _links;
    private int _unseen;

    public TreeBuilder(string page)
    {
        _page = page;
        var scratch = _scratch ?? new Scratch(new PageNode[1 << 12], new PageAttribute[1 << 12], new OpenElement[64]);
        _scratch = null;
        _nodes = scratch.Nodes;
        _attributes = scratch.Attributes;
        _stack = scratch.Stack;
        _nodes[0] = new PageNode { Tag = HtmlTag.Document, Parent = -1 };
        _nodeCount = 1;
        _stack[0] = new OpenElement { Node = 0, Tag = HtmlTag.Document };
        _depth = 1;
    }

    private sealed record Scratch(PageNode[] Nodes, PageAttribute[] Attributes, OpenElement[] Stack);

    private struct OpenElement
    {
        public int Node;
        public int CharactersBefore;
        public int LinkCharactersBefore;
        public HtmlTag Tag;
        public TableMode Table;
        public bool Foreign;
        public bool Closed;
    }

    /// <summary>In which part of a table the content of an open element stands.</summary>
    private enum TableMode : byte
    {
        None,
        Table,
        Body,
        Row,
        Cell,
    }

    /// <summary>Number of attributes read so far; those of a tag stand from here on.</summary>
    public int AttributeCount => _attributeCount;

    /// <summary>True where the next content belongs to SVG or MathML.</summary>
    public bool InForeign => _stack[_depth - 1].Foreign;

    public void Attribute(int nameStart, int nameEnd, int valueStart, int valueEnd)
    {
        if (_attributeCount == _attributes.Length)
            Array.Resize(ref _attributes, _attributeCount * 2);
        _attributes[_attributeCount++] = new PageAttribute
        {
            NameStart = nameStart,
            NameLength = (ushort)(nameEnd - nameStart),
            ValueStart = valueStart,
            ValueLength = valueEnd - valueStart,
            HasReferences = _page.AsSpan(valueStart, valueEnd - valueStart).Contains('&'),
        };
    }

    /// <summary>Forgets the attributes of a tag that was not one.</summary>
    public void DropAttributes(int first) => _attributeCount = first;

    public PageTree Finish()
    {
        if (_mode != Mode.InBody)
            OpenBody(_page.Length);
        PopTo(1, _page.Length, _page.Length);
        if (_bodyEnd > 0)
            _nodes[_body].SourceEnd = _bodyEnd;
        if (_htmlEnd > 0)
            _nodes[_html].SourceEnd = _htmlEnd;
        CloseNode(_stack[0], _page.Length);
        var tree = new PageTree(_page, _nodes[.._nodeCount], _attributes[.._attributeCount]);
        if (_nodes.Length <= LargestKept && _attributes.Length <= LargestKept && _stack.Length <= LargestKept)
            _scratch = new Scratch(_nodes, _attributes, _stack);
        return tree;
    }

    private ref OpenElement Top => ref _stack[_depth - 1];

    private int CurrentNode
    {
        get
        {
            if (_depth <= DeepestNode)
                return _stack[_depth - 1].Node;
            var top = _stack[_depth - 1].Node;
            return _nodes[top].End == 0 ? top : _stack[DeepestNode - 1].Node;
        }
    }

    private int AddNode(PageNode node)
    {
        if (_nodeCount == _nodes.Length)
            Array.Resize(ref _nodes, _nodeCount * 2);
        node.Depth = (ushort)(_nodes[node.Parent].Depth + 1);
        _nodes[_nodeCount] = node;
        return _nodeCount++;
    }

    private void AddText(int start, int end, bool references)
    {
        var parent = CurrentNode;
        var seen = _unseen == 0 ? VisibleCharacters(_page.AsSpan(start, end - start), references) : 0;
        _characters += seen;
        if (_links > 0)
            _linkCharacters += seen;
        AddNode(
            new PageNode
            {
                Tag = HtmlTag.TextRun,
                Traits = references ? NodeTraits.HasReferences : NodeTraits.None,
                Parent = parent,
                End = _nodeCount + 1,
                Start = start,
                SourceEnd = end,
                TextLength = seen,
                LinkLength = _links > 0 ? seen : 0,
            }
        );
    }

    private static int VisibleCharacters(ReadOnlySpan<char> text, bool references)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
                continue;
            count++;
            if (references && text[i] == '&')
            {
                var end = text.Slice(i, Math.Min(12, text.Length - i)).IndexOf(';');
                if (end > 0)
                    i += end;
            }
        }
        return count;
    }

    /// <summary>Adds an element without opening it.</summary>
    private int AddElement(HtmlTag tag, int start, int end, int nameLength, int firstAttribute, NodeTraits traits = NodeTraits.None)
    {
        if (_depth > DeepestNode && _nodes[Top.Node].End == 0)
            CloseNode(Top, start);
        return AddNode(
            new PageNode
            {
                Tag = tag,
                Traits = traits | (Top.Foreign ? NodeTraits.Foreign : NodeTraits.None),
                Parent = CurrentNode,
                End = _nodeCount + 1,
                Start = start,
                SourceEnd = end,
                NameLength = (ushort)Math.Min(nameLength, ushort.MaxValue),
                FirstAttribute = firstAttribute,
                AttributeCount = (ushort)(_attributeCount - firstAttribute),
            }
        );
    }

    private void Push(HtmlTag tag, int start, int end, int nameLength, int firstAttribute, NodeTraits traits = NodeTraits.None)
    {
        var node = AddElement(tag, start, end, nameLength, firstAttribute, traits);
        _nodes[node].End = 0;
        if (_depth == _stack.Length)
            Array.Resize(ref _stack, _depth * 2);
        ref var below = ref Top;
        _stack[_depth++] = new OpenElement
        {
            Node = node,
            Tag = tag,
            CharactersBefore = _characters,
            LinkCharactersBefore = _linkCharacters,
            Table = ModeOf(tag, below.Table),
            Foreign = IsForeign(tag, below.Foreign),
        };
        _open[(int)tag]++;
        if (tag == HtmlTag.A)
            _links++;
        if (HtmlTags.Is(tag, TagTraits.Unseen))
            _unseen++;
    }

    private void PushImplied(HtmlTag tag, int at) => Push(tag, at, at, 0, _attributeCount, NodeTraits.None);

    /// <summary>Closes the open elements down to and with the one at <paramref name="index"/>.</summary>
    /// <param name="index">Index into the stack.</param>
    /// <param name="start">Where those end that have no end tag.</param>
    /// <param name="end">Where that one ends.</param>
    private void PopTo(int index, int start, int end)
    {
        while (_depth > index)
            Pop(_depth - 1 == index ? end : start);
        // An inline element whose end tag came while blocks were open inside it.
        while (_depth > 1 && Top.Closed)
            Pop(start);
    }

    private void Pop(int sourceEnd)
    {
        ref var element = ref _stack[--_depth];
        _open[(int)element.Tag]--;
        if (HtmlTags.Is(element.Tag, TagTraits.Unseen))
            _unseen--;
        if (element.Closed)
        {
            sourceEnd = _nodes[element.Node].SourceEnd;
        }
        else if (element.Tag == HtmlTag.A)
        {
            _links--;
        }
        if (_nodes[element.Node].End == 0)
            CloseNode(element, sourceEnd);
    }

    private void CloseNode(in OpenElement element, int sourceEnd)
    {
        ref var node = ref _nodes[element.Node];
        node.End = _nodeCount;
        node.SourceEnd = Math.Max(sourceEnd, node.SourceEnd);
        node.TextLength = _characters - element.CharactersBefore;
        node.LinkLength = _linkCharacters - element.LinkCharactersBefore;
    }

    /// <summary>The nearest open element of that name with none of <paramref name="barriers"/> above it; -1 where there is none.</summary>
    private int Find(HtmlTag tag, TagTraits barriers, HtmlTag barrier = HtmlTag.Document)
    {
        if (_open[(int)tag] == 0)
            return -1;
        for (int i = _depth - 1, last = Math.Max(1, _depth - FarthestMatch); i >= last; i--)
        {
            var it = _stack[i].Tag;
            if (it == tag && !_stack[i].Closed)
                return i;
            if (it == barrier || HtmlTags.Is(it, barriers))
                return -1;
        }
        return -1;
    }

    private static TableMode ModeOf(HtmlTag tag, TableMode inherited) =>
        tag switch
        {
            HtmlTag.Table => TableMode.Table,
            HtmlTag.TBody or HtmlTag.THead or HtmlTag.TFoot when inherited != TableMode.None => TableMode.Body,
            HtmlTag.Tr when inherited != TableMode.None => TableMode.Row,
            HtmlTag.Td or HtmlTag.Th or HtmlTag.Caption when inherited != TableMode.None => TableMode.Cell,
            HtmlTag.Template => TableMode.None,
            _ => inherited,
        };

    private static bool IsForeign(HtmlTag tag, bool inherited) =>
        tag is HtmlTag.Svg or HtmlTag.Math
        || (
            inherited
            && tag
                is not (
                    HtmlTag.ForeignObject
                    or HtmlTag.Desc
                    or HtmlTag.Title
                    or HtmlTag.Mi
                    or HtmlTag.Mo
                    or HtmlTag.Mn
                    or HtmlTag.Ms
                    or HtmlTag.MText
                    or HtmlTag.AnnotationXml
                )
        );
}
