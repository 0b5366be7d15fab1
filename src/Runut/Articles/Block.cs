using Runut.Text;

namespace Runut.Articles;

/// <summary>What a block of a page is.</summary>
public enum BlockKind
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>A line under or over the headline.</summary>
    Subtitle,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>When it was published or changed.</summary>
    Date,

    /// <summary>The part of the outlet it stands in, breadcrumbs included.</summary>
    Section,

    /// <summary>Keywords.</summary>
    Tags,

    /// <summary>Where it was written, standing by itself.</summary>
    Dateline,

    /// <summary>A paragraph of the report.</summary>
    Paragraph,

    /// <summary>A heading inside the report.</summary>
    Heading,

    /// <summary>An item of a list inside the report.</summary>
    ListItem,

    /// <summary>A quotation set apart.</summary>
    Quote,

    /// <summary>The words under a picture.</summary>
    Caption,

    /// <summary>A picture without words.</summary>
    Image,

    /// <summary>A link to another article.</summary>
    Related,

    /// <summary>A list of what is read most or came last.</summary>
    Popular,

    /// <summary>An advertisement or its label.</summary>
    Advertisement,

    /// <summary>A notice to scroll on.</summary>
    Scroll,

    /// <summary>Buttons and words for sharing.</summary>
    Share,

    /// <summary>Page numbers and links to the next page.</summary>
    Pagination,

    /// <summary>The initials of those who worked on it.</summary>
    Initials,

    /// <summary>A comment or the box for one.</summary>
    Comment,

    /// <summary>Words that promote the outlet, its applications, channels and awards.</summary>
    Promotion,

    /// <summary>A poll among readers.</summary>
    Poll,

    /// <summary>Menus, headers, footers.</summary>
    Navigation,

    /// <summary>Anything else that is not the report.</summary>
    Other,
}

/// <summary>A block of a page with the decision on it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Kept">True where it belongs to the article's text.</param>
/// <param name="Text">Its words, white space collapsed.</param>
/// <param name="Span">Where it stands in <see cref="Article.Text"/>; null for blocks that are not part of it.</param>
/// <param name="Source">Where it stands in the decoded page.</param>
/// <param name="Why">The rule or model behind the decision, in a few words.</param>
public sealed record Block(BlockKind Kind, bool Kept, string Text, TextSpan? Span, TextSpan Source, string Why);
