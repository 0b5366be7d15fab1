using System.Globalization;
using Runut.Text;

namespace Runut.Articles;

/// <summary>Tells pages that are no single finished report: lists of other articles, live blogs, galleries, and one page of several.</summary>
internal static class PageNature
{
    private const int LeastHeadlines = 20;
    private const int MostTextOfList = 600;
    private const int MostTextOfGallery = 1500;

    /// <summary>Adds the findings; the text of a page that only lists others is cut.</summary>
    public static void Read(Draft draft)
    {
        var text = 0;
        for (var i = 0; i < draft.Count; i++)
            text += draft.Kept[i] ? draft.Shapes[i].Length : 0;
        if (IsIndex(draft, text))
        {
            for (var i = 0; i < draft.Count; i++)
            {
                if (draft.Kept[i])
                    draft.Cut(i, BlockKind.Related, "page that lists other articles");
            }
            draft.Findings.Add(new Finding("RU0204", "The page lists other articles and has none of its own; its text is empty."));
            return;
        }
        var address = draft.Content.Page.Origin.Url ?? draft.Head?.Canonical ?? "";
        if (draft.Head?.Data.Type == "LiveBlogPosting" || HasPart(address, "live-blog", "liveblog", "live-updates", "live-update"))
            draft.Findings.Add(new Finding("RU0205", "The page is a live blog: its entries were written at different times."));
        if (
            text < MostTextOfGallery
            && (
                HasPart(address, "foto", "photos", "gallery", "galeri", "inpicture", "photo-gallery", "fotogalerie")
                || StartsAsGallery(draft.Title)
            )
        )
            draft.Findings.Add(new Finding("RU0206", "The page is a gallery: its text may be the words under its pictures."));
        ReadPart(draft);
    }

    /// <summary>Many links that read as headlines, hardly a sentence, and nothing in the page's data that calls it an article.</summary>
    private static bool IsIndex(Draft draft, int text)
    {
        if (text >= MostTextOfList || draft.Head is not { } head || head.Meta("og:type") == "article")
            return false;
        if (head.Data.Type is { } type && type.EndsWith("Article", StringComparison.Ordinal) && !head.Data.IsList)
            return false;
        var headlines = 0;
        for (var i = 0; i < draft.Count; i++)
        {
            if (draft.Shapes[i].Words is >= 4 and <= 24 && draft.Content.Blocks[i].LinkLength * 10 >= draft.Shapes[i].Letters * 9)
                headlines++;
        }
        return headlines >= LeastHeadlines;
    }

    private static bool StartsAsGallery(string? title) =>
        title is not null
        && (
            title.StartsWith("FOTO:", StringComparison.OrdinalIgnoreCase)
            || title.StartsWith("Foto-foto", StringComparison.OrdinalIgnoreCase)
            || title.StartsWith("In Picture", StringComparison.OrdinalIgnoreCase)
            || title.StartsWith("Galeri", StringComparison.OrdinalIgnoreCase)
            || title.StartsWith("In pictures", StringComparison.OrdinalIgnoreCase)
        );

    private static bool HasPart(string address, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            var at = address.IndexOf("/" + part, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at + part.Length + 1 == address.Length || address[at + part.Length + 1] is '/' or '-' or '?'))
                return true;
        }
        return false;
    }

    private static void ReadPart(Draft draft)
    {
        draft.Part = PageNumber.Read(draft);
        if (draft.Part is { Number: { } number, Count: > 1 and { } count })
            draft.Findings.Add(
                new Finding(
                    "RU0207",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"This is page {number} of {count} of the article; the text of the others is not part of this one."
                    )
                )
            );
    }
}
