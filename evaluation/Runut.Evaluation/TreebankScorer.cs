using Runut.Evaluation.Corpora;
using Runut.Learning;

namespace Runut.Evaluation;

/// <summary>Parts of speech on the words of the Indonesian treebanks' test parts, each under its own guideline, and sentences on their raw text.</summary>
internal static class TreebankScorer
{
    /// <summary>Measures on <c>id/ud</c> under <paramref name="data"/>.</summary>
    public static Scores Score(string data)
    {
        var scores = new Scores();
        foreach (var corpus in TagCorpora.Test(data))
        {
            var name = corpus.Name.Replace(' ', '-');
            if (PartOfSpeechTagger.Default() is { } tagger)
                scores.Add($"{name}.upos", TagCorpora.Accuracy(tagger, corpus, scores), corpus.Sentences.Sum(s => s.Words.Length));
            scores.Add($"{name}.sentences.F1", SentenceScore.F1(corpus.Texts, scores, corpus.Name), corpus.Texts.Count);
        }
        return scores;
    }
}
