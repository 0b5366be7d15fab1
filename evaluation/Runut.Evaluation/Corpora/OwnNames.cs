using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Runut.Text;

namespace Runut.Evaluation.Corpora;

/// <summary>A name that the project's own annotation marks.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Type"><c>PER</c>, <c>ORG</c> or <c>LOC</c>.</param>
internal readonly record struct AnnotatedName(TextSpan Span, string Type);

/// <summary>A text with the names that the project's own annotation marks in it.</summary>
/// <param name="Id">The article's id in its collection.</param>
/// <param name="Text">Its text.</param>
/// <param name="Names">The names in document order.</param>
/// <param name="Entities">For each name the number of what it names within the article; empty where the joins are not annotated.</param>
internal sealed record AnnotatedArticle(string Id, SegmentedText Text, ImmutableArray<AnnotatedName> Names, ImmutableArray<int> Entities)
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
        var labels = new Dictionary<string, (List<AnnotatedName> Names, List<int> Entities)>();
        foreach (var line in File.ReadLines(labelFile))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var fields = line.Split('\t');
            if (!labels.TryGetValue(fields[0], out var article))
                labels.Add(fields[0], article = ([], []));
            if (fields[3] == "none")
                continue;
            article.Names.Add(new AnnotatedName(new TextSpan(Number(fields[1]), Number(fields[2])), fields[3]));
            if (fields.Length > 4)
                article.Entities.Add(Number(fields[4]));
        }
        var articles = new List<AnnotatedArticle>();
        foreach (var (id, text) in Texts(data))
        {
            if (labels.TryGetValue(id, out var article))
                articles.Add(new AnnotatedArticle(id, Segmenter.Segment(text), [.. article.Names], [.. article.Entities]));
        }
        return articles;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static IEnumerable<(string Id, string Text)> Texts(string data)
    {
        foreach (var (name, field) in new[] { ("clickid-to-2019-09-17", "text"), ("detik-2025", "text"), ("detik-flattened", "page_text") })
        {
            var file = Path.Combine(data, "id", "news", $"{name}.jsonl.gz");
            if (!File.Exists(file))
                continue;
            using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                using var json = JsonDocument.Parse(line);
                yield return (json.RootElement.GetProperty("id").GetString()!, json.RootElement.GetProperty(field).GetString()!);
            }
        }
    }
}
