using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Runut.Languages;
using Runut.Learning;
using Runut.Tagging;
using Runut.Text;

namespace Runut.Training.Words;

/// <summary>What the lists of names say: how often each word stands where in a name, and which whole names there are.</summary>
internal sealed partial class NameLists
{
    /// <summary>Counts of a word's places in names.</summary>
    public sealed record Counts(int Given, int Family, int Place, int Organisation)
    {
        public int Total => Given + Family + Place + Organisation;
    }

    private const int Sure = 3;

    /// <summary>True where a lone word is usually written small, so that as a name it is unsure (<c>Bola</c>, <c>Time</c>).</summary>
    private readonly Func<string, bool> _isCommon;

    private NameLists(Func<string, bool> isCommon) => _isCommon = isCommon;

    public Dictionary<string, Counts> Words { get; } = [];

    /// <summary>Hash of a whole name → 1 person, 2 organisation, 3 place; 3 more where the list is a sure one.</summary>
    public Dictionary<uint, int> Phrases { get; } = [];

    public static NameLists Read(string data, Func<string, bool> isCommon)
    {
        var lists = new NameLists(isCommon);
        foreach (var row in WordFile.Rows("Indonesian/countries.tsv"))
            lists.Places(row[0], row[1], row[2]);
        foreach (var row in WordFile.Rows("Indonesian/regions.tsv"))
            lists.Places(row[0], row[2]);
        foreach (
            var row in WordFile.Rows("Indonesian/organisations.tsv").Concat(WordFile.Rows("media.tsv").Select(r => new[] { r[0], r[2] }))
        )
        {
            foreach (var name in row[1].Split(';', StringSplitOptions.RemoveEmptyEntries).Prepend(row[0]))
                lists.Phrase(name, Sure + 2);
        }
        foreach (var name in WordFile.Rows("Indonesian/nicknames.tsv").SelectMany(r => r[1].Split(';').Prepend(r[0])))
            lists.Phrase(name, Sure + 1);
        foreach (var name in Lines(data, "organization"))
            lists.Name(name, 2, 0);
        foreach (var name in Lines(data, "person"))
            lists.Name(name, 1, 2);
        foreach (Match match in Area().Matches(File.ReadAllText(Path.Combine(data, "id", "places", "wilayah.sql"))))
            lists.Name(Kind().Replace(match.Groups["name"].Value.Replace("''", "'", StringComparison.Ordinal), ""), 3, 1);
        foreach (var name in Lines(data, "place"))
        {
            if (name.Count(c => c == ' ') < 2)
                lists.Name(name, 3, 1);
        }
        return lists;
    }

    private static IEnumerable<string> Lines(string data, string kind)
    {
        var file = Path.Combine(data, "id", "names", $"{kind}.txt.gz");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length is > 2 and < 80 && char.IsUpper(line[0]))
                yield return line;
        }
    }

    private void Places(params string[] fields)
    {
        foreach (var name in fields.SelectMany(f => f.Split(';', StringSplitOptions.RemoveEmptyEntries)))
            Phrase(name, Sure + 3);
    }

    private void Name(string name, int kind, int least)
    {
        var words = Segmenter.Segment(name).Tokens.Where(t => t.Kind == TokenKind.Word).Select(t => t.Of(name).ToString()).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var count = Words.GetValueOrDefault(words[i]) ?? new Counts(0, 0, 0, 0);
            Words[words[i]] = kind switch
            {
                1 when i == 0 => count with { Given = count.Given + 1 },
                1 => count with { Family = count.Family + 1 },
                2 => count with { Organisation = count.Organisation + 1 },
                _ => count with { Place = count.Place + 1 },
            };
        }
        if (words.Count >= least)
            Phrase(name, kind);
    }

    // Earlier lists are surer than later ones: the first kind stays.
    private void Phrase(string name, int kind)
    {
        var words = Segmenter.Segment(name).Tokens.Select(t => t.Of(name).ToString()).ToList();
        if (kind > Sure && words.Count == 1 && _isCommon(words[0].ToLowerInvariant()))
            kind -= Sure;
        if (words.Count is > 0 and <= WordLexicon.LongestPhrase && name.Length > 1)
            Phrases.TryAdd(TokenFeatures.PhraseHash(words) & ~7u, kind);
    }

    [GeneratedRegex(@"\('[\d.]+','(?<name>(?:[^']|'')*)'\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Area();

    [GeneratedRegex("^(Kabupaten|Kota)( Administrasi| Adm\\.)? ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Kind();
}
