using Runut.Text;

namespace Runut.Evaluation;

/// <summary>F1 of sentence boundaries on raw text, as the CoNLL 2018 shared task counts them: a sentence is right where both its ends are.</summary>
public static class SentenceScore
{
    /// <summary>Joins the sentences by single spaces, as the raw files of Universal Dependencies do, cuts them again and compares.</summary>
    public static double F1(IReadOnlyList<string> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var text = string.Join(' ', sentences);
        var gold = new HashSet<(int, int)>();
        var at = 0;
        foreach (var sentence in sentences)
        {
            gold.Add((at, at + sentence.Length));
            at += sentence.Length + 1;
        }
        var right = 0;
        var found = Segmenter.Segment(text).Sentences;
        foreach (var sentence in found)
            right += gold.Contains((sentence.Span.Start, sentence.Span.End)) ? 1 : 0;
        return right == 0 ? 0 : 2.0 * right / (gold.Count + found.Length);
    }
}
