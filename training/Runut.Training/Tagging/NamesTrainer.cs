using Runut.Entities;
using Runut.Evaluation.Corpora;
using Runut.Learning;
using Runut.Tagging;

namespace Runut.Training.Tagging;

/// <summary>Makes <c>models/names.bin</c> from the three corpora of Indonesian names.</summary>
internal static class NamesTrainer
{
    private static readonly string[] Labels = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"];

    public static int Train(string data)
    {
        var examples = new List<Example>();
        foreach (var set in NameCorpora.Training(data))
        {
            foreach (var sentence in set.Sentences)
                examples.Add(ExampleOf(sentence, set.Source, set.Weight));
        }
        var trainer = new CrfTrainer(Labels.Length, examples, least: 2, dropout: 0.4f, decay: 2e-5f, seed: 20190425);
        var bytes = trainer.Train(examples, Labels, rounds: 14, averaged: 5, lineBits: 16);
        File.WriteAllBytes("models/names.bin", bytes);
        Console.Error.WriteLine($"models/names.bin: {bytes.Length} bytes");
        foreach (var set in NameCorpora.Test(data))
            Console.WriteLine($"{set.Name} F1 {NameCorpora.Score(new NameTagger(new SequenceModel(bytes)), set).F1:F4}");
        return 0;
    }

    private static Example ExampleOf(LabelledSentence sentence, LabelSource source, float weight)
    {
        var features = new TokenFeatures(WordLexicon.Default);
        features.Load(sentence.Text, sentence.Tokens.AsSpan());
        var labels = sentence.TokenNames();
        var rows = new uint[labels.Length][];
        var list = new List<uint>();
        for (var i = 0; i < rows.Length; i++)
        {
            list.Clear();
            features.Names(i, (uint)source, list);
            rows[i] = [.. list];
        }
        return new Example(rows, [.. labels.Select(l => (byte)Array.IndexOf(Labels, l))], weight);
    }
}
