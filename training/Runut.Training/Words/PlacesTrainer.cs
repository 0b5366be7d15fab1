using System.Text.RegularExpressions;
using Runut.Entities;

namespace Runut.Training.Words;

/// <summary>Makes <c>models/places.bin</c>, the administrative areas of Indonesia, from <c>id/places/wilayah.sql</c>.</summary>
internal static partial class PlacesTrainer
{
    public static int Train(string data)
    {
        var areas = new List<(string Key, int Level, int Parent)>();
        var rows = new Dictionary<string, int>();
        foreach (Match match in Area().Matches(File.ReadAllText(Path.Combine(data, "id", "places", "wilayah.sql"))))
        {
            var code = match.Groups["code"].Value;
            var name = match.Groups["name"].Value.Replace("''", "'", StringComparison.Ordinal);
            var level = code.Count(c => c == '.');
            var parent = level == 0 ? 0 : rows[code[..code.LastIndexOf('.')]];
            rows.Add(code, areas.Count);
            areas.Add((level < 2 ? AreaName.Of(name).Key : NameForm.KeyOf(name), level, parent));
        }
        var bytes = Gazetteer.Write(areas);
        File.WriteAllBytes("models/places.bin", bytes);
        Console.WriteLine($"models/places.bin: {areas.Count} areas, {bytes.Length} bytes");
        return 0;
    }

    [GeneratedRegex(@"\('(?<code>[\d.]+)','(?<name>(?:[^']|'')*)'\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Area();
}
