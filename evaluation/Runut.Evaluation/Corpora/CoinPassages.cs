using System.Text;
using System.Text.RegularExpressions;
using Runut.Text;

namespace Runut.Evaluation.Corpora;

/// <summary>A mention of COIN: a name (<c>PROPER</c>), a pronoun or <c>-nya</c> (<c>PRONOUN</c>), or another phrase.</summary>
/// <param name="Id">Its number in the file.</param>
/// <param name="Kind">As the file names it.</param>
/// <param name="Span">Where it stands in the passage's text.</param>
/// <param name="Chain">The number of its chain: mentions of one thing, by the file's identities, aliases and appositions, share it.</param>
internal sealed record CoinMention(int Id, string Kind, TextSpan Span, int Chain);

/// <summary>A passage of COIN, its words put together again as they were written.</summary>
internal sealed record CoinPassage(string Text, List<CoinMention> Mentions);

/// <summary>Reads COIN, Indonesian passages with their chains of coreference (WebAnno TSV).</summary>
internal static partial class CoinPassages
{
    /// <summary>The passages of a file, in its order.</summary>
    public static IEnumerable<CoinPassage> Read(string path)
    {
        var rows = new List<(string Word, string Labels)>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length > 0 && char.IsAsciiDigit(line[0]) && line.Split('\t') is { Length: > 3 } fields)
                rows.Add((fields[2], fields[3]));
            else if (rows.Count > 0)
            {
                yield return PassageOf(rows);
                rows.Clear();
            }
        }
    }

    private static CoinPassage PassageOf(List<(string Word, string Labels)> rows)
    {
        var text = new StringBuilder();
        var spans = new SortedDictionary<int, (string Kind, TextSpan Span)>();
        var links = new List<(int, int)>();
        foreach (var (word, labels) in rows)
        {
            var glued =
                text.Length == 0
                || word is "," or "." or ")" or ";" or ":" or "?" or "!" or "%" or "nya"
                || text[^1] is '(' or '-'
                || word is "-";
            if (!glued)
                text.Append(' ');
            var span = new TextSpan(text.Length, text.Length + word.Length);
            text.Append(word);
            foreach (Match label in Label().Matches(labels))
            {
                var (kind, id) = (label.Groups["kind"].Value, int.Parse(label.Groups["id"].Value));
                if (label.Groups["other"].Success)
                    links.Add((id, int.Parse(label.Groups["other"].Value)));
                else
                    spans[id] = (kind, new TextSpan(spans.TryGetValue(id, out var known) ? known.Span.Start : span.Start, span.End));
            }
        }
        var chains = spans.Keys.ToDictionary(id => id);
        foreach (var (one, other) in links)
        {
            if (!chains.TryGetValue(one, out var from) || !chains.TryGetValue(other, out var to))
                continue;
            foreach (var id in chains.Keys.Where(id => chains[id] == to).ToList())
                chains[id] = from;
        }
        return new CoinPassage(
            text.ToString(),
            [.. spans.Select(mention => new CoinMention(mention.Key, mention.Value.Kind, mention.Value.Span, chains[mention.Key]))]
        );
    }

    [GeneratedRegex(
        @"(?<kind>PROPER|PRONOUN|NOUN|VERB|LIST|IDENT|ALIAS|APPOS|EXAPPOS)\[(?<id>\d+)(_(?<other>\d+))?\]",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Label();
}
