using System.Globalization;
using System.Text;
using Runut.Pages;

namespace Runut.Archive;

/// <summary>
/// Reads WARC (ISO 28500) record by record: the pages of its <c>response</c>, <c>resource</c> and <c>conversion</c> records. What is no page
/// (pictures, redirections, requests) is passed over in silence; a broken record becomes a refusal, and the next one is looked for.
/// </summary>
internal static class WarcReader
{
    private const int LongestHeader = 1 << 20;
    private const int RememberedIds = 256;

    /// <summary>True where the input begins as a WARC record.</summary>
    public static bool Begins(ReadOnlySpan<byte> head) => head.TrimStart("\r\n"u8).StartsWith("WARC/"u8);

    /// <summary>
    /// The items of a file. Records that end at <paramref name="from"/> or before are passed over; they are read all the same, since what
    /// stands behind damage depends on what was read before it. Damage is told again.
    /// </summary>
    public static IEnumerable<InputItem> Read(ByteSource source, string file, long from, InputOptions options)
    {
        // Behind damage the search may step back a little: what was read is not read twice.
        var seen = new Queue<string>();
        while (true)
        {
            SkipLineBreaks(source);
            var at = source.Position;
            if (source.Look(5).IsEmpty && source.Damage is null)
                yield break;
            var fault = ReadRecord(source, file, from, options, seen, out var item);
            if (item is not null && source.Position > from)
                yield return item;
            if (fault is null)
                continue;
            var name = string.Create(CultureInfo.InvariantCulture, $"{file}, byte {at}");
            if (source.Damage is { } damage)
            {
                var found = source.Recover("WARC/"u8);
                yield return new Refusal(
                    name,
                    found ? $"{damage}; the next whole record was read on" : $"{damage}; what came before was read"
                );
                if (!found)
                    yield break;
                continue;
            }
            var goesOn = FindRecord(source);
            yield return new Refusal(name, goesOn ? $"{fault}; the next record was read on" : $"{fault}; what came before was read");
            if (!goesOn)
                yield break;
        }
    }

    private static string? ReadRecord(
        ByteSource source,
        string file,
        long from,
        InputOptions options,
        Queue<string> seen,
        out InputItem? item
    )
    {
        item = null;
        if (!source.Look(5).SequenceEqual("WARC/"u8))
            return "no WARC record stands where one is due";
        var headerEnd = source.Find("\r\n\r\n"u8, LongestHeader);
        if (headerEnd < 0)
            return "the header of the record is cut";
        var header = Headers.Parse(source.Window[..headerEnd]);
        if (
            header["content-length"] is not { } stated
            || !long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
        )
            return "the record does not say its length";
        var id = header["warc-record-id"] ?? "";
        var isPage =
            header["warc-type"] is "response" or "resource" or "conversion"
            && !(id.Length > 0 && seen.Contains(id))
            && header["warc-target-uri"]?.StartsWith("dns:", StringComparison.Ordinal) != true;
        if (isPage && length > options.LargestPage)
        {
            item = new Refusal(
                header["warc-target-uri"] ?? file,
                $"the record holds {InputReader.Size(length)}; a page may hold {InputReader.Size(options.LargestPage)} at most"
            );
            isPage = false;
        }
        if (!isPage)
        {
            source.Skip(headerEnd + 4);
            return source.Skip(length) < length ? "the record is cut" : null;
        }
        var whole = headerEnd + 4 + (int)length;
        var record = source.Look(whole + 5);
        var isCut = record.Length < whole;
        // A length that is wrong shows in what follows the record.
        if (isCut || (record.Length > whole && record[whole] is not ((byte)'\r' or (byte)'\n')))
        {
            source.Skip(headerEnd + 4);
            return isCut ? "the record is cut" : "the record has another length than it says";
        }
        if (source.Position + whole > from)
            item = Page(header, record[(headerEnd + 4)..whole], file, options);
        source.Skip(whole);
        seen.Enqueue(id);
        if (seen.Count > RememberedIds)
            seen.Dequeue();
        return null;
    }

    private static InputItem? Page(Headers header, ReadOnlySpan<byte> content, string file, InputOptions options)
    {
        var url = header["warc-target-uri"]?.Trim('<', '>');
        var type = header["content-type"];
        var bytes = content.ToArray();
        if (header["warc-type"] == "response")
        {
            if (HttpMessage.Parse(bytes) is not { } message)
                return new Refusal(url ?? file, "the record holds no HTTP answer");
            if (message.Status is < 200 or > 299)
                return null;
            type = message.ContentType;
            if (message.Body(options.LargestPage) is not { } body)
                return new Refusal(url ?? file, $"the page holds more than {InputReader.Size(options.LargestPage)} when unzipped");
            bytes = body;
        }
        if (type is not null && !IsPageType(type) || PageDecoder.WhyNotAPage(bytes) is not null)
            return null;
        var source = url ?? file;
        return new PageBytes(
            new PageOrigin(
                source,
                source,
                url ?? options.Url,
                options.Outlet,
                StatedTime.Read(header["warc-date"], null) ?? options.Fetched,
                type
            ),
            bytes
        );
    }

    private static bool IsPageType(string type) =>
        type.Contains("html", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("application/http", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("application/octet-stream", StringComparison.OrdinalIgnoreCase);

    private static void SkipLineBreaks(ByteSource source)
    {
        while (source.Look(1) is [(byte)'\r' or (byte)'\n'])
            source.Skip(1);
    }

    private static bool FindRecord(ByteSource source)
    {
        // Past the first byte: the broken record begins here itself.
        source.Skip(1);
        while (true)
        {
            var found = source.Find("\nWARC/1."u8, 1 << 20);
            if (found >= 0)
            {
                source.Skip(found + 1);
                return true;
            }
            if (source.Window.Length < 8)
                return false;
            var step = source.Window.Length - 8;
            source.Skip(Math.Max(1, step));
            if (source.Look(9).Length < 9)
                return false;
        }
    }
}

/// <summary>Named header lines of WARC and HTTP; names in lower case, the first of a name counts.</summary>
internal sealed class Headers
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Parses lines behind the first one, which is the version or the status.</summary>
    public static Headers Parse(ReadOnlySpan<byte> bytes)
    {
        var headers = new Headers();
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            var colon = lines[i].IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                headers._fields.TryAdd(lines[i][..colon].Trim().ToLowerInvariant(), lines[i][(colon + 1)..].Trim());
        }
        return headers;
    }
}
