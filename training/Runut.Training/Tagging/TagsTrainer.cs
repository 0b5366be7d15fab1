using Runut.Evaluation.Corpora;
using Runut.Learning;
using Runut.Tagging;

namespace Runut.Training.Tagging;

/// <summary>Makes <c>models/tags.bin</c> from the Indonesian treebanks of Universal Dependencies.</summary>
internal static class TagsTrainer
{
    public static int Train(string data)
    {
        string[] labels = [.. Enum.GetNames<PartOfSpeech>().Select(name => name.ToUpperInvariant())];
        var examples = new List<Example>();
        foreach (var corpus in TagCorpora.Training(data))
        {
            foreach (var sentence in corpus.Sentences)
                examples.Add(ExampleOf(sentence, corpus.Source, labels));
        }
        var trainer = new CrfTrainer(labels.Length, examples, least: 2, dropout: 0.4f, decay: 2e-5f, seed: 20190425);
        var bytes = trainer.Train(examples, labels, rounds: 12, averaged: 4, lineBits: 14);
        File.WriteAllBytes("models/tags.bin", bytes);
        Console.Error.WriteLine($"models/tags.bin: {bytes.Length} bytes");
        foreach (var corpus in TagCorpora.Test(data))
        {
            var accuracy = TagCorpora.Accuracy(new PartOfSpeechTagger(new SequenceModel(bytes)), corpus);
            Console.WriteLine($"{corpus.Name} UPOS {accuracy:F4}");
        }
        return 0;
    }

    private static Example ExampleOf(LabelledSentence sentence, TagSource source, string[] labels)
    {
        var features = new TokenFeatures(WordLexicon.Default);
        features.Load(sentence.Text, TagCorpora.WordTokens(sentence));
        var rows = new uint[sentence.Words.Length][];
        var list = new List<uint>();
        for (var i = 0; i < rows.Length; i++)
        {
            list.Clear();
            features.Tags(i, (uint)source, list);
            rows[i] = [.. list];
        }
        return new Example(rows, [.. sentence.Labels.Select(l => (byte)Array.IndexOf(labels, l))]);
    }
}
