using Runut.Entities;
using Runut.Evaluation.Corpora;
using Runut.Learning;
using Runut.Tagging;

namespace Runut.Training.Tagging;

/// <summary>Makes <c>models/names.bin</c> from the three corpora of Indonesian names and the project's own annotation.</summary>
internal static class NamesTrainer
{
    private const int Runs = 8;

    // Two runs a fold are enough to compare by.
    private const int RunsOfFold = 2;
    private static readonly string[] Labels = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"];

    public static int Train(string data)
    {
        var bytes = Learn(NameCorpora.Training(data, NameCorpora.Own(data)), Runs);
        File.WriteAllBytes("models/names.bin", bytes);
        Console.Error.WriteLine($"models/names.bin: {bytes.Length} bytes");
        foreach (var set in NameCorpora.Test(data))
            Console.WriteLine($"{set.Name} F1 {NameCorpora.Score(new NameTagger(new SequenceModel(bytes)), set).F1:F4}");
        return 0;
    }

    /// <summary>Measures on the project's own annotation: each part of its articles with a model that learnt from the others.</summary>
    public static int CrossValidate(string data, int folds)
    {
        var own = NameCorpora.Own(data);
        var check = new NamesCheck(Console.Error);
        for (var fold = 0; fold < folds; fold++)
        {
            var held = own.Where((_, i) => i % folds == fold).ToList();
            var tagger = new NameTagger(new SequenceModel(Learn(NameCorpora.Training(data, own.Except(held)), RunsOfFold)));
            foreach (var article in held)
                check.Add(article, tagger);
        }
        Console.WriteLine($"own annotation, {own.Count} articles, {folds} folds: {check}");
        return 0;
    }

    /// <summary>Measures the model that is built in on annotated articles that it did not learn from.</summary>
    public static int Check(string data)
    {
        var check = new NamesCheck(Console.Error);
        var articles = NameCorpora.Check(data);
        var tagger = NameTagger.Default() ?? throw new InvalidOperationException("no model of names is built in");
        foreach (var article in articles)
            check.Add(article, tagger);
        Console.WriteLine($"annotation kept for measuring, {articles.Count} articles: {check}");
        return 0;
    }

    private static byte[] Learn(IEnumerable<NameCorpus> corpora, int runs)
    {
        var examples = new List<Example>();
        foreach (var set in corpora)
        {
            foreach (var sentence in set.Sentences)
                examples.Add(ExampleOf(sentence, set.Source, set.Weight));
        }
        var trainer = new CrfTrainer(Labels.Length, examples, least: 2, dropout: 0.4f, decay: 2e-5f, seed: 20190425);
        return trainer.Train(examples, Labels, rounds: 14, averaged: 5, lineBits: 16, runs: runs);
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
