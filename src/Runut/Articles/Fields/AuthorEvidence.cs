namespace Runut.Articles.Fields;

/// <summary>Where a page gives a name that could be its author's; a byline may have several.</summary>
[Flags]
internal enum AuthorEvidence : uint
{
    None = 0,

    /// <summary><c>author</c> of the JSON-LD, as a <c>Person</c>.</summary>
    DataPerson = 1 << 0,

    /// <summary><c>author</c> of the JSON-LD, as an <c>Organization</c>.</summary>
    DataOrganisation = 1 << 1,

    /// <summary><c>author</c> of the JSON-LD without a type.</summary>
    DataUntyped = 1 << 2,

    /// <summary>Editor, reviewer or contributor of the JSON-LD.</summary>
    DataOtherRole = 1 << 3,

    /// <summary>The meta element <c>author</c>.</summary>
    MetaAuthor = 1 << 4,

    /// <summary>The meta element <c>article:author</c>.</summary>
    MetaArticleAuthor = 1 << 5,

    /// <summary>What the page gives to be shown where it is shared (<c>twitter:data1</c>).</summary>
    MetaShared = 1 << 6,

    /// <summary>Any other meta element for authors.</summary>
    MetaOther = 1 << 7,

    /// <summary>An element with <c>itemprop=author</c>.</summary>
    Property = 1 << 8,

    /// <summary>A link with <c>rel=author</c>.</summary>
    Relation = 1 << 9,

    /// <summary>A link to an address that is an author's (<c>/author/…</c>).</summary>
    Address = 1 << 10,

    /// <summary>An element whose class says byline or author.</summary>
    ClassName = 1 << 11,

    /// <summary>Behind a label: <c>By …</c>, <c>Penulis: …</c>.</summary>
    Label = 1 << 12,

    /// <summary>Under a label that stands alone, or over the role of who bears the name.</summary>
    LabelBeside = 1 << 13,

    /// <summary>Behind the label of another role: editor, photographer, reviewer.</summary>
    OtherRole = 1 << 14,

    /// <summary>A short line between the title and the text, or a part of one.</summary>
    UnderTitle = 1 << 15,

    /// <summary>A short line that holds the date too, or stands beside it.</summary>
    BesideDate = 1 << 16,

    /// <summary>A short line behind the text.</summary>
    UnderText = 1 << 17,

    /// <summary>Inside comments, teasers, menus or the foot of the page.</summary>
    InFurniture = 1 << 18,

    /// <summary>The values as the page gives them.</summary>
    Whole = 1 << 19,

    /// <summary>The parts of the values: several names, or a name without what follows it.</summary>
    Parted = 1 << 20,

    /// <summary>The first part of each value alone.</summary>
    FirstParts = 1 << 21,

    /// <summary>Several values of one kind, taken together.</summary>
    Together = 1 << 22,

    /// <summary>The site's own name, in the form of a person's: a site of one author.</summary>
    Site = 1 << 23,
}
