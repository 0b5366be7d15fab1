using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Runut.Evaluation;

/// <summary>Reads gold: JSON and JSONL, gzipped or not.</summary>
internal static class GoldFile
{
    /// <summary>The lines of a JSONL file.</summary>
    public static List<JsonElement> Lines(string file)
    {
        using Stream raw = File.OpenRead(file);
        using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = new List<JsonElement>();
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
                lines.Add(JsonSerializer.Deserialize<JsonElement>(line));
        }
        return lines;
    }

    /// <summary>A JSON file.</summary>
    public static JsonElement Whole(string file) => JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(file));

    /// <summary>A string, or a number as written; null where the field is missing or null.</summary>
    public static string? String(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            }
            : null;

    /// <summary>The items of an array; none where the field is missing or null.</summary>
    public static List<JsonElement> Items(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];

    /// <summary>The strings of an array; null where the field is missing or null.</summary>
    public static List<string>? Strings(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => item.GetString() ?? "")]
            : null;

    /// <summary>True where the field is there, even as null.</summary>
    public static bool Has(this JsonElement json, string name) => json.TryGetProperty(name, out _);
}
