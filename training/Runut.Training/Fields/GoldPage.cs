using System.Text.Json;
using Runut.Articles;
using Runut.Training.Blocks;

namespace Runut.Training.Fields;

/// <summary>A page read up to its fields, with what its gold says of them.</summary>
/// <param name="Id">Of the page.</param>
/// <param name="Set">The collection.</param>
/// <param name="Site">The site, by which folds are parted.</param>
/// <param name="Draft">The page with its blocks decided.</param>
/// <param name="Body">Where its text stands.</param>
/// <param name="Title">The gold title; null where the gold has none.</param>
/// <param name="Authors">The gold authors; null where the gold does not say.</param>
/// <param name="Date">The gold date as written; null where the gold has none.</param>
internal sealed record GoldPage(
    string Id,
    string Set,
    string Site,
    Draft Draft,
    BlockRange Body,
    string? Title,
    string[]? Authors,
    string? Date
)
{
    /// <summary>The pages of the collections under <paramref name="data"/>.</summary>
    public static List<GoldPage> Load(string data, bool flattened)
    {
        var pages = new List<GoldPage>();
        foreach (var set in flattened ? (string[])["wcxb", "fundus"] : ["wcxb", "fundus", "metadata", "scripts"])
        {
            var folder = Path.Combine(data, "pages", set);
            var gold = LabelledPage
                .Lines(Path.Combine(folder, "gold.jsonl"))
                .Select(line => JsonDocument.Parse(line).RootElement)
                .ToDictionary(root => root.GetProperty("id").GetString()!);
            pages.AddRange(
                LabelledPage
                    .Lines(Path.Combine(folder, flattened ? "plain.jsonl.gz" : "pages.jsonl"))
                    .AsParallel()
                    .AsOrdered()
                    .WithDegreeOfParallelism(2)
                    .Select(line =>
                    {
                        using var json = JsonDocument.Parse(line);
                        var id = json.RootElement.GetProperty("id").GetString()!;
                        return gold.TryGetValue(id, out var fields) ? Make(json.RootElement, folder, set, fields) : null;
                    })
                    .OfType<GoldPage>()
            );
        }
        return pages;
    }

    private static GoldPage Make(JsonElement line, string folder, string set, JsonElement gold)
    {
        var page = LabelledPage.PageOf(line, folder);
        var draft = ArticleReader.Begin(page);
        var body = page.Tree is { } tree ? HtmlPage.Decide(draft, tree, BlockModel.Default!) : FlattenedPage.Decide(draft);
        if (page.Tree is null)
            FlattenedFields.ReadTitle(draft, body);
        return new GoldPage(
            page.Page.Origin.Id,
            set,
            LabelledPage.SiteOf(page.Page.Origin.Url) ?? page.Page.Origin.Id,
            draft,
            body,
            gold.TryGetProperty("title", out var title) ? title.GetString() : null,
            gold.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array
                ? [.. authors.EnumerateArray().Select(name => name.GetString()!)]
                : null,
            gold.TryGetProperty("date", out var date) ? date.GetString() : null
        );
    }
}
