using System.Globalization;
using System.Text.Json;
using Runut.Articles;
using Runut.Articles.Dates;

namespace Runut.Training.Dates;

/// <summary>A page with the days that it gives and the one that its gold gives.</summary>
/// <param name="Id">Of the page.</param>
/// <param name="Set">The collection.</param>
/// <param name="Site">The site, by which folds are parted.</param>
/// <param name="Gold">The gold day.</param>
/// <param name="Candidates">The days of the page.</param>
/// <param name="Rows">Their numbers.</param>
internal sealed record DatedPage(string Id, string Set, string Site, DateOnly Gold, DayCandidates Candidates, float[] Rows)
{
    /// <summary>Which candidates are the gold day.</summary>
    public bool[] Labels { get; } = [.. Candidates.All.Select(day => day.Day == Gold)];

    /// <summary>
    /// True where the gold is the day of the last change though the page says when it was published: nothing to learn from, as these are
    /// two times.
    /// </summary>
    public bool IsOfChange =>
        Candidates.All.Find(day => day.Day == Gold) is { } gold
        && (
            gold.All
            & (
                DateEvidence.DataModified
                | DateEvidence.MetaModified
                | DateEvidence.MarkModified
                | DateEvidence.WordChanged
                | DateEvidence.ClassChanged
            )
        ) != DateEvidence.None
        && (gold.All & Published) == DateEvidence.None
        && Candidates.All.Exists(day => (day.All & Published) != DateEvidence.None);

    private const DateEvidence Published =
        DateEvidence.DataPublished
        | DateEvidence.MetaPublishedTime
        | DateEvidence.MetaPublished
        | DateEvidence.MarkPublished
        | DateEvidence.WordPublished;

    /// <summary>The pages of the collections under <paramref name="data"/> whose gold has a date.</summary>
    public static List<DatedPage> Load(string data, bool flattened)
    {
        var pages = new List<DatedPage>();
        foreach (var set in flattened ? (string[])["wcxb", "fundus"] : ["wcxb", "fundus", "metadata", "dates", "scripts"])
        {
            var folder = Path.Combine(data, "pages", set);
            pages.AddRange(
                PageCollection.Read(folder, flattened, (line, gold) => DayOf(gold) is { } day ? Make(line, folder, set, day) : null)
            );
        }
        return pages;
    }

    private static DateOnly? DayOf(JsonElement gold) =>
        gold.TryGetProperty("date", out var date)
        && date.ValueKind == JsonValueKind.String
        && date.GetString() is { Length: >= 10 } written
        && DateOnly.TryParse(written.AsSpan(0, 10), CultureInfo.InvariantCulture, out var day)
            ? day
            : null;

    private static DatedPage Make(JsonElement line, string folder, string set, DateOnly gold)
    {
        var page = PageCollection.PageOf(line, folder);
        var draft = ArticleReader.Begin(page);
        BlockRange body;
        if (page.Tree is { } tree)
        {
            CertainFurniture.Mark(draft);
            var probabilities = BlockModel.Default!.Probabilities(draft);
            HtmlTitle.Read(draft, tree, probabilities);
            body = HtmlPage.Decide(draft, tree, probabilities);
        }
        else
        {
            body = FlattenedPage.Decide(draft);
            FlattenedFields.ReadTitle(draft, body);
        }
        var candidates = DayCandidates.Of(draft, body);
        return new DatedPage(
            page.Page.Origin.Id,
            set,
            PageCollection.SiteOf(page.Page.Origin.Url) ?? page.Page.Origin.Id,
            gold,
            candidates,
            DayFeatures.Rows(candidates, draft)
        );
    }
}
