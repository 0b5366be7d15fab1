using System.Collections.Immutable;
using Runut.Text;
using Runut.Training.Words;

namespace Runut.Training.Tagging;

/// <summary>
/// Makes <c>models/sentences.bin</c> without labels: of two sentences of the news in one paragraph the stop between them is taken away, and
/// what is learnt is to tell that place from the capitals inside sentences.
/// </summary>
internal static class SentencesTrainer
{
    private static readonly string[] Labels = ["inside", "end"];

    public static int Train(string data)
    {
        var examples = new List<Example>();
        foreach (var text in NewsTexts.Read(data))
            Learn(text, examples);
        Console.Error.WriteLine($"{examples.Count} places, {examples.Count(e => e.Labels[0] == 1)} of them ends");
        var trainer = new CrfTrainer(Labels.Length, examples, least: 8, dropout: 0.3f, decay: 1e-6f, seed: 20190425);
        var bytes = trainer.Train(examples, Labels, rounds: 4, averaged: 2, lineBits: 14);
        File.WriteAllBytes("models/sentences.bin", bytes);
        Console.Error.WriteLine($"models/sentences.bin: {bytes.Length} bytes");
        return 0;
    }

    private static void Learn(string text, List<Example> examples)
    {
        var segmented = Segmenter.Segment(text);
        for (var p = 0; p < segmented.Paragraphs.Length; p++)
        {
            // Cut by stops alone, so that the file does not depend on the model that was built in before.
            var sentences = segmented.Sentences.Where(s => s.Paragraph == p).ToList();
            var ends = sentences.Where(s => EndsPlainly(segmented, s)).Select(s => s.EndToken).ToList();
            if (ends.Count == 0 || ends[^1] != sentences[^1].EndToken)
                ends.Add(sentences[^1].EndToken);
            var start = sentences[0].FirstToken;
            for (var i = 0; i + 1 < ends.Count; i++)
            {
                Learn(segmented, start, ends[i], ends[i + 1], examples);
                start = ends[i];
            }
        }
    }

    private static void Learn(SegmentedText segmented, int start, int stop, int end, List<Example> examples)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        tokens.AddRange(segmented.Tokens[start..(stop - 1)]);
        tokens.AddRange(segmented.Tokens[stop..end]);
        var unmarked = new UnmarkedEnds(segmented.Text, tokens, tokens.Count);
        var joint = stop - 1 - start;
        for (var at = 1; at <= joint; at++)
        {
            if (!unmarked.IsCandidate(0, at))
                continue;
            var features = new uint[UnmarkedEnds.FeatureCount];
            unmarked.Features(0, at - 1, at, features);
            examples.Add(new Example([features], [(byte)(at == joint ? 1 : 0)]));
        }
    }

    private static bool EndsPlainly(SegmentedText text, Sentence sentence)
    {
        var (stop, word) = (text.Tokens[sentence.EndToken - 1], text.Tokens[Math.Max(0, sentence.EndToken - 2)]);
        return stop.End - stop.Start == 1 && text.Text[stop.Start] == '.' && word.End - word.Start > 1;
    }
}
