namespace Runut.Articles.Fields;

/// <summary>Where a page gives words that could be its title; a title may have several.</summary>
[Flags]
internal enum TitleEvidence : uint
{
    None = 0,

    /// <summary><c>og:title</c>.</summary>
    Shared = 1 << 0,

    /// <summary><c>headline</c> of the JSON-LD.</summary>
    Data = 1 << 1,

    /// <summary><c>twitter:title</c>.</summary>
    Twitter = 1 << 2,

    /// <summary>The title of the window.</summary>
    Window = 1 << 3,

    /// <summary>Other meta elements for titles.</summary>
    Meta = 1 << 4,

    /// <summary>A heading of the first level.</summary>
    Heading1 = 1 << 5,

    /// <summary>A heading of the second level.</summary>
    Heading2 = 1 << 6,

    /// <summary>A heading of the third level.</summary>
    Heading3 = 1 << 7,

    /// <summary>A line of a flattened page above its text.</summary>
    Line = 1 << 8,

    /// <summary>One of the first lines of a flattened page: often the title of the window.</summary>
    FirstLine = 1 << 9,

    /// <summary>As the page gives it.</summary>
    Whole = 1 << 10,

    /// <summary>Without the name of the site.</summary>
    WithoutSite = 1 << 11,

    /// <summary>Up to the last bar or dash.</summary>
    BeforeLast = 1 << 12,

    /// <summary>Up to the first bar or dash.</summary>
    BeforeFirst = 1 << 13,

    /// <summary>Behind the first bar, dash or colon.</summary>
    BehindFirst = 1 << 14,

    /// <summary>Up to a bracket.</summary>
    BeforeBracket = 1 << 15,
}
