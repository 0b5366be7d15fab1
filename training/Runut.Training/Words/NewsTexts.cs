using System.IO.Compression;
using System.Text.Json;

namespace Runut.Training.Words;

/// <summary>The unlabelled texts under <c>id/news</c>.</summary>
internal static class NewsTexts
{
    /// <summary>Every text, in the order of the files' names.</summary>
    public static IEnumerable<string> Read(string data)
    {
        var folder = Path.Combine(data, "id", "news");
        foreach (var file in Directory.EnumerateFiles(folder, "*.jsonl.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(file).Contains("flattened", StringComparison.Ordinal))
                continue;
            using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                using var json = JsonDocument.Parse(line);
                if (json.RootElement.TryGetProperty("text", out var text))
                    yield return text.GetString() ?? "";
                else if (json.RootElement.TryGetProperty("paragraphs", out var paragraphs))
                    yield return string.Join('\n', paragraphs.EnumerateArray().Select(Join));
            }
        }
    }

    private static string Join(JsonElement paragraph) =>
        string.Join(' ', paragraph.EnumerateArray().SelectMany(sentence => sentence.EnumerateArray()).Select(word => word.GetString()));
}
