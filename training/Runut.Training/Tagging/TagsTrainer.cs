using Runut.Evaluation.Corpora;
using Runut.Learning;
using Runut.Tagging;

namespace Runut.Training.Tagging;

/// <summary>Makes <c>models/tags.bin</c> from the Indonesian treebanks of Universal Dependencies.</summary>
internal static class TagsTrainer
{
    private static readonly string[] Labels = [.. Enum.GetNames<PartOfSpeech>().Select(name => name.ToUpperInvariant())];

    public static int Train(string data)
    {
        var bytes = Learn(TagCorpora.Training(data));
        File.WriteAllBytes("models/tags.bin", bytes);
        Console.Error.WriteLine($"models/tags.bin: {bytes.Length} bytes");
        var tagger = new PartOfSpeechTagger(new SequenceModel(bytes));
        foreach (var (corpus, whole) in TagCorpora.Test(data).Zip(TagCorpora.Test(data, whole: true)))
            Console.WriteLine(
                $"{corpus.Name} UPOS {TagCorpora.Accuracy(tagger, corpus):F4}, whole words {TagCorpora.Accuracy(tagger, whole):F4}"
            );
        return 0;
    }

    /// <summary>Measures inside the training parts of the treebanks: each run of their sentences with a model that learnt from the others.</summary>
    public static int CrossValidate(string data, int folds)
    {
        var corpora = TagCorpora.Training(data).ToList();
        var right = new double[corpora.Count];
        for (var fold = 0; fold < folds; fold++)
        {
            var tagger = new PartOfSpeechTagger(new SequenceModel(Learn(corpora.Select(c => Part(c, i => FoldOf(c, i) != fold)))));
            for (var i = 0; i < corpora.Count; i++)
            {
                var held = Part(corpora[i], s => FoldOf(corpora[i], s) == fold);
                right[i] += TagCorpora.Accuracy(tagger, held) * WordsOf(held);
            }
        }
        for (var i = 0; i < corpora.Count; i++)
        {
            if (corpora[i].Source != TagSource.Idner)
                Console.WriteLine(
                    $"{corpora[i].Name}, {folds} folds: UPOS {right[i] / WordsOf(corpora[i]):F4} of {WordsOf(corpora[i])} words"
                );
        }
        return 0;

        // Sentences that follow one another are of one article. What a tagger labelled is never measured on.
        int FoldOf(TagCorpus corpus, int sentence) => corpus.Source == TagSource.Idner ? -1 : sentence * folds / corpus.Sentences.Count;
    }

    private static int WordsOf(TagCorpus corpus) => corpus.Sentences.Sum(s => s.Words.Length);

    private static TagCorpus Part(TagCorpus corpus, Func<int, bool> isChosen) =>
        corpus with
        {
            Sentences = [.. corpus.Sentences.Where((_, i) => isChosen(i))],
        };

    private static byte[] Learn(IEnumerable<TagCorpus> corpora)
    {
        var examples = new List<Example>();
        foreach (var corpus in corpora)
        {
            foreach (var sentence in corpus.Sentences)
                examples.Add(ExampleOf(sentence, corpus.Source, corpus.Weight));
        }
        var trainer = new CrfTrainer(Labels.Length, examples, least: 1, dropout: 0.7f, decay: 2e-5f, seed: 20190425);
        return trainer.Train(examples, Labels, rounds: 12, averaged: 4, lineBits: 15);
    }

    private static Example ExampleOf(LabelledSentence sentence, TagSource source, float weight)
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
        return new Example(rows, [.. sentence.Labels.Select(l => (byte)Array.IndexOf(Labels, l))], weight);
    }
}
