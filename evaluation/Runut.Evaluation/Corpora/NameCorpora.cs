using Runut.Entities;

namespace Runut.Evaluation.Corpora;

/// <summary>A corpus of names with the guideline that it follows.</summary>
internal sealed record NameCorpus(string Name, LabelSource Source, List<LabelledSentence> Sentences, float Weight = 1);

/// <summary>
/// The corpora of Indonesian names under <c>id/ner</c>. NER-UGM, NERP and the sets of yusufsyaifudin are never added: they share sentences with
/// the test part of idner-news-2k.
/// </summary>
internal static class NameCorpora
{
    /// <summary>What may be learnt from.</summary>
    /// <param name="data">The folder of the data.</param>
    /// <param name="own">Which of the articles of the project's own annotation.</param>
    public static IEnumerable<NameCorpus> Training(string data, IEnumerable<AnnotatedArticle> own) =>
        [
            new("own annotation", LabelSource.Runut, [.. own.SelectMany(article => article.Sentences())], 2),
            new("idner-news-2k train", LabelSource.Idner, Read(data, "idner-news-2k/train.txt", 2)),
            new("idner-news-2k dev", LabelSource.Idner, Read(data, "idner-news-2k/dev.txt", 2)),
            new("NER-UI train", LabelSource.NerUi, Read(data, "ner-ui/train.01.tsv", 1)),
            new("NER-UI dev", LabelSource.NerUi, Read(data, "ner-ui/dev.01.tsv", 1)),
            new("NERGrit train", LabelSource.NerGrit, Read(data, "nergrit/train.txt", 1)),
            new("NERGrit valid", LabelSource.NerGrit, Read(data, "nergrit/valid.txt", 1)),
        ];

    /// <summary>The project's own annotation.</summary>
    public static List<AnnotatedArticle> Own(string data) => OwnNames.Read("training/annotations/names.tsv", data);

    /// <summary>Articles of the project's own annotation that no model learns from.</summary>
    public static List<AnnotatedArticle> Check(string data) => OwnNames.Read("training/annotations/names-check.tsv", data);

    /// <summary>What is measured on.</summary>
    public static IEnumerable<NameCorpus> Test(string data) =>
        [
            new("NER-UI fold 1 test", LabelSource.NerUi, Read(data, "ner-ui/test.01.tsv", 1)),
            new("idner-news-2k test", LabelSource.Idner, Read(data, "idner-news-2k/test.txt", 2)),
            new("NERGrit test", LabelSource.NerGrit, Read(data, "nergrit/test.txt", 1)),
        ];

    /// <summary>The score of a tagger on a corpus, under that corpus' own guideline.</summary>
    public static EntityScore Score(NameTagger tagger, NameCorpus corpus)
    {
        var score = new EntityScore();
        foreach (var sentence in corpus.Sentences)
        {
            var labels = new byte[sentence.Tokens.Length];
            tagger.Tag(sentence.Text, sentence.Tokens.AsSpan(), corpus.Source, labels);
            score.Add(sentence.Labels, sentence.WordNames([.. labels.Select(l => tagger.Labels[l])]));
        }
        return score;
    }

    private static List<LabelledSentence> Read(string data, string file, int fields) =>
        TaggedCorpora.Names(Path.Combine(data, "id", "ner", file), fields);
}
