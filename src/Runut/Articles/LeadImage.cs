namespace Runut.Articles;

/// <summary>The picture at the head of an article.</summary>
/// <param name="Url">Its address, absolute where the page's own address is known; null where only its caption is.</param>
/// <param name="Caption">The words under it, with the credit where that stands there; null where the page shows none.</param>
public sealed record LeadImage(string? Url, string? Caption);
