namespace Runut.Articles.Dates;

/// <summary>Where a page gives a day, and what it says of it there.</summary>
[Flags]
internal enum DateEvidence : uint
{
    None = 0,

    /// <summary><c>datePublished</c> of the JSON-LD of the page's article.</summary>
    DataPublished = 1 << 0,

    /// <summary>The same of another object of the data.</summary>
    DataOther = 1 << 1,
    DataModified = 1 << 2,

    /// <summary><c>article:published_time</c>.</summary>
    MetaPublishedTime = 1 << 3,

    /// <summary>Another meta element whose name speaks of publication.</summary>
    MetaPublished = 1 << 4,

    /// <summary>Dublin Core and what libraries read.</summary>
    MetaIssued = 1 << 5,
    MetaCreated = 1 << 6,

    /// <summary>A meta element that says no more than that it is a date.</summary>
    MetaDate = 1 << 7,
    MetaModified = 1 << 8,

    /// <summary>An element that marks its date as that of publication.</summary>
    MarkPublished = 1 << 9,

    /// <summary>A <c>time</c> element.</summary>
    MarkTime = 1 << 10,
    MarkModified = 1 << 11,

    /// <summary>The mark stands between the title and the first lines of the text.</summary>
    MarkAbove = 1 << 12,

    /// <summary>In the address of the page.</summary>
    Address = 1 << 13,

    /// <summary>The address gives the year and the month.</summary>
    AddressMonth = 1 << 14,

    /// <summary>In the address of the image that the page shows of itself.</summary>
    ImageAddress = 1 << 15,

    /// <summary>A value of a script whose name speaks of publication.</summary>
    Script = 1 << 16,

    /// <summary>In a line that people read.</summary>
    Line = 1 << 17,

    /// <summary>The line holds little more.</summary>
    LineAlone = 1 << 18,

    /// <summary>The line stands around the title or between it and the text.</summary>
    LineAbove = 1 << 19,

    /// <summary>The line stands behind the text.</summary>
    LineBehind = 1 << 20,

    /// <summary>Words beside it say that it is of publication.</summary>
    WordPublished = 1 << 21,

    /// <summary>Words beside it say that it is of a change.</summary>
    WordChanged = 1 << 22,

    /// <summary>Read with day and month the other way round than the page's language has it.</summary>
    Swapped = 1 << 23,

    /// <summary>Among comments.</summary>
    InComments = 1 << 24,

    /// <summary>Among related or popular articles, in menus or the foot.</summary>
    InFurniture = 1 << 25,
    BesideCopyright = 1 << 26,

    /// <summary>In a sentence.</summary>
    InProse = 1 << 27,

    /// <summary>The names of the elements around the line speak of dates or bylines.</summary>
    ClassDate = 1 << 28,

    /// <summary>The names of the elements around the line speak of changes.</summary>
    ClassChanged = 1 << 29,

    /// <summary>With a time of day.</summary>
    WithTime = 1 << 30,

    /// <summary>In the title of the window.</summary>
    WindowTitle = 1u << 31,
}
