using Runut.Evaluation.Corpora;
using Runut.Tagging;

namespace Runut.Evaluation;

/// <summary>
/// Parts of speech on the words of the Indonesian treebanks' test parts, each under its own guideline, and sentences on their raw text.
/// GSD runs over many ends of sentences, which no right cutter can match; <c>sentences.completed.F1</c> counts with the ends of
/// <c>evaluation/treebank-ends.tsv</c> added.
/// </summary>
internal static class TreebankScorer
{
    /// <summary>Measures on <c>id/ud</c> under <paramref name="data"/>.</summary>
    public static Scores Score(string root, string data)
    {
        var scores = new Scores();
        var missed = ReadEnds(Path.Combine(root, "evaluation", "treebank-ends.tsv"));
        foreach (var (corpus, whole) in TagCorpora.Test(data).Zip(TagCorpora.Test(data, whole: true)))
        {
            var name = corpus.Name.Replace(' ', '-');
            if (PartOfSpeechTagger.Default() is { } tagger)
            {
                scores.Add($"{name}.upos", TagCorpora.Accuracy(tagger, corpus, scores), corpus.Sentences.Sum(s => s.Words.Length));
                scores.Add($"{name}.upos.whole", TagCorpora.Accuracy(tagger, whole), whole.Sentences.Sum(s => s.Words.Length));
            }
            var texts = corpus.Texts.ConvertAll(text => text.Words);
            scores.Add($"{name}.sentences.F1", SentenceScore.F1(texts), texts.Count);
            var completed = corpus.Texts.SelectMany(text => Parts(text.Words, missed[text.Id])).ToList();
            var f1 = SentenceScore.F1(completed, scores, corpus.Name);
            if (completed.Count > texts.Count)
                scores.Add($"{name}.sentences.completed.F1", f1, completed.Count);
        }
        return scores;
    }

    private static ILookup<string, int> ReadEnds(string path) =>
        File.ReadLines(path)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .ToLookup(fields => fields[0], fields => int.Parse(fields[1], System.Globalization.CultureInfo.InvariantCulture));

    private static IEnumerable<string> Parts(string text, IEnumerable<int> ends)
    {
        var start = 0;
        foreach (var end in ends.Append(text.Length))
        {
            yield return text[start..end].TrimStart();
            start = end;
        }
    }
}
