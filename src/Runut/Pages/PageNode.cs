namespace Runut.Pages;

/// <summary>What a node is besides its element.</summary>
[Flags]
internal enum NodeTraits : byte
{
    None = 0,

    /// <summary>A text in which character references must be resolved.</summary>
    HasReferences = 1,

    /// <summary>Stands inside SVG or MathML.</summary>
    Foreign = 4,
}

/// <summary>One node of a <see cref="PageTree"/>; the arrays of these are the tree.</summary>
internal struct PageNode
{
    public HtmlTag Tag;
    public NodeTraits Traits;
    public ushort Depth;
    public ushort NameLength;
    public ushort AttributeCount;
    public int FirstAttribute;
    public int Parent;
    public int End;
    public int Start;
    public int SourceEnd;
    public int TextLength;
    public int LinkLength;
}

/// <summary>One attribute, as places in the page; its value is decoded when somebody asks for it.</summary>
internal struct PageAttribute
{
    public int NameStart;
    public int ValueStart;
    public int ValueLength;
    public ushort NameLength;
    public bool HasReferences;
}
