using System.Text.RegularExpressions;
using Runut.Learning;
using Runut.Tagging;
using Runut.Text;

namespace Runut.Training.Words;

/// <summary>Makes <c>models/words.bin</c>: classes of words from the news, and what the lists of names say of words and phrases.</summary>
internal static partial class WordsTrainer
{
    private const int Least = 4;
    private const int Most = 45_000;

    public static int Train(string data)
    {
        var (counts, inner, sentences) = Count(data);
        var vocabulary = counts
            .Where(c => c.Value >= Least)
            .OrderByDescending(c => c.Value)
            .ThenBy(c => c.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(c => c.Key)
            .ToList();
        var ids = vocabulary.Select((word, i) => (word, i)).ToDictionary(p => p.word, p => p.i);
        var bigrams = Bigrams(sentences, ids);
        Console.Error.WriteLine($"{counts.Count} words, {vocabulary.Count} kept, {bigrams.Count} bigrams");
        var fine = WordClasses.Cluster(vocabulary.Count, 320, bigrams, 5);
        var coarse = WordClasses.Cluster(vocabulary.Count, 60, bigrams, 6);

        var traits = new Dictionary<string, WordTraits>();
        for (var i = 0; i < vocabulary.Count; i++)
            traits[vocabulary[i]] = new WordTraits(fine[i] + 1, coarse[i] + 1, 0, 0, 0, 0, 0);
        foreach (var (lower, (small, capital)) in inner)
        {
            if (small + capital < Least)
                continue;
            var share = 1 + (int)Math.Round(6.0 * capital / (small + capital));
            traits[lower] = traits.GetValueOrDefault(lower) with { Capital = share };
        }
        var lists = NameLists.Read(data, word => traits.TryGetValue(word, out var known) && known.Capital is > 0 and < 6);
        foreach (var (word, count) in lists.Words)
        {
            if (count.Total >= 2 || traits.ContainsKey(word))
                traits[word] = traits.GetValueOrDefault(word) with
                {
                    GivenName = Level(count.Given),
                    FamilyName = Level(count.Family),
                    Place = Level(count.Place),
                    Organisation = Level(count.Organisation),
                };
        }
        var words = traits.Select(t => (Hash: Hash(t.Key), Traits: t.Value)).Where(t => t.Traits != default).OrderBy(t => t.Hash).ToList();
        var bytes = WordLexicon.Write(words, [.. lists.Phrases.Select(p => (p.Key, p.Value)).OrderBy(p => p.Key)]);
        File.WriteAllBytes("models/words.bin", bytes);
        Console.Error.WriteLine($"models/words.bin: {words.Count} words, {lists.Phrases.Count} phrases, {bytes.Length} bytes");
        return 0;
    }

    /// <summary>The hash under which a written word is stored: numbers by their shape, as in <see cref="TokenFeatures"/>.</summary>
    private static uint Hash(string word) => Hashing.Of(word);

    private static int Level(int count) =>
        count switch
        {
            0 => 0,
            <= 2 => 1,
            <= 12 => 2,
            _ => 3,
        };

    // Counts of words as written (the first of a sentence in small letters where that is the usual writing), and of small and capital letters inside sentences.
    private static (Dictionary<string, int>, Dictionary<string, (int Small, int Capital)>, List<string[]>) Count(string data)
    {
        var inner = new Dictionary<string, (int Small, int Capital)>();
        var sentences = new List<string[]>();
        foreach (var text in NewsTexts.Read(data))
        {
            var segmented = Segmenter.Segment(text);
            foreach (var sentence in segmented.Sentences)
            {
                var words = new string[sentence.EndToken - sentence.FirstToken];
                for (var i = 0; i < words.Length; i++)
                {
                    var token = segmented.Tokens[sentence.FirstToken + i];
                    var word = token.Of(text).ToString();
                    words[i] = token.Kind == TokenKind.Number ? Digits().Replace(word, "0") : word;
                    if (i == 0 || token.Kind != TokenKind.Word || segmented.Tokens[sentence.FirstToken + i - 1].Kind == TokenKind.Quote)
                        continue;
                    var lower = word.ToLowerInvariant();
                    var (small, capital) = inner.GetValueOrDefault(lower);
                    inner[lower] = char.IsUpper(word[0]) ? (small, capital + 1) : (small + 1, capital);
                }
                sentences.Add(words);
            }
        }
        var counts = new Dictionary<string, int>();
        foreach (var words in sentences)
        {
            for (var i = 0; i < words.Length; i++)
            {
                if ((i == 0 || words[i - 1] is "\"" or "“") && char.IsUpper(words[i][0]))
                {
                    var lower = words[i].ToLowerInvariant();
                    if (inner.TryGetValue(lower, out var usual) && usual.Small > usual.Capital)
                        words[i] = lower;
                }
                counts[words[i]] = counts.GetValueOrDefault(words[i]) + 1;
            }
        }
        return (counts, inner, sentences);
    }

    private static Dictionary<long, int> Bigrams(List<string[]> sentences, Dictionary<string, int> ids)
    {
        var bigrams = new Dictionary<long, int>();
        foreach (var words in sentences)
        {
            for (var i = 1; i < words.Length; i++)
            {
                if (ids.TryGetValue(words[i - 1], out var a) && ids.TryGetValue(words[i], out var b))
                    bigrams[((long)a << 32) | (uint)b] = bigrams.GetValueOrDefault(((long)a << 32) | (uint)b) + 1;
            }
        }
        return bigrams;
    }

    [GeneratedRegex("[0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
