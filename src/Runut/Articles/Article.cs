using System.Collections.Immutable;
using Runut.Pages;
using Runut.Text;
using Runut.Times;

namespace Runut.Articles;

/// <summary>One outlet's report, cleaned. "The page does not say" is null or empty.</summary>
/// <param name="Page">Where it came from.</param>
/// <param name="Outlet">The outlet: its known name or the host of its address; null where the page does not tell.</param>
/// <param name="Language">ISO 639-1 code of the text's language; null where it cannot be told.</param>
/// <param name="Title">The headline without the site's suffix.</param>
/// <param name="Subtitle">A line under or over the headline.</param>
/// <param name="Byline">The people (or the desk) who wrote it, without editors and without the outlet.</param>
/// <param name="Published">When it was published.</param>
/// <param name="PublishedFrom">Where that was read (<c>line 9</c>, <c>JSON-LD datePublished</c>).</param>
/// <param name="Modified">When it was changed last.</param>
/// <param name="Section">The part of the outlet it stands in.</param>
/// <param name="Tags">Its keywords.</param>
/// <param name="Dateline">The place (and agency) at the head of its first paragraph.</param>
/// <param name="Text">The kept blocks of the body joined by blank lines; every span of a reading points into it.</param>
/// <param name="Blocks">Every block of the page, kept or cut, in the order of the page.</param>
/// <param name="Findings">What a reader must know of it.</param>
/// <param name="Hash">SHA-256 of <paramref name="Text"/>, in lower-case hexadecimal.</param>
public sealed record Article(
    PageOrigin Page,
    string? Outlet,
    string? Language,
    string? Title,
    string? Subtitle,
    ImmutableArray<string> Byline,
    Timestamp? Published,
    string? PublishedFrom,
    Timestamp? Modified,
    string? Section,
    ImmutableArray<string> Tags,
    string? Dateline,
    string Text,
    ImmutableArray<Block> Blocks,
    ImmutableArray<Finding> Findings,
    string Hash
)
{
    /// <summary>The input's name for it.</summary>
    public string Id => Page.Id;

    /// <summary>News agencies whose report it is or rests on, by byline, dateline or signature; an agency that signs alone is in <see cref="Byline"/> too.</summary>
    public ImmutableArray<string> Agencies { get; init; } = [];

    /// <summary>The picture at its head; null where the page gives none.</summary>
    public LeadImage? Image { get; init; }

    /// <summary>The address that the page gives for itself (<c>rel=canonical</c>, <c>og:url</c>); null where it gives none.</summary>
    public string? Canonical { get; init; }

    /// <summary>Which page of its article the page is; null where it does not say that there are several, and after they were joined.</summary>
    public PagePart? Part { get; init; }

    /// <summary>The pages that were joined into the article, in order; empty where it stands on one.</summary>
    public ImmutableArray<JoinedPage> Pages { get; init; } = [];
}

/// <summary>A page of an article that goes over several.</summary>
/// <param name="Origin">Where the page came from.</param>
/// <param name="FirstBlock">Index of its first block in <see cref="Article.Blocks"/>; the source of a block stands in its own page.</param>
public sealed record JoinedPage(PageOrigin Origin, int FirstBlock);
