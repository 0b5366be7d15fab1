using System.Buffers;
using System.Text.Json;

namespace Runut.Pages;

/// <summary>Tells by content what bytes or text are, in the manner of the WHATWG MIME Sniffing standard; names and headers are not believed.</summary>
internal static class MediaSniffer
{
    private const int Sample = 1 << 16;

    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\n\f\0"u8);

    // All that is below the space, but not those that text has: tab, line breaks, page break, the escape of ISO-2022-JP.
    private static readonly SearchValues<byte> Controls = SearchValues.Create([
        0,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        11,
        14,
        15,
        16,
        17,
        18,
        19,
        20,
        21,
        22,
        23,
        24,
        25,
        26,
        28,
        29,
        30,
        31,
    ]);

    /// <summary>What the bytes are where they are no page at all ("a PDF document"); null where they may be one.</summary>
    public static string? Refuse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOfAnyExcept(Blanks) < 0)
            return bytes.IsEmpty ? "empty" : "nothing but white space";
        if (Signature(bytes) is { } format)
            return format;
        if (IsUtf16(bytes, out _))
            return null;
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var controls = 0;
        for (var rest = sample; rest.IndexOfAny(Controls) is var at and >= 0; rest = rest[(at + 1)..])
            controls++;
        if (controls * 50 > sample.Length)
            return "binary data";
        var trimmed = bytes.TrimStart(" \t\r\n"u8);
        if (trimmed[0] is (byte)'{' or (byte)'[' && IsJson(trimmed))
            return "JSON";
        return trimmed.StartsWith("<"u8) ? Xml(sample) : null;
    }

    /// <summary>True for bytes with a mark of UTF-16, and for those of which every second is zero, as Western text in UTF-16 without a mark has it.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> bytes, out bool bigEndian)
    {
        bigEndian = bytes is [0xFE, 0xFF, ..];
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return true;
        if (bytes.Length < 8)
            return false;
        int even = 0,
            odd = 0,
            length = Math.Min(bytes.Length, 4096) & ~1;
        for (var i = 0; i < length; i += 2)
        {
            if (bytes[i] == 0)
                even++;
            if (bytes[i + 1] == 0)
                odd++;
        }
        bigEndian = even > odd;
        return Math.Max(even, odd) * 4 > length / 2 * 3 && Math.Min(even, odd) * 50 < length;
    }

    /// <summary>HTML, or text that was flattened from it.</summary>
    public static MediaKind Tell(ReadOnlySpan<char> text)
    {
        var start = text.TrimStart();
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
            return MediaKind.Html;
        int structural = 0,
            lines = 1 + start[..Math.Min(start.Length, Sample)].Count('\n');
        var opensWithMarkup = false;
        for (var at = 0; structural < Math.Max(lines, 3) && start[at..].IndexOf('<') is var found and >= 0; )
        {
            at += found + 1;
            var rest = start[at..];
            if (rest.StartsWith("!--") || rest.StartsWith("?xml"))
            {
                opensWithMarkup |= at == 1;
                continue;
            }
            if (rest.StartsWith("/"))
                rest = rest[1..];
            var length = 0;
            while (length < rest.Length && length < 16 && char.IsAsciiLetterOrDigit(rest[length]))
                length++;
            if (length == 0 || length == rest.Length || rest[length] is not ('>' or ' ' or '/' or '\n' or '\t' or '\r'))
                continue;
            var tag = HtmlTags.Find(rest[..length]);
            if (tag is HtmlTag.Html or HtmlTag.Body or HtmlTag.Head)
                return MediaKind.Html;
            // Markdown may hold a few tags itself; a picture or a line break does not make it HTML.
            if (tag is not (HtmlTag.Other or HtmlTag.Br or HtmlTag.Img or HtmlTag.IFrame or HtmlTag.Hr))
            {
                structural++;
                opensWithMarkup |= at == 1;
            }
        }
        return opensWithMarkup ? (structural > 0 ? MediaKind.Html : MediaKind.Flattened)
            : structural >= 3 && structural * 4 >= lines ? MediaKind.Html
            : MediaKind.Flattened;
    }

    private static string? Signature(ReadOnlySpan<byte> bytes)
    {
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) is >= 0 and < 8)
            return "a PDF document";
        if (bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..])
            return "a PNG image";
        if (bytes is [0xFF, 0xD8, 0xFF, ..])
            return "a JPEG image";
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
            return "a GIF image";
        if (bytes.StartsWith("RIFF"u8) && bytes.Length > 12)
            return bytes[8..].StartsWith("WEBP"u8) ? "a WebP image" : "a sound or video";
        if (bytes.Length > 12 && bytes[4..].StartsWith("ftyp"u8))
            return "a video or an AVIF image";
        if (bytes is [(byte)'P', (byte)'K', 3, 4, ..])
            return "a ZIP archive or an office document";
        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..])
            return "an office document";
        if (
            bytes.StartsWith("Rar!"u8)
            || bytes is [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] or [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..]
        )
            return "an archive that is not gzip";
        if (bytes is [0x28, 0xB5, 0x2F, 0xFD, ..] || (bytes.StartsWith("BZh"u8) && bytes.Length > 10 && bytes[4] == 0x31))
            return "compressed data that is not gzip";
        if (bytes.StartsWith("ID3"u8) || bytes.StartsWith("OggS"u8) || bytes.StartsWith("fLaC"u8))
            return "a sound";
        if (bytes.StartsWith("SQLite format 3\0"u8))
            return "a database";
        if (
            bytes is [0x7F, (byte)'E', (byte)'L', (byte)'F', ..]
            || (bytes.StartsWith("MZ"u8) && bytes.Length > 64 && bytes[..64].Contains((byte)0))
        )
            return "a program";
        return bytes.StartsWith("wOFF"u8) || bytes.StartsWith("wOF2"u8) ? "a font" : null;
    }

    private static string? Xml(ReadOnlySpan<byte> sample)
    {
        ReadOnlySpan<byte> head = sample[..Math.Min(sample.Length, 1024)];
        if (head.IndexOf("<html"u8) >= 0)
            return null;
        if (head.IndexOf("<rss"u8) >= 0 || head.IndexOf("<feed"u8) >= 0 || head.IndexOf("<rdf:RDF"u8) >= 0)
            return "a feed";
        if (head.IndexOf("<urlset"u8) >= 0 || head.IndexOf("<sitemapindex"u8) >= 0)
            return "a sitemap";
        var trimmed = head.TrimStart(" \t\r\n"u8);
        return trimmed.StartsWith("<svg"u8) || (trimmed.StartsWith("<?xml"u8) && head.IndexOf("<svg"u8) >= 0) ? "an SVG image" : null;
    }

    private static bool IsJson(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        try
        {
            while (reader.Read()) { }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
