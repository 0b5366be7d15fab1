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
                examples.Add(ExampleOf(sentence, corpus.Source, labels, corpus.Weight));
        }
        var trainer = new CrfTrainer(labels.Length, examples, least: 1, dropout: 0.7f, decay: 2e-5f, seed: 20190425);
        var bytes = trainer.Train(examples, labels, rounds: 12, averaged: 4, lineBits: 15);
        File.WriteAllBytes("models/tags.bin", bytes);
        Console.Error.WriteLine($"models/tags.bin: {bytes.Length} bytes");
        var tagger = new PartOfSpeechTagger(new SequenceModel(bytes));
        foreach (var (corpus, whole) in TagCorpora.Test(data).Zip(TagCorpora.Test(data, whole: true)))
            Console.WriteLine(
                $"{corpus.Name} UPOS {TagCorpora.Accuracy(tagger, corpus):F4}, whole words {TagCorpora.Accuracy(tagger, whole):F4}"
            );
        return 0;
    }

    private static Example ExampleOf(LabelledSentence sentence, TagSource source, string[] labels, float weight)
    {
        var features = new TokenFeatures(WordLexicon.Default);
        var tokens = TagCorpora.WordTokens(sentence);
        features.Load(sentence.Text, tokens);
        features.Part(sentence.Text, tokens);
        var rows = new uint[sentence.Words.Length][];
        var list = new List<uint>();
        for (var i = 0; i < rows.Length; i++)
        {
            list.Clear();
            features.Tags(i, (uint)source, list);
            rows[i] = [.. list];
        }
        return new Example(rows, [.. sentence.Labels.Select(l => (byte)Array.IndexOf(labels, l))], weight);
    }
}
