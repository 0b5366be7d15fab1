using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Runut.Articles;
using Runut.Pages;

namespace Runut.Training.Blocks;

/// <summary>A page of the training data with the numbers, labels and weights of its blocks.</summary>
internal sealed record LabelledPage(
    string Id,
    string Set,
    string Site,
    string Gold,
    Draft Draft,
    BlockFeatures Features,
    bool[] Labels,
    float[] Weights,
    int[][] Tokens
)
{
    /// <summary>The pages of one collection: <c>pages.jsonl</c> or <c>plain.jsonl.gz</c> beside <c>gold.jsonl</c>.</summary>
    public static List<LabelledPage> Load(string folder, bool flattened)
    {
        var gold = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Lines(Path.Combine(folder, "gold.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.TryGetProperty("body", out var body) && body.ValueKind == JsonValueKind.Array)
                gold[json.RootElement.GetProperty("id").GetString()!] = string.Join(
                    '\n',
                    body.EnumerateArray().Select(item => item.GetString())
                );
        }
        var file = Path.Combine(folder, flattened ? "plain.jsonl.gz" : "pages.jsonl");
        if (!File.Exists(file))
            return [];
        var pages = Lines(file)
            .AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(2)
            .Select(line => Make(line, folder, gold))
            .OfType<LabelledPage>()
            .ToList();
        return pages;
    }

    private static LabelledPage? Make(string line, string folder, Dictionary<string, string> gold)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var id = root.GetProperty("id").GetString()!;
        if (!gold.TryGetValue(id, out var body))
            return null;
        var content = PageOf(root, folder);
        var url = content.Page.Origin.Url;
        var draft = new Draft(content);
        if (draft.Count == 0)
            return null;
        var features = BlockFeatures.Of(draft);
        var labels = new BlockLabels(body);
        var label = labels.Of([.. draft.Content.Blocks.Select(block => block.Text)]);
        if (!label.Any(one => one))
            return null;
        var weights = new float[draft.Count];
        for (var i = 0; i < draft.Count; i++)
            weights[i] = Math.Clamp((draft.Shapes[i].Words + 2f) / (labels.GoldWords + 150f) * 100f, 0.05f, 15f);
        return new LabelledPage(
            id,
            Path.GetFileName(folder),
            SiteOf(url) ?? id,
            body,
            draft,
            features,
            label,
            weights,
            OddsTrainer.TokensOf(draft)
        );
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

    /// <summary>The lines of a file, gzipped or not.</summary>
    public static List<string> Lines(string file)
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
