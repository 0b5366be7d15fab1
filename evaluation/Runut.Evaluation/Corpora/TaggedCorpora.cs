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
    /// <param name="path">The file.</param>
    /// <param name="texts">Receives id and raw text.</param>
    /// <param name="whole">Whether words and their clitics stay together as they are written (<c>katanya</c>), with the UPOS of the word.</param>
    public static List<LabelledSentence> Tags(string path, List<(string Id, string Words)> texts, bool whole)
    {
        var id = "";
        var sentences = new List<LabelledSentence>();
        var words = new List<string>();
        var labels = new List<string>();
        // Of "katanya" and "kuambil", written as one, the words up to the end of the range, and which of them the clitic hangs on.
        var (joinedEnd, host) = (0, 0);
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0)
            {
                if (words.Count > 0)
                    sentences.Add(LabelledSentence.Of(words, labels));
                words.Clear();
                labels.Clear();
                joinedEnd = 0;
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
                var range = fields[0].Split('-');
                if (range.Length > 1 && whole)
                {
                    joinedEnd = Number(range[1]);
                    host =
                        fields[1].StartsWith("ku", StringComparison.OrdinalIgnoreCase) && fields[1].Length > 4
                            ? joinedEnd
                            : Number(range[0]);
                    words.Add(fields[1].Replace(' ', '_'));
                    labels.Add("");
                }
                if (range.Length > 1 || fields[0].Contains('.', StringComparison.Ordinal))
                    continue;
                var number = Number(fields[0]);
                if (number <= joinedEnd)
                {
                    if (number == host)
                        labels[^1] = fields[3];
                    continue;
                }
                words.Add(fields[1].Replace(' ', '_'));
                labels.Add(fields[3]);
            }
        }
        return sentences;
    }

    /// <summary>The sentences of idner-news-2k with its UPOS, which stands between the word and the name.</summary>
    public static List<LabelledSentence> IdnerTags(string path)
    {
        var sentences = new List<LabelledSentence>();
        var words = new List<string>();
        var labels = new List<string>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            var parts = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length > 2)
            {
                words.Add(string.Concat(parts[..^2]));
                labels.Add(parts[^2]);
            }
            else if (words.Count > 0)
            {
                sentences.Add(LabelledSentence.Of(words, labels));
                words.Clear();
                labels.Clear();
            }
        }
        return sentences;
    }

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
