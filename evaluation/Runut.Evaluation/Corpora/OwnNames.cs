using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Runut.Text;

namespace Runut.Evaluation.Corpora;

/// <summary>A text with the names that the project's own annotation marks in it (<c>PER</c>, <c>ORG</c>, <c>LOC</c>).</summary>
internal sealed record AnnotatedArticle(string Id, SegmentedText Text, ImmutableArray<(TextSpan Span, string Type)> Names)
{
    /// <summary>Its sentences as something to learn from.</summary>
    public IEnumerable<LabelledSentence> Sentences()
    {
        foreach (var sentence in Text.Sentences)
        {
            ImmutableArray<Token> tokens = [.. Text.Tokens.AsSpan()[sentence.FirstToken..sentence.EndToken]];
            var labels = new string[tokens.Length];
            Array.Fill(labels, "O");
            foreach (var (span, type) in Names)
            {
                if (!span.Overlaps(sentence.Span))
                    continue;
                var inside = false;
                for (var i = 0; i < tokens.Length; i++)
                {
                    if (!tokens[i].Span.Overlaps(span))
                        continue;
                    labels[i] = (inside ? "I-" : "B-") + type;
                    inside = true;
                }
            }
            yield return new LabelledSentence
            {
                Words = [.. tokens.Select(t => t.Span.Of(Text.Text))],
                Labels = [.. labels],
                Text = Text.Text,
                Tokens = tokens,
                WordOf = [.. Enumerable.Range(0, tokens.Length)],
            };
        }
    }
}

/// <summary>The project's own annotation of names: stand-off labels in <c>training/annotations/names.tsv</c> over the texts of <c>id/news</c>.</summary>
internal static class OwnNames
{
    /// <summary>The annotated articles; one whose text is not at hand is left out.</summary>
    public static List<AnnotatedArticle> Read(string labelFile, string data)
    {
        var labels = new Dictionary<string, List<(TextSpan Span, string Type)>>();
        foreach (var line in File.ReadLines(labelFile))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var fields = line.Split('\t');
            if (!labels.TryGetValue(fields[0], out var spans))
                labels.Add(fields[0], spans = []);
            if (fields[3] == "none")
                continue;
            spans.Add(
                (
                    new TextSpan(int.Parse(fields[1], CultureInfo.InvariantCulture), int.Parse(fields[2], CultureInfo.InvariantCulture)),
                    fields[3]
                )
            );
        }
        var articles = new List<AnnotatedArticle>();
        foreach (var (id, text) in Texts(data))
        {
            if (labels.TryGetValue(id, out var spans))
                articles.Add(new AnnotatedArticle(id, Segmenter.Segment(text), [.. spans]));
        }
        return articles;
    }

    private static IEnumerable<(string Id, string Text)> Texts(string data)
    {
        foreach (var name in new[] { "clickid-to-2019-09-17", "detik-2025" })
        {
            var file = Path.Combine(data, "id", "news", $"{name}.jsonl.gz");
            if (!File.Exists(file))
                continue;
            using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                using var json = JsonDocument.Parse(line);
                yield return (json.RootElement.GetProperty("id").GetString()!, json.RootElement.GetProperty("text").GetString()!);
            }
        }
    }
}
