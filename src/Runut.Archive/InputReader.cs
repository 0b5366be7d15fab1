using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Runut.Articles;
using Runut.Pages;
using Runut.Times;

namespace Runut.Archive;

/// <summary>What the caller says of pages that do not say it themselves.</summary>
/// <param name="Url">Address of a lone page.</param>
/// <param name="Outlet">Its outlet.</param>
/// <param name="Fetched">When it was fetched.</param>
public sealed record InputOptions(string? Url = null, string? Outlet = null, Timestamp? Fetched = null);

/// <summary>Reads files, folders and JSONL into pages and articles, in the order given; folders recursively, in name order.</summary>
public static class InputReader
{
    /// <summary>Everything the inputs hold. What cannot be read becomes a <see cref="Refusal"/>; its neighbours are read all the same.</summary>
    public static IEnumerable<InputItem> Read(IEnumerable<string> inputs, InputOptions options)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        foreach (var input in inputs)
        {
            if (Directory.Exists(input))
            {
                foreach (var file in Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                {
                    foreach (var item in ReadFile(file, options))
                        yield return item;
                }
            }
            else
            {
                foreach (var item in ReadFile(input, options))
                    yield return item;
            }
        }
    }

    private static IEnumerable<InputItem> ReadFile(string file, InputOptions options)
    {
        byte[] bytes;
        string? refused = null;
        try
        {
            bytes = Unzip(file == "-" ? ReadStandardInput() : File.ReadAllBytes(file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            refused = error.Message;
            bytes = [];
        }
        if (refused is not null)
        {
            yield return new Refusal(file, refused);
            yield break;
        }
        if (bytes.AsSpan().TrimStart(" \r\n\t"u8).StartsWith("{"u8))
        {
            foreach (var item in ReadLines(file, bytes, options))
                yield return item;
            yield break;
        }
        yield return new PageBytes(new PageOrigin(Path.GetFileName(file), file, options.Url, options.Outlet, options.Fetched), bytes);
    }

    private static IEnumerable<InputItem> ReadLines(string file, byte[] bytes, InputOptions options)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return ReadLine(file, number, line, options);
        }
    }

    private static InputItem ReadLine(string file, int number, string line, InputOptions options)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var json = document.RootElement;
            string? Field(string name) =>
                json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            var id = Field("id") ?? $"{Path.GetFileName(file)}:{number}";
            var origin = new PageOrigin(
                id,
                $"{file}:{number}",
                Field("url") ?? options.Url,
                Field("outlet") ?? options.Outlet,
                options.Fetched
            );
            if (Field("text") is { } text)
                return new CleanArticle(
                    ArticleReader.FromCleanText(text, origin, Field("title"), PublishedFields.Read(Field("date"), Field("time")))
                );
            if (Field("html") is { } html)
                return new PageText(PageDecoder.FromText(html, MediaKind.Html, origin));
            if (Field("page_text") is { } flattened)
                return new PageText(PageDecoder.FromText(flattened, MediaKind.Flattened, origin));
            if (Field("file") is { } path)
                return new PageBytes(origin, Unzip(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(file) ?? "", path))));
            return new Refusal($"{file}:{number}", "the line has none of the fields html, page_text, file, text");
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new Refusal($"{file}:{number}", error.Message);
        }
    }

    private static byte[] ReadStandardInput()
    {
        using var memory = new MemoryStream();
        using var input = Console.OpenStandardInput();
        input.CopyTo(memory);
        return memory.ToArray();
    }

    private static byte[] Unzip(byte[] bytes)
    {
        if (bytes is not [0x1f, 0x8b, ..])
            return bytes;
        using var memory = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        gzip.CopyTo(memory);
        return memory.ToArray();
    }
}
