using Runut.Tagging;
using Runut.Text;

namespace Runut.Evaluation.Corpora;

/// <summary>A corpus of parts of speech with the guideline that it follows.</summary>
internal sealed record TagCorpus(
    string Name,
    TagSource Source,
    List<LabelledSentence> Sentences,
    List<(string Id, string Words)> Texts,
    float Weight = 1
);

/// <summary>
/// The Indonesian treebanks of Universal Dependencies under <c>id/ud</c>, and idner-news-2k, whose words carry parts of speech made by a
/// tagger. The treebanks split clitics off (<c>kata nya</c>); read whole, words are as news writes them.
/// </summary>
internal static class TagCorpora
{
    /// <summary>What may be learnt from.</summary>
    public static IEnumerable<TagCorpus> Training(string data) =>
        [
            Treebank(data, "CSUI train", TagSource.Csui, "id_csui-ud-train", whole: false),
            Treebank(data, "CSUI train, whole words", TagSource.Csui, "id_csui-ud-train", whole: true),
            Treebank(data, "GSD dev", TagSource.Gsd, "id_gsd-ud-dev", whole: false),
            Treebank(data, "GSD dev, whole words", TagSource.Gsd, "id_gsd-ud-dev", whole: true),
            Idner(data, "train"),
            Idner(data, "dev"),
        ];

    /// <summary>What is measured on.</summary>
    public static IEnumerable<TagCorpus> Test(string data, bool whole = false) =>
        [
            Treebank(data, "CSUI test", TagSource.Csui, "id_csui-ud-test", whole),
            Treebank(data, "GSD test", TagSource.Gsd, "id_gsd-ud-test", whole),
        ];

    /// <summary>The part of the words whose UPOS is right, on the corpus' own words. Those that are wrong go to <paramref name="misses"/>.</summary>
    public static double Accuracy(PartOfSpeechTagger tagger, TagCorpus corpus, Scores? misses = null)
    {
        int right = 0,
            all = 0;
        foreach (var sentence in corpus.Sentences)
        {
            var tokens = WordTokens(sentence);
            var tags = new PartOfSpeech[tokens.Length];
            tagger.Tag(sentence.Text, tokens, corpus.Source, tags);
            for (var i = 0; i < tags.Length; i++)
            {
                var tag = tags[i].ToString().ToUpperInvariant();
                if (tag == sentence.Labels[i])
                    right++;
                else
                    misses?.Miss(
                        $"{corpus.Name} {sentence.Labels[i]} as {tag}",
                        string.Join(
                            ' ',
                            sentence
                                .Words[Math.Max(0, i - 3)..i]
                                .Append($"[{sentence.Words[i]}]")
                                .Concat(sentence.Words.Skip(i + 1).Take(3))
                        )
                    );
            }
            all += tags.Length;
        }
        return all == 0 ? 0 : (double)right / all;
    }

    /// <summary>The corpus' words as tokens, each of the kind that its first token has here.</summary>
    public static Token[] WordTokens(LabelledSentence sentence)
    {
        var tokens = new Token[sentence.Words.Length];
        var at = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var first = sentence.WordOf.IndexOf(i);
            var kind = first < 0 ? TokenKind.Punctuation : sentence.Tokens[first].Kind;
            tokens[i] = new Token(at, at + sentence.Words[i].Length, kind);
            at += sentence.Words[i].Length + 1;
        }
        return tokens;
    }

    private static TagCorpus Treebank(string data, string name, TagSource source, string file, bool whole)
    {
        var texts = new List<(string, string)>();
        return new TagCorpus(name, source, TaggedCorpora.Tags(Path.Combine(data, "id", "ud", $"{file}.conllu"), texts, whole), texts);
    }

    private static TagCorpus Idner(string data, string part) =>
        new(
            $"idner-news-2k {part}",
            TagSource.Idner,
            TaggedCorpora.IdnerTags(Path.Combine(data, "id", "ner", "idner-news-2k", $"{part}.txt")),
            [],
            0.4f
        );
}
