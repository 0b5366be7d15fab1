using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Runut.Archive;

/// <summary>An HTTP answer as it went over the wire (RFC 9112): status, headers, body in chunks and compressed perhaps.</summary>
internal sealed class HttpMessage
{
    private readonly byte[] _bytes;
    private readonly int _bodyStart;
    private readonly Headers _headers;

    private HttpMessage(byte[] bytes, int bodyStart, Headers headers, int status)
    {
        _bytes = bytes;
        _bodyStart = bodyStart;
        _headers = headers;
        Status = status;
    }

    /// <summary>The status code.</summary>
    public int Status { get; }

    /// <summary>The header of that name.</summary>
    public string? ContentType => _headers["content-type"];

    /// <summary>Null where the bytes are no HTTP answer.</summary>
    public static HttpMessage? Parse(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("HTTP/"u8))
            return null;
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        var gap = 4;
        if (end < 0)
        {
            end = bytes.AsSpan().IndexOf("\n\n"u8);
            gap = 2;
        }
        if (end < 0)
            return null;
        var first = Encoding.Latin1.GetString(bytes, 0, Math.Min(end, 64)).Split(' ');
        return
            first.Length > 1
            && int.TryParse(
                first[1].AsSpan(0, Math.Min(3, first[1].Length)),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var status
            )
            ? new HttpMessage(bytes, end + gap, Headers.Parse(bytes.AsSpan(0, end)), status)
            : null;
    }

    /// <summary>The body as the page's author wrote it. Crawlers often undo chunks and compression and leave the headers; both are seen by content.</summary>
    /// <param name="largest">Most bytes to unzip.</param>
    /// <returns>Null where there are more.</returns>
    public byte[]? Body(int largest)
    {
        var body = _bytes.AsMemory(_bodyStart);
        if (
            _headers["transfer-encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true
            && Unchunk(body.Span) is { } joined
        )
            body = joined;
        var encoding = _headers["content-encoding"] ?? "";
        var isGzip = body.Span is [0x1F, 0x8B, 8, ..];
        if (
            !isGzip
            && !encoding.Contains("br", StringComparison.OrdinalIgnoreCase)
            && !encoding.Contains("deflate", StringComparison.OrdinalIgnoreCase)
        )
            return body.ToArray();
        using var memory = new MemoryStream();
        try
        {
            using var zipped = new MemoryStream(body.ToArray());
            using Stream stream =
                isGzip ? new GZipStream(zipped, CompressionMode.Decompress)
                : encoding.Contains("br", StringComparison.OrdinalIgnoreCase) ? new BrotliStream(zipped, CompressionMode.Decompress)
                : body.Span is [0x78, ..] ? new ZLibStream(zipped, CompressionMode.Decompress)
                : new DeflateStream(zipped, CompressionMode.Decompress);
            var block = new byte[1 << 16];
            for (int read; (read = stream.Read(block)) > 0; )
            {
                memory.Write(block, 0, read);
                if (memory.Length > largest)
                    return null;
            }
        }
        catch (Exception error) when (error is InvalidDataException or IOException or InvalidOperationException)
        {
            // Cut in the middle: what came through is still a page. Nothing came through: it was not compressed.
            if (memory.Length == 0)
                return body.ToArray();
        }
        return memory.ToArray();
    }

    /// <summary>Joins the chunks; null where the body is not in chunks.</summary>
    private static byte[]? Unchunk(ReadOnlySpan<byte> body)
    {
        var joined = new MemoryStream(body.Length);
        while (!body.IsEmpty)
        {
            var line = body.IndexOf((byte)'\n');
            if (line is < 1 or > 64)
                return joined.Length > 0 ? joined.ToArray() : null;
            var size = body[..line].TrimEnd("\r "u8);
            if (size.IndexOf((byte)';') is var semicolon and > 0)
                size = size[..semicolon];
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
                return joined.Length > 0 ? joined.ToArray() : null;
            body = body[(line + 1)..];
            if (length == 0)
                break;
            length = Math.Min(length, body.Length);
            joined.Write(body[..length]);
            body = body[length..].TrimStart("\r\n"u8);
        }
        return joined.ToArray();
    }
}
