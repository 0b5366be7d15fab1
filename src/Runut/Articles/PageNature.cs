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
        ReadPageNumber(draft);
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

    /// <summary><c>Halaman 1 dari 3</c> in the furniture, on a page whose text ends there.</summary>
    private static void ReadPageNumber(Draft draft)
    {
        int number = 0,
            pages = 0;
        for (var i = 0; i < draft.Count; i++)
        {
            if (
                draft.Kept[i]
                || draft.Shapes[i].Digits == 0
                || draft.Shapes[i].Words > 12
                || draft.Phrases[i].Family != PhraseFamily.Pagination
            )
                continue;
            var words = draft[i].Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries);
            for (var k = 1; k + 2 < words.Length; k++)
            {
                if (
                    words[k + 1] is "dari" or "of"
                    && int.TryParse(words[k], NumberStyles.None, CultureInfo.InvariantCulture, out var one)
                    && int.TryParse(words[k + 2], NumberStyles.None, CultureInfo.InvariantCulture, out var all)
                    && one <= all
                    && all < 100
                )
                    (number, pages) = (Math.Max(number, one), all);
            }
        }
        if (number > 0 && number < pages)
            draft.Findings.Add(
                new Finding(
                    "RU0207",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"This is page {number} of {pages} of the article; the text of the others is not part of this one."
                    )
                )
            );
    }
}
