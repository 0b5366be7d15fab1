using System.Text.Json;
using Runut.Articles;
using Runut.Articles.Fields;

namespace Runut.Training.Fields;

/// <summary>A page read up to its fields, with what its gold says of them.</summary>
/// <param name="Id">Of the page.</param>
/// <param name="Set">The collection.</param>
/// <param name="Site">The site, by which folds are parted.</param>
/// <param name="Draft">The page.</param>
/// <param name="BodyStart">Where its text begins, as far as is known before the title is.</param>
/// <param name="Title">The gold title; null where the gold has none.</param>
/// <param name="Authors">The gold authors; null where the gold does not say.</param>
internal sealed record GoldPage(string Id, string Set, string Site, Draft Draft, int BodyStart, string? Title, string[]? Authors)
{
    /// <summary>Where its text stands; not known on HTML pages until their title is.</summary>
    public BlockRange Body { get; private set; }

    private float[] Probabilities { get; init; } = [];

    /// <summary>The pages of the collections under <paramref name="data"/>.</summary>
    public static List<GoldPage> Load(string data, bool flattened)
    {
        var pages = new List<GoldPage>();
        foreach (var set in flattened ? (string[])["wcxb", "fundus"] : ["wcxb", "fundus", "metadata", "scripts"])
        {
            var folder = Path.Combine(data, "pages", set);
            pages.AddRange(PageCollection.Read(folder, flattened, (line, gold) => Make(line, folder, set, gold)));
        }
        return pages;
    }

    private static GoldPage Make(JsonElement line, string folder, string set, JsonElement gold)
    {
        var page = PageCollection.PageOf(line, folder);
        var draft = ArticleReader.Begin(page);
        var title = gold.TryGetProperty("title", out var titles) ? titles.GetString() : null;
        if (page.Tree is null)
        {
            var body = FlattenedPage.Decide(draft);
            return Page(body, body.Start, []);
        }
        CertainFurniture.Mark(draft);
        var probabilities = BlockModel.Default!.Probabilities(draft);
        return Page(default, HtmlTitle.BodyStart(draft, probabilities), probabilities);

        GoldPage Page(BlockRange body, int start, float[] probabilities) =>
            new(
                page.Page.Origin.Id,
                set,
                PageCollection.SiteOf(page.Page.Origin.Url) ?? page.Page.Origin.Id,
                draft,
                start,
                title,
                gold.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array
                    ? [.. authors.EnumerateArray().Select(name => name.GetString()!)]
                    : null
            )
            {
                Body = body,
                Probabilities = probabilities,
            };
    }

    /// <summary>Takes the title that a model found which had not seen the page's site, and decides on the blocks as the program would.</summary>
    public void TakeTitle(TitleCandidates candidates, TitleCandidate title)
    {
        if (Draft.Content.Tree is { } tree)
        {
            HtmlTitle.Take(Draft, tree, title.Text, title.Block);
            return;
        }
        Draft.Title = title.Text;
        if (candidates.LineOf(title) is >= 0 and var line)
            Draft.Cut(line, BlockKind.Title, "title");
    }

    /// <summary>Decides on the blocks of an HTML page, whose title is known now.</summary>
    public void Decide()
    {
        if (Draft.Content.Tree is { } tree)
            Body = HtmlPage.Decide(Draft, tree, Probabilities);
    }
}
