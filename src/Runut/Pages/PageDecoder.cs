using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Runut.Text;

namespace Runut.Pages;

/// <summary>Turns the bytes of a page into text.</summary>
public static class PageDecoder
{
    /// <summary>What the bytes are where they are no page ("a PDF document", "binary data", "empty"); null where they may be one.</summary>
    public static string? WhyNotAPage(ReadOnlySpan<byte> bytes) => MediaSniffer.Refuse(bytes);

    /// <summary>
    /// Decodes bytes as fetched: media type by content; charset by byte order mark, strict UTF-8, declaration (header, XML, <c>meta</c>),
    /// then statistics. Bytes that are no page yield an empty page with a finding.
    /// </summary>
    public static Page Decode(ReadOnlySpan<byte> bytes, PageOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (MediaSniffer.Refuse(bytes) is { } format)
            return new Page(
                origin,
                MediaKind.Flattened,
                "",
                "utf-8",
                hash,
                [new Finding("RU0101", $"the input is no page but {format}; it was not read")]
            );
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var (charset, skip) = Charset(bytes, origin.ContentType, findings);
        var text = charset == MixedUtf8 ? MixedText.Decode(bytes) : EncodingLabels.Get(charset).GetString(bytes[skip..]);
        if (charset == MixedUtf8)
            charset = "utf-8";
        return Make(text, null, origin, charset, hash, findings);
    }

    /// <summary>A page whose text was already decoded by somebody else (a JSONL line); the hash is that of its UTF-8 bytes.</summary>
    /// <param name="text">The text of the page.</param>
    /// <param name="media">What it is; null to tell by content.</param>
    /// <param name="origin">Where it came from.</param>
    public static Page FromText(string text, MediaKind? media, PageOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(origin);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return Make(text, media, origin, "utf-8", hash, ImmutableArray.CreateBuilder<Finding>());
    }

    private const string MixedUtf8 = "utf-8 with other bytes";

    private static Page Make(
        string text,
        MediaKind? media,
        PageOrigin origin,
        string charset,
        string hash,
        ImmutableArray<Finding>.Builder findings
    )
    {
        if (text.StartsWith('\uFEFF'))
            text = text[1..];
        if (text.Contains('\0', StringComparison.Ordinal))
            text = text.Replace("\0", "", StringComparison.Ordinal);
        text = WithoutLoneSurrogates(text);
        text = Mojibake.Mend(text, out var mended);
        if (mended > 0)
            findings.Add(
                new Finding(
                    "RU0104",
                    FormattableString.Invariant($"{mended} characters had been decoded with the wrong encoding before; they were mended")
                )
            );
        if (text.AsSpan().Count('\uFFFD') is var lost and > 0)
            findings.Add(new Finding("RU0105", FormattableString.Invariant($"{lost} characters could not be decoded and stand as U+FFFD")));
        return new Page(origin, media ?? MediaSniffer.Tell(text), text, charset, hash, findings.ToImmutable());
    }

    /// <summary>Name of the encoding, and how many bytes of a mark to leave out.</summary>
    private static (string Charset, int Skip) Charset(
        ReadOnlySpan<byte> bytes,
        string? contentType,
        ImmutableArray<Finding>.Builder findings
    )
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..] && Utf8.IsValid(bytes))
            return ("utf-8", 3);
        if (bytes is not [0xEF, 0xBB, 0xBF, ..] && MediaSniffer.IsUtf16(bytes, out var bigEndian))
            return (bigEndian ? "utf-16be" : "utf-16", bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? 2 : 0);
        var declared = DeclaredCharset.Find(bytes, contentType);
        if (Utf8.IsValid(bytes))
        {
            // Escapes are all that tells ISO-2022-JP from ASCII.
            if (declared == "iso-2022-jp" && bytes.Contains((byte)0x1B))
                return (declared, 0);
            if (declared is not (null or "utf-8") && bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0)
                findings.Add(new Finding("RU0102", $"the page says it is {declared}, but it is UTF-8 and was read as that"));
            return ("utf-8", 0);
        }
        if (declared is not (null or "utf-8"))
        {
            // Nearly all UTF-8 with a few broken bytes is UTF-8, whatever it says; everything else that it says is believed.
            if (!MixedText.IsMostlyUtf8(bytes))
                return (declared, 0);
            findings.Add(new Finding("RU0102", $"the page says it is {declared}, but it is UTF-8 and was read as that"));
            return (MixedUtf8, 0);
        }
        if (MixedText.IsMostlyUtf8(bytes))
        {
            findings.Add(new Finding("RU0103", "the page is UTF-8 with some bytes of another encoding; those were read as Windows-1252"));
            return (MixedUtf8, 0);
        }
        var guess = CharsetGuess.Guess(bytes);
        findings.Add(new Finding("RU0106", $"the page does not say its encoding rightly; by its bytes it was read as {guess}"));
        return (guess, 0);
    }

    private static string WithoutLoneSurrogates(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        if (at < 0)
            return text;
        var lone = false;
        for (; at < text.Length && !lone; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            lone = at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]);
            at++;
        }
        return lone ? Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text)) : text;
    }
}
