using System.Globalization;
using Runut.Pages;

namespace Runut.Articles;

/// <summary>Reads which page of its article a page is: <c>Halaman 2 dari 3</c>, <c>Page 2/3</c>, <c>?page=2</c>, <c>/page/2</c>, <c>rel=next</c>.</summary>
internal static class PageNumber
{
    private const int MostPages = 100;
    private const int LongestLabel = 12;

    /// <summary>What the page says; null where it says nothing, or shows the whole article at once (<c>?page=all</c>).</summary>
    public static PagePart? Read(Draft draft)
    {
        var address = Clean(draft.Content.Page.Origin.Url ?? draft.Head?.Canonical, null);
        if (address is not null && IsWhole(address))
            return null;
        var (whole, stated) = Split(address);
        var (number, count, isLabelled) = Shown(draft);
        number = stated ?? number;
        var part = new PagePart(
            number,
            count >= number || number is null ? count : null,
            address,
            whole,
            Clean(draft.Head?.Next, address),
            Clean(draft.Head?.Previous, address)
        );
        return isLabelled || part is not { Number: null, Count: null, Next: null, Previous: null } || LinksToSecond(draft, part)
            ? part
            : null;
    }

    /// <summary>True where the page links to its own address with the number two.</summary>
    private static bool LinksToSecond(Draft draft, PagePart part)
    {
        if (draft.Content.Tree is not { } tree || part.Address is null)
            return false;
        for (var node = 0; node < tree.Count; node++)
        {
            if (
                tree.Tag(node) == HtmlTag.A
                && tree.TryAttribute(node, "href", out var link)
                && link.TrimEnd('/') is [.., '=' or '/', '2']
                && Split(Clean(link.ToString(), part.Address)) is { Number: 2, Whole: { } whole }
                && whole == part.Whole
            )
                return true;
        }
        return false;
    }

    /// <summary>A title without the words that number its page: <c>Panen Raya - Halaman 2</c>.</summary>
    public static string TitleWithout(string title)
    {
        foreach (var word in (ReadOnlySpan<string>)["halaman", "hal.", "page"])
        {
            var at = title.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at <= 1 || title.Length - at > 16 || char.IsLetterOrDigit(title[at - 1]))
                continue;
            var rest = title.AsSpan(at + word.Length).Trim(" ):");
            if (rest.Length > 0 && rest.ContainsAnyInRange('0', '9') && Label(rest) is not null)
                return title[..at].TrimEnd(' ', '-', '–', '—', '|', '(', ',', ':');
        }
        return title;
    }

    /// <summary>Splits an address into what all pages of the article share and the number of this one; null where it has none.</summary>
    internal static (string? Whole, int? Number) Split(string? address)
    {
        if (address is null)
            return (null, null);
        var query = address.IndexOf('?', StringComparison.Ordinal);
        var path = (query < 0 ? address : address[..query]).TrimEnd('/');
        var rest = new List<string>();
        int? number = null;
        if (query >= 0)
        {
            foreach (var field in address[(query + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                var equals = field.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0 && field[..equals] is "page" or "halaman" or "hal" or "pg" && Digits(field.AsSpan(equals + 1)) is { } page)
                    number = page;
                else
                    rest.Add(field);
            }
        }
        var slash = path.LastIndexOf('/');
        if (number is null && slash > 0 && Digits(path.AsSpan(slash + 1)) is { } last)
        {
            number = last;
            path = path[..slash];
            if (path.EndsWith("/page", StringComparison.Ordinal) || path.EndsWith("/halaman", StringComparison.Ordinal))
                path = path[..path.LastIndexOf('/')];
        }
        return (rest.Count == 0 ? path : $"{path}?{string.Join('&', rest)}", number);
    }

    private static bool IsWhole(string address) =>
        address.Contains("page=all", StringComparison.OrdinalIgnoreCase)
        || address.Contains("single=1", StringComparison.OrdinalIgnoreCase)
        || address.EndsWith("/all", StringComparison.OrdinalIgnoreCase);

    /// <summary>An address as pages name one another, whatever the scheme, the fragment and a last slash; null for none that can be followed.</summary>
    private static string? Clean(string? address, string? of)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > 2000)
            return null;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var absolute) || absolute.IsFile)
        {
            if (!Uri.TryCreate("https://" + of, UriKind.Absolute, out var page) || !Uri.TryCreate(page, address, out absolute))
                return null;
        }
        return absolute.Scheme is "http" or "https" ? (absolute.Authority + absolute.PathAndQuery).TrimEnd('/') : null;
    }

    /// <summary>The number in the furniture, the number of pages, and whether the page has page numbers or links to others at all.</summary>
    private static (int? Number, int? Count, bool IsLabelled) Shown(Draft draft)
    {
        (int? Number, int? Count, bool IsLabelled) shown = default;
        for (var i = 0; i < draft.Count; i++)
        {
            if (draft.Kept[i] || draft.Phrases[i].Family != PhraseFamily.Pagination)
                continue;
            shown.IsLabelled = true;
            if (draft.Shapes[i].Digits == 0 || draft.Shapes[i].Words > LongestLabel || Label(draft[i]) is not { Count: { } count } label)
                continue;
            shown = (Math.Max(shown.Number ?? 0, label.Number), count, true);
        }
        return shown;
    }

    /// <summary><c>2 dari 3</c>, <c>2 of 3</c>, <c>2/3</c>; a lone number only at the end.</summary>
    private static (int Number, int? Count)? Label(ReadOnlySpan<char> label)
    {
        var numbers = new List<(int Value, int Start, int End)>();
        for (var i = 0; i < label.Length; i++)
        {
            var start = i;
            while (i < label.Length && char.IsAsciiDigit(label[i]))
                i++;
            if (i > start && Digits(label[start..i]) is { } value)
                numbers.Add((value, start, i));
        }
        for (var k = 0; k + 1 < numbers.Count; k++)
        {
            var between = label[numbers[k].End..numbers[k + 1].Start].Trim();
            if (
                numbers[k].Value <= numbers[k + 1].Value
                && (between is "/" or "dari" || between.Equals("of", StringComparison.OrdinalIgnoreCase))
            )
                return (numbers[k].Value, numbers[k + 1].Value);
        }
        return numbers is [var only] && label[only.End..].Trim(" ):").IsEmpty ? (only.Value, null) : null;
    }

    private static int? Digits(ReadOnlySpan<char> text) =>
        text.Length <= 2
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && value is > 0 and < MostPages
            ? value
            : null;
}
