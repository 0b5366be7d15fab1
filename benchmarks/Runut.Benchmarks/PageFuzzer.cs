using System.Text;

namespace Runut.Benchmarks;

/// <summary>Makes bad pages out of good ones, the same for the same seed.</summary>
internal sealed class PageFuzzer(int seed, IReadOnlyList<byte[]> pages)
{
    private static readonly string[] Pieces =
    [
        "<",
        ">",
        "</",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<script>",
        "</script>",
        "<style>",
        "<title>",
        "<textarea>",
        "<svg>",
        "<math>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<p>",
        "</p>",
        "<br>",
        "<a href=",
        "</a>",
        "<b>",
        "</b>",
        "<template>",
        "</template>",
        "<select>",
        "<option>",
        "<noscript>",
        "<plaintext>",
        "<body>",
        "</body>",
        "</html>",
        "<form>",
        "</form>",
        "<li>",
        "<dd>",
        "<button>",
        "<object>",
        "<meta charset=",
        "&",
        "&amp",
        "&#",
        "&#x1F600;",
        "&#xD800;",
        "&NotEqualTilde;",
        "\"",
        "'",
        "=",
        "\0",
        "\uFEFF",
        "\r",
        "\t",
        "â€œ",
        "Ã©",
        "\u200B",
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-13-45T99:99\"}</script>",
        "Jakarta, ",
        "Kamis (25/4/2019)",
        "kata dia.",
        "\"Ya,\" ",
        "Rp 12.000",
    ];

    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        if (_random.Next(8) == 0)
            return Soup();
        var page = pages[_random.Next(pages.Count)].ToList();
        for (var changes = 1 + _random.Next(24); changes > 0 && page.Count > 0; changes--)
        {
            var at = _random.Next(page.Count);
            var length = Math.Min(page.Count - at, 1 + _random.Next(_random.Next(4) == 0 ? 2000 : 20));
            switch (_random.Next(6))
            {
                case 0:
                    page.RemoveRange(at, length);
                    break;
                case 1:
                    page.InsertRange(_random.Next(page.Count), page.GetRange(at, length));
                    break;
                case 2:
                    page[at] = (byte)_random.Next(256);
                    break;
                case 3:
                    page.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[_random.Next(Pieces.Length)]));
                    break;
                case 4:
                    var piece = Encoding.UTF8.GetBytes(Pieces[_random.Next(Pieces.Length)]);
                    page.InsertRange(at, Enumerable.Repeat(piece, 1 + _random.Next(300)).SelectMany(p => p));
                    break;
                default:
                    page.RemoveRange(at, page.Count - at);
                    break;
            }
        }
        return [.. page];
    }

    private byte[] Soup()
    {
        var bytes = new byte[_random.Next(20_000)];
        if (_random.Next(2) == 0)
        {
            _random.NextBytes(bytes);
            return bytes;
        }
        var soup = new StringBuilder();
        while (soup.Length < bytes.Length)
            soup.Append(Pieces[_random.Next(Pieces.Length)]).Append(_random.Next(3) == 0 ? " " : "");
        return Encoding.UTF8.GetBytes(soup.ToString());
    }
}
