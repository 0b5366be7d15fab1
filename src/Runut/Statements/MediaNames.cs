using System.Collections.Frozen;
using Runut.Languages;

namespace Runut.Statements;

/// <summary>Media, agencies and social networks by the names and addresses they go under.</summary>
internal static class MediaNames
{
    private const int LongestName = 5;

    private static readonly Lazy<FrozenDictionary<string, (string Name, OriginKind Kind)>> Known = new(Read);

    /// <summary>The medium named from a token on, the longest name first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">First token of the name.</param>
    /// <param name="end">The token behind the name.</param>
    public static (string Name, OriginKind Kind)? At(SpeechText text, int token, out int end)
    {
        end = token;
        if (!text.IsUpper(token) && !text.Word(token).Contains('.', StringComparison.Ordinal))
            return null;
        Span<int> ends = stackalloc int[LongestName];
        var count = 0;
        for (var i = token; i < text.Count && count < LongestName; i++)
        {
            if (i > token && text.Text.Tokens[i].Start - text.Text.Tokens[i - 1].End > 1)
                break;
            ends[count++] = i + 1;
        }
        for (; count > 0; count--)
        {
            var span = new Text.TextSpan(text.Text.Tokens[token].Start, text.Text.Tokens[ends[count - 1] - 1].End);
            if (Known.Value.TryGetValue(KeyOf(span.Of(text.Text.Text)), out var medium))
            {
                end = ends[count - 1];
                return medium;
            }
        }
        return null;
    }

    /// <summary>The canonical name of a medium under any of its names or addresses; null for others.</summary>
    public static (string Name, OriginKind Kind)? Find(string name) => Known.Value.TryGetValue(KeyOf(name), out var medium) ? medium : null;

    private static FrozenDictionary<string, (string, OriginKind)> Read()
    {
        var known = new Dictionary<string, (string, OriginKind)>();
        foreach (var row in WordFile.Rows("media.tsv"))
        {
            var kind = row[1] switch
            {
                "agency" => OriginKind.Agency,
                "network" => OriginKind.Post,
                _ => OriginKind.Medium,
            };
            known.TryAdd(KeyOf(row[0]), (row[0], kind));
            foreach (var other in row.Skip(2).SelectMany(field => field.Split(';', StringSplitOptions.RemoveEmptyEntries)))
                known.TryAdd(KeyOf(other), (row[0], kind));
        }
        return known.ToFrozenDictionary();
    }

    private static string KeyOf(string name)
    {
        var key = name.Trim().ToLowerInvariant().Replace('’', '\'').Replace('-', ' ');
        foreach (var prefix in (ReadOnlySpan<string>)["https://", "http://", "www."])
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal))
                key = key[prefix.Length..];
        }
        return key.TrimEnd('/');
    }
}
