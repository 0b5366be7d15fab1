using Runut.Text;

namespace Runut.Evaluation;

/// <summary>F1 of sentence boundaries on raw text, as the CoNLL 2018 shared task counts them: a sentence is right where both its ends are.</summary>
public static class SentenceScore
{
    /// <summary>Joins the sentences by single spaces, as the raw files of Universal Dependencies do, cuts them again and compares.</summary>
    /// <param name="sentences">The sentences in the order of the text.</param>
    /// <param name="misses">Receives every boundary that is missed or too many, under the name of the corpus.</param>
    /// <param name="name">The name of the corpus.</param>
    public static double F1(IReadOnlyList<string> sentences, Scores? misses = null, string name = "")
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
        var (wanted, got) = (gold.Select(span => span.Item2).ToHashSet(), found.Select(sentence => sentence.Span.End).ToHashSet());
        foreach (var end in wanted.Except(got).Order())
            misses?.Miss($"{name} not cut", Around(text, end));
        foreach (var end in got.Except(wanted).Order())
            misses?.Miss($"{name} cut", Around(text, end));
        return right == 0 ? 0 : 2.0 * right / (gold.Count + found.Length);
    }

    private static string Around(string text, int end) =>
        $"{text[Math.Max(0, end - 60)..end]} ¦{text[end..Math.Min(text.Length, end + 60)]}";
}
