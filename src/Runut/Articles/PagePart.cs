namespace Runut.Articles;

/// <summary>That a page is one of several of its article, as far as it says so. "The page does not say" is null.</summary>
/// <param name="Number">Which one, from 1.</param>
/// <param name="Count">Of how many.</param>
/// <param name="Address">The page's own address without scheme and fragment, as <see cref="Next"/> and <see cref="Previous"/> name pages.</param>
/// <param name="Whole">The address that all pages of the article share: without the number of the page.</param>
/// <param name="Next">The page that follows (<c>rel=next</c>).</param>
/// <param name="Previous">The page before (<c>rel=prev</c>).</param>
public sealed record PagePart(int? Number, int? Count, string? Address, string? Whole, string? Next, string? Previous);
