using Runut.Entities;
using Runut.Text;

namespace Runut.Accounts;

/// <summary>
/// Names that two articles write differently at the same place of the same words: <c>kepada MUI Jabar</c>, <c>kepada MUJ Jabar</c>.
/// The words on both sides are alike, the forms are a letter or two apart, and neither article knows the other's form.
/// </summary>
internal static class SpellingFacts
{
    private const int LargestPlace = 60;

    private sealed record Written(int Article, int Token, string Form);

    /// <summary>The facts on spellings that the joined names do not already show.</summary>
    public static List<DraftFact> Draft(StoryWords words, List<DraftFact> known)
    {
        var vocabulary = words.Articles.ConvertAll(a => a.Lower.ToHashSet(StringComparer.Ordinal));
        var pairs = new SortedDictionary<string, List<Written>>(StringComparer.Ordinal);
        foreach (var place in Places(words).OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var list = place.Value;
            for (var i = 0; i < Math.Min(list.Count, LargestPlace); i++)
            {
                for (var j = i + 1; j < Math.Min(list.Count, LargestPlace); j++)
                {
                    if (!AreVariants(list[i], list[j], vocabulary))
                        continue;
                    var key =
                        string.CompareOrdinal(list[i].Form, list[j].Form) < 0
                            ? $"{list[i].Form} {list[j].Form}"
                            : $"{list[j].Form} {list[i].Form}";
                    if (!pairs.TryGetValue(key, out var written))
                        pairs[key] = written = [];
                    written.AddRange([list[i], list[j]]);
                }
            }
        }
        var facts = new List<DraftFact>();
        foreach (var written in pairs.Values)
        {
            var answers = written.DistinctBy(w => w.Article).OrderBy(w => w.Article).Select(w => Answer(words, w)).ToList();
            var isKnown = known
                .Concat(facts)
                .Any(f =>
                    f.Verdict == Verdict.Differ
                    && answers.Count(a =>
                        f.Answers.Any(o => o.Article == a.Article && (o.Span.Overlaps(a.Answer.Span) || SameWords(words, o, a.Answer)))
                    ) >= 2
                );
            if (answers.Count < 2 || isKnown)
                continue;
            var kind = answers.Select(a => a.Kind).OrderBy(k => k == FactKind.Person ? 1 : 0).First();
            facts.Add(
                new DraftFact(
                    $"how the name is written: {((NameValue)answers[0].Answer.Value).Written}",
                    kind,
                    Verdict.Differ,
                    answers.ConvertAll(a => a.Answer),
                    answers.Count
                )
            );
        }
        return facts;
    }

    private static bool SameWords(StoryWords words, Answer left, Answer right) =>
        left.Span.Of(words.Articles[left.Article].Text) == right.Span.Of(words.Articles[right.Article].Text);

    /// <summary>Words with a capital by the two words before, the two behind, and the one on each side.</summary>
    private static Dictionary<string, List<Written>> Places(StoryWords words)
    {
        var places = new Dictionary<string, List<Written>>(StringComparer.Ordinal);
        foreach (var article in words.Articles)
        {
            var lower = article.Lower;
            foreach (var sentence in article.Reading.Text.Sentences)
            {
                for (var t = sentence.FirstToken + 1; t < sentence.EndToken; t++)
                {
                    if (
                        article.Reading.Text.Tokens[t].Kind != TokenKind.Word
                        || !char.IsUpper(article.Text[article.Reading.Text.Tokens[t].Start])
                        || lower[t].Length < 3
                    )
                        continue;
                    var written = new Written(article.Index, t, lower[t]);
                    if (t + 1 < sentence.EndToken)
                        Add(places, $"{lower[t - 1]} _ {lower[t + 1]}", written);
                    if (t - 2 >= sentence.FirstToken)
                        Add(places, $"{lower[t - 2]} {lower[t - 1]} _", written);
                    if (t + 2 < sentence.EndToken)
                        Add(places, $"_ {lower[t + 1]} {lower[t + 2]}", written);
                }
            }
        }
        return places;
    }

    private static void Add(Dictionary<string, List<Written>> places, string key, Written written)
    {
        if (!places.TryGetValue(key, out var list))
            places[key] = list = [];
        if (!list.Exists(w => w.Article == written.Article && w.Form == written.Form))
            list.Add(written);
    }

    private static bool AreVariants(Written left, Written right, List<HashSet<string>> vocabulary)
    {
        if (
            left.Article == right.Article
            || left.Form == right.Form
            || vocabulary[left.Article].Contains(right.Form)
            || vocabulary[right.Article].Contains(left.Form)
        )
            return false;
        if (StoryNames.Canonical(left.Form) == StoryNames.Canonical(right.Form))
            return false;
        var ranks = AccountWords.Indonesian.Ranks;
        if (ranks.TryGetValue(left.Form, out var rank) && ranks.TryGetValue(right.Form, out var other) && rank == other)
            return false;
        // Two everyday words are two words: Selasa and Selesai.
        if (WordStem.FrequencyOf(left.Form) > 100 && WordStem.FrequencyOf(right.Form) > 100)
            return false;
        return NameForms.AreSpellings(left.Form, right.Form)
            || left.Form.Length == right.Form.Length && left.Form.Length is 3 or 4 && NameForms.Distance(left.Form, right.Form, 1) == 1;
    }

    /// <summary>The whole name around the word: the mention that holds it, else the run of words with capitals.</summary>
    private static (int Article, FactKind Kind, Answer Answer) Answer(StoryWords words, Written written)
    {
        var article = words.Articles[written.Article];
        var tokens = article.Reading.Text.Tokens;
        var span = tokens[written.Token].Span;
        foreach (var entity in article.Reading.Entities)
        {
            foreach (var mention in entity.Mentions)
            {
                if (!mention.Span.Contains(span))
                    continue;
                var kind = entity.Type switch
                {
                    EntityType.Person => FactKind.Person,
                    EntityType.Place => FactKind.Place,
                    _ => FactKind.Organisation,
                };
                return (
                    written.Article,
                    kind,
                    new Answer(
                        written.Article,
                        mention.Span,
                        new NameValue(mention.Text, NameForms.Normalise(mention.Text), kind == FactKind.Person)
                    )
                );
            }
        }
        int first = written.Token,
            last = written.Token;
        while (first > 0 && written.Token - first < 5 && IsName(article, first - 1) && tokens[first].Start - tokens[first - 1].End == 1)
            first--;
        while (
            last + 1 < tokens.Length
            && last - written.Token < 5
            && IsName(article, last + 1)
            && tokens[last + 1].Start - tokens[last].End == 1
        )
            last++;
        var run = new TextSpan(tokens[first].Start, tokens[last].End);
        var text = run.Of(article.Text);
        return (
            written.Article,
            FactKind.Organisation,
            new Answer(written.Article, run, new NameValue(text, NameForms.Normalise(text), false))
        );
    }

    private static bool IsName(ArticleWords article, int token) =>
        article.Reading.Text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(article.Text[article.Reading.Text.Tokens[token].Start]);
}
