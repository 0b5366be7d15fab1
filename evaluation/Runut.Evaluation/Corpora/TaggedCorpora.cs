namespace Runut.Evaluation.Corpora;

/// <summary>Reads the labelled sentences under <c>id/ner</c> and <c>id/ud</c> of the shared data.</summary>
internal static class TaggedCorpora
{
    /// <summary>Sentences with names (B-PER, I-PER, B-ORG …). The label is the last field of a line, the word all before the other fields.</summary>
    /// <param name="path">A file of one word a line, an empty line between sentences.</param>
    /// <param name="fields">How many fields stand behind the word.</param>
    public static List<LabelledSentence> Names(string path, int fields)
    {
        var sentences = new List<LabelledSentence>();
        var words = new List<string>();
        var labels = new List<string>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                if (words.Count > 0)
                    sentences.Add(LabelledSentence.Of(words, labels));
                words.Clear();
                labels.Clear();
                continue;
            }
            var parts = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 2)
                continue;
            words.Add(string.Concat(parts[..Math.Max(1, parts.Length - fields)]));
            labels.Add(
                parts[^1]
                    .Replace("PERSON", "PER", StringComparison.Ordinal)
                    .Replace("ORGANISATION", "ORG", StringComparison.Ordinal)
                    .Replace("ORGANIZATION", "ORG", StringComparison.Ordinal)
                    .Replace("LOCATION", "LOC", StringComparison.Ordinal)
                    .Replace("PLACE", "LOC", StringComparison.Ordinal)
            );
        }
        return sentences;
    }

    /// <summary>Sentences of a CoNLL-U file with their UPOS; the id and the raw text of each go to <paramref name="texts"/>.</summary>
    public static List<LabelledSentence> Tags(string path, List<(string Id, string Words)> texts)
    {
        var id = "";
        var sentences = new List<LabelledSentence>();
        var words = new List<string>();
        var labels = new List<string>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0)
            {
                if (words.Count > 0)
                    sentences.Add(LabelledSentence.Of(words, labels));
                words.Clear();
                labels.Clear();
            }
            else if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
            {
                id = line["# sent_id = ".Length..];
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                texts.Add((id, line["# text = ".Length..]));
            }
            else if (char.IsDigit(line[0]))
            {
                var fields = line.Split('\t');
                if (fields[0].AsSpan().IndexOfAny('-', '.') >= 0)
                    continue;
                words.Add(fields[1].Replace(' ', '_'));
                labels.Add(fields[3]);
            }
        }
        return sentences;
    }
}
