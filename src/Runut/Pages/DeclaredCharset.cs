using System.Text;

namespace Runut.Pages;

/// <summary>Finds what a page says of its own encoding.</summary>
internal static class DeclaredCharset
{
    // The standard looks at 1,024 bytes; pages with long heads declare later.
    private const int Farthest = 8192;

    /// <summary>The framework's name of the declared encoding; null where none is declared or the label is unknown.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="contentType">The header that it came with.</param>
    public static string? Find(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (contentType is not null && Charset(contentType) is { } header && EncodingLabels.Find(header) is { } named)
            return named;
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Farthest)]);
        if (
            head.StartsWith("<?xml", StringComparison.Ordinal)
            && Value(head, "encoding", 0, head.IndexOf("?>", StringComparison.Ordinal)) is { } xml
        )
            return EncodingLabels.Find(xml) is "utf-16" or "utf-16be" ? "utf-8" : EncodingLabels.Find(xml);
        for (var at = 0; (at = head.IndexOf('<', at)) >= 0; )
        {
            if (head.AsSpan(at).StartsWith("<!--"))
            {
                var end = head.IndexOf("-->", at, StringComparison.Ordinal);
                if (end < 0)
                    return null;
                at = end + 3;
                continue;
            }
            if (head.AsSpan(at).StartsWith("<meta", StringComparison.OrdinalIgnoreCase))
            {
                var end = head.IndexOf('>', at);
                if (end < 0)
                    end = head.Length;
                if (Charset(head[at..end]) is { } label && EncodingLabels.Find(label) is { } name)
                    // The bytes of the declaration were read as ASCII, so UTF-16 it is not.
                    return name is "utf-16" or "utf-16be" ? "utf-8" : name;
                at = end;
                continue;
            }
            at++;
        }
        return null;
    }

    private static string? Charset(string text) => Value(text, "charset", 0, text.Length);

    private static string? Value(string text, string name, int from, int to)
    {
        if (to < 0)
            to = text.Length;
        while (from < to && text.IndexOf(name, from, to - from, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
        {
            at += name.Length;
            from = at;
            while (at < to && char.IsWhiteSpace(text[at]))
                at++;
            if (at >= to || text[at] != '=')
                continue;
            at++;
            while (at < to && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '\''))
                at++;
            var start = at;
            while (at < to && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '_' or '.' or ':'))
                at++;
            if (at > start)
                return text[start..at];
        }
        return null;
    }
}
