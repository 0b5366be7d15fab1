using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Runut.Pages;

namespace Runut.Training;

/// <summary>A collection of pages with their gold: <c>pages.jsonl</c> or <c>plain.jsonl.gz</c> beside <c>gold.jsonl</c>.</summary>
internal static class PageCollection
{
    /// <summary>What <paramref name="make"/> makes of each page that has gold, in the order of the file; where it makes null the page is left out.</summary>
    /// <param name="folder">The collection.</param>
    /// <param name="flattened">True for its flattened pages.</param>
    /// <param name="make">Gets the page's line and the gold of its id.</param>
    public static List<T> Read<T>(string folder, bool flattened, Func<JsonElement, JsonElement, T?> make)
        where T : class
    {
        var file = Path.Combine(folder, flattened ? "plain.jsonl.gz" : "pages.jsonl");
        if (!File.Exists(file))
            return [];
        var gold = Lines(Path.Combine(folder, "gold.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(root => root.GetProperty("id").GetString()!);
        return
        [
            .. Lines(file)
                .AsParallel()
                .AsOrdered()
                .WithDegreeOfParallelism(2)
                .Select(line =>
                {
                    using var json = JsonDocument.Parse(line);
                    var id = json.RootElement.GetProperty("id").GetString()!;
                    return gold.TryGetValue(id, out var fields) ? make(json.RootElement, fields) : null;
                })
                .OfType<T>(),
        ];
    }

    /// <summary>The page of a line, read up to its blocks.</summary>
    public static PageContent PageOf(JsonElement line, string folder)
    {
        var id = line.GetProperty("id").GetString()!;
        var url = line.TryGetProperty("url", out var address) ? address.GetString() : null;
        var origin = new PageOrigin(id, id, url);
        var page = line.TryGetProperty("page_text", out var text)
            ? PageDecoder.FromText(text.GetString()!, MediaKind.Flattened, origin)
            : PageDecoder.Decode(Bytes(Path.Combine(folder, line.GetProperty("file").GetString()!)), origin);
        return PageBlocks.Read(page);
    }

    /// <summary>The registered part of an address's host; null where there is none.</summary>
    public static string? SiteOf(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
            return null;
        var labels = address.Host.Split('.');
        return labels.Length <= 2
            ? address.Host
            : string.Join('.', labels[^1].Length == 2 && labels[^2].Length <= 3 ? labels[^3..] : labels[^2..]);
    }

    private static byte[] Bytes(string file)
    {
        var bytes = File.ReadAllBytes(file);
        if (bytes is not [0x1f, 0x8b, ..])
            return bytes;
        using var memory = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        gzip.CopyTo(memory);
        return memory.ToArray();
    }

    private static List<string> Lines(string file)
    {
        using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(File.OpenRead(file), CompressionMode.Decompress)
            : File.OpenRead(file);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                lines.Add(line);
        }
        return lines;
    }
}
