namespace Runut.Stories;

/// <summary>What of a story tells its thread from others: the middle of its articles.</summary>
/// <param name="Body">Terms of its articles.</param>
/// <param name="Title">Terms of their titles.</param>
/// <param name="Names">Terms written with a capital.</param>
/// <param name="LeadNames">Words of the names in their leads.</param>
/// <param name="Actors">Their persons, see <see cref="StoryProfile.Actors"/>.</param>
/// <param name="First">Day of the first of them; null where none is known.</param>
/// <param name="Last">Day of the last.</param>
internal sealed record StorySketch(
    SparseVector Body,
    SparseVector Title,
    SparseVector Names,
    SparseVector LeadNames,
    SparseVector Actors,
    int? First,
    int? Last
)
{
    public static StorySketch Of(IReadOnlyList<StoryProfile> articles)
    {
        // The sums are made in an order that does not depend on that of the input.
        var ordered = articles.OrderBy(a => a.Reading.Article.Hash, StringComparer.Ordinal).ToList();
        return new StorySketch(
            SparseVector.Middle(ordered.Select(a => a.Body)),
            SparseVector.Middle(ordered.Select(a => a.Title)),
            SparseVector.Middle(ordered.Select(a => a.Names)),
            SparseVector.Middle(ordered.Select(a => a.LeadNames)),
            SparseVector.Middle(ordered.Select(a => a.Actors)),
            articles.Min(a => a.Day),
            articles.Max(a => a.Day)
        );
    }
}
