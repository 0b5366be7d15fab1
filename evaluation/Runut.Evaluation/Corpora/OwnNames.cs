using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Runut.Text;

namespace Runut.Evaluation.Corpora;

/// <summary>The project's own annotation of names: stand-off labels in <c>training/annotations/names.tsv</c> over the texts of <c>id/news</c>.</summary>
internal static class OwnNames
{
    /// <summary>The sentences of the annotated articles; an article whose text is not at hand is left out.</summary>
    public static List<LabelledSentence> Read(string labelFile, string data)
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
        var sentences = new List<LabelledSentence>();
        foreach (var (id, text) in Texts(data))
        {
            if (labels.TryGetValue(id, out var spans))
                sentences.AddRange(Sentences(text, spans));
        }
        return sentences;
    }

    private static IEnumerable<LabelledSentence> Sentences(string text, List<(TextSpan Span, string Type)> spans)
    {
        var segmented = Segmenter.Segment(text);
        foreach (var sentence in segmented.Sentences)
        {
            ImmutableArray<Token> tokens = [.. segmented.Tokens.AsSpan()[sentence.FirstToken..sentence.EndToken]];
            var labels = new string[tokens.Length];
            Array.Fill(labels, "O");
            foreach (var (span, type) in spans)
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
                Words = [.. tokens.Select(t => t.Span.Of(text))],
                Labels = [.. labels],
                Text = text,
                Tokens = tokens,
                WordOf = [.. Enumerable.Range(0, tokens.Length)],
            };
        }
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
