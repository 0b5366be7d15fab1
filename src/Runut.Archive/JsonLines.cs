using System.Text;
using System.Text.Json;
using Runut.Articles;
using Runut.Pages;

namespace Runut.Archive;

/// <summary>Reads JSONL line by line: pages and clean articles (<c>docs/formats.md</c>).</summary>
internal static class JsonLines
{
    private const int FirstLine = 1 << 12;

    /// <summary>True where the input begins as an object of JSON.</summary>
    public static bool Begins(ReadOnlySpan<byte> head)
    {
        head = head.TrimStart("\uFEFF \t\r\n"u8);
        return head.StartsWith("{"u8) && head[1..].TrimStart(" \t\r\n"u8) is [(byte)'"' or (byte)'}', ..];
    }

    /// <summary>
    /// The items of a file that holds one JSON document over several lines, as programs write it for people: an object, or a list of them.
    /// </summary>
    /// <returns>Null where the file holds something else.</returns>
    public static IReadOnlyList<InputItem>? ReadDocument(ByteSource source, string file, InputOptions options)
    {
        var head = source.Look(FirstLine).TrimStart("\uFEFF \t\r\n"u8);
        var lineEnd = head.IndexOf((byte)'\n');
        if (head.IsEmpty || lineEnd < 0 || head[..lineEnd].TrimEnd(" \t\r"u8)[^1] == (byte)'}')
            return null;
        var bytes = source.Look(options.LargestPage + 1);
        if (bytes.Length > options.LargestPage)
            return null;
        try
        {
            using var document = JsonDocument.Parse(bytes.TrimStart("\uFEFF"u8).ToArray());
            var root = document.RootElement;
            source.Skip(bytes.Length);
            return root.ValueKind == JsonValueKind.Array
                ? [.. root.EnumerateArray().Select((element, i) => ReadObject(element, $"{file}[{i}]", file, i + 1, options))]
                : [ReadObject(root, file, file, 1, options)];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The items of a file. Those that end at <paramref name="from"/> or before are passed over, their lines counted all the same.</summary>
    public static IEnumerable<InputItem> Read(ByteSource source, string file, long from, InputOptions options)
    {
        var number = 0;
        while (true)
        {
            var length = source.Find("\n"u8, options.LargestPage);
            var name = $"{file}:{++number}";
            if (length < 0 && source.Window.Length >= options.LargestPage)
            {
                while (length < 0 && !source.Window.IsEmpty)
                {
                    source.Skip(source.Window.Length);
                    length = source.Find("\n"u8, 1 << 16);
                }
                source.Skip(length + 1);
                if (source.Position > from)
                    yield return new Refusal(
                        name,
                        $"the line holds more than {InputReader.Size(options.LargestPage)}; a page may hold no more"
                    );
                continue;
            }
            var isLast = length < 0;
            if (isLast)
                length = source.Window.Length;
            var isPassed = source.Position + length < from;
            var line = isPassed ? [] : source.Window[..length].Trim("\uFEFF \t\r\n"u8).ToArray();
            source.Skip(isLast ? length : length + 1);
            if (line.Length > 0 && source.Position > from)
                yield return ReadLine(line, isLast, file, number, options);
            if (!isLast)
                continue;
            if (source.Damage is { } damage)
                yield return new Refusal(name, $"{damage}; what came before was read");
            yield break;
        }
    }

    private static InputItem ReadLine(byte[] line, bool isLast, string file, int number, InputOptions options)
    {
        var name = $"{file}:{number}";
        try
        {
            using var document = JsonDocument.Parse(line);
            return ReadObject(document.RootElement, name, file, number, options);
        }
        catch (JsonException error)
        {
            var place = error.BytePositionInLine is { } at ? $" (at byte {at + 1} of the line)" : "";
            return new Refusal(
                name,
                isLast && line[^1] != (byte)'}'
                    ? "the line is cut: it does not end as JSON"
                    : $"the line is no JSON object{place}; write one object a line"
            );
        }
        catch (InvalidOperationException) when (WithoutLoneSurrogates(line) is { } mended)
        {
            using var document = JsonDocument.Parse(mended);
            return ReadObject(document.RootElement, name, file, number, options);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new Refusal(name, InputReader.Reason(error));
        }
    }

    private static InputItem ReadObject(JsonElement json, string name, string file, int number, InputOptions options)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return new Refusal(name, "is no JSON object; write one object a line");
        string? Field(string field) =>
            !json.TryGetProperty(field, out var value) ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString()
            : value.ValueKind == JsonValueKind.Number && field == "id" ? value.GetRawText()
            : null;
        var origin = new PageOrigin(
            Field("id") ?? $"{Path.GetFileName(file)}:{number}",
            name,
            Field("url") ?? options.Url,
            Field("outlet") ?? options.Outlet,
            StatedTime.Read(Field("fetched"), null) ?? options.Fetched
        );
        if (Field("text") is { } text)
            return new CleanArticle(
                ArticleReader.FromCleanText(
                    text,
                    origin,
                    Field("title"),
                    StatedTime.Read(Field("date") ?? Field("published"), Field("time"))
                )
            );
        if (Field("html") is { } html)
            return new PageText(origin, html, MediaKind.Html);
        if (Field("page_text") is { } flattened)
            return new PageText(origin, flattened, MediaKind.Flattened);
        if (Field("file") is { } path)
        {
            using var source = ByteSource.Open(InputReader.OpenFile(Path.Combine(Path.GetDirectoryName(file) ?? "", path)));
            return InputReader.ReadPage(source, origin, options);
        }
        return new Refusal(name, "has none of the fields html, page_text, file, text");
    }

    /// <summary>A program that cut text in the middle of a character writes half of it as <c>\ud83d</c>, which is no text; null where that is not so.</summary>
    private static byte[]? WithoutLoneSurrogates(byte[] line)
    {
        var text = Encoding.UTF8.GetString(line);
        var mended = new StringBuilder(text.Length);
        var lone = false;
        for (var i = 0; i < text.Length; i++)
        {
            mended.Append(text[i]);
            if (text[i] != '\\' || i + 1 >= text.Length)
                continue;
            if (text[i + 1] != 'u')
            {
                mended.Append(text[++i]);
                continue;
            }
            if (IsEscape(text, i, "89AB") && IsEscape(text, i + 6, "CDEF"))
            {
                mended.Append(text, i + 1, 11);
                i += 11;
            }
            else if (IsEscape(text, i, "89ABCDEF"))
            {
                mended.Append("ufffd");
                i += 5;
                lone = true;
            }
        }
        return lone ? Encoding.UTF8.GetBytes(mended.ToString()) : null;
    }

    private static bool IsEscape(string text, int at, string second) =>
        at + 6 <= text.Length
        && text[at] == '\\'
        && text[at + 1] == 'u'
        && text[at + 2] is 'd' or 'D'
        && second.Contains(char.ToUpperInvariant(text[at + 3]), StringComparison.Ordinal);
}
