using System.Collections.Immutable;
using Runut.Readings;
using Runut.Text;

namespace Runut.Accounts;

/// <summary>One article's tokens as numbers: stems of words, numbers of the story's names, -1 for what carries no meaning.</summary>
internal sealed class ArticleWords(int index, Reading reading)
{
    /// <summary>Its place in the story.</summary>
    public int Index { get; } = index;

    /// <summary>The reading.</summary>
    public Reading Reading { get; } = reading;

    /// <summary>A stem for each token; -1 for marks, function words, numbers and the inner words of names.</summary>
    public int[] Stems { get; } = new int[reading.Text.Tokens.Length];

    /// <summary>The clause of each token, counted through the article.</summary>
    public int[] Clauses { get; } = new int[reading.Text.Tokens.Length];

    /// <summary>The tokens in lower case.</summary>
    public string[] Lower { get; } = new string[reading.Text.Tokens.Length];

    /// <summary>The names of the story by the token that they begin at; -1 elsewhere.</summary>
    public int[] NameAt { get; } = Filled(reading.Text.Tokens.Length);

    /// <summary>True for tokens inside a time expression.</summary>
    public bool[] InTime { get; } = new bool[reading.Text.Tokens.Length];

    /// <summary>The article's id.</summary>
    public string Id => Reading.Article.Id;

    /// <summary>The article's text.</summary>
    public string Text => Reading.Article.Text;

    private static int[] Filled(int length)
    {
        var array = new int[length];
        Array.Fill(array, -1);
        return array;
    }

    /// <summary>Tokens of a span: index of the first and index behind the last.</summary>
    public (int First, int End) TokensOf(TextSpan span)
    {
        var first = Reading.Text.TokenAt(span.Start);
        var end = first;
        while (end < Reading.Text.Tokens.Length && Reading.Text.Tokens[end].Start < span.End)
            end++;
        return (first, end);
    }

    /// <summary>The sentence that holds a token.</summary>
    public Sentence SentenceOf(int token) =>
        Reading.Text.Sentences[Math.Max(0, Reading.Text.SentenceAt(Reading.Text.Tokens[Math.Min(token, Lower.Length - 1)].Start))];
}

/// <summary>The words of all articles of a story, numbered and weighed.</summary>
internal sealed class StoryWords
{
    private readonly Dictionary<string, int> _stemOfWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numberOfStem = new(StringComparer.Ordinal);
    private readonly List<int> _frequency = [];
    private readonly List<int> _sentences = [];
    private readonly HashSet<int> _names = [];

    private StoryWords(StoryNames names) => Names = names;

    /// <summary>The articles.</summary>
    public List<ArticleWords> Articles { get; } = [];

    /// <summary>The names of the story.</summary>
    public StoryNames Names { get; }

    /// <summary>How much a stem says: rare in the news at large and not in every sentence of the story.</summary>
    public float[] Weights { get; private set; } = [];

    /// <summary>Numbers the words of the articles.</summary>
    public static StoryWords Of(ImmutableArray<Reading> readings)
    {
        var words = new StoryWords(StoryNames.Of(readings));
        for (var i = 0; i < readings.Length; i++)
            words.Articles.Add(words.Read(i, readings[i]));
        words.Weigh();
        return words;
    }

    /// <summary>The number of a word's stem; -1 for function words.</summary>
    public int StemOf(string lower)
    {
        if (_stemOfWord.TryGetValue(lower, out var number))
            return number;
        number = -1;
        if (!IsFunctionWord(lower))
        {
            var stem = WordStem.Of(lower);
            number = Number(stem, WordStem.FrequencyOf(lower));
        }
        return _stemOfWord[lower] = number;
    }

    /// <summary>Whether a stem stands for a name.</summary>
    public bool IsName(int stem) => _names.Contains(stem);

    private int Number(string stem, int frequency)
    {
        if (_numberOfStem.TryGetValue(stem, out var number))
        {
            _frequency[number] = Math.Max(_frequency[number], frequency);
            return number;
        }
        number = _numberOfStem.Count;
        _numberOfStem[stem] = number;
        _frequency.Add(frequency);
        _sentences.Add(0);
        return number;
    }

    private ArticleWords Read(int index, Reading reading)
    {
        var article = new ArticleWords(index, reading);
        var tokens = reading.Text.Tokens;
        foreach (var time in reading.Times)
        {
            var (first, end) = article.TokensOf(time.Span);
            for (var t = first; t < end; t++)
                article.InTime[t] = true;
        }
        for (var t = 0; t < tokens.Length; t++)
        {
            var lower = article.Lower[t] = new string(reading.Text[t]).ToLowerInvariant();
            article.Stems[t] = tokens[t].Kind == TokenKind.Word && !article.InTime[t] ? StemOf(lower) : -1;
        }
        foreach (var entity in reading.Entities)
        {
            var name = Names.Of(index, entity.Id);
            var number = Number("@" + name, 100);
            _names.Add(number);
            foreach (var mention in entity.Mentions)
            {
                var (first, end) = article.TokensOf(mention.Span);
                if (first >= tokens.Length)
                    continue;
                article.NameAt[first] = name;
                for (var t = first; t < end; t++)
                    article.Stems[t] = t == first ? number : -1;
            }
        }
        Clauses(article);
        return article;
    }

    /// <summary>A clause ends at a comma, a dash or a word that opens another.</summary>
    private static void Clauses(ArticleWords article)
    {
        var clause = 0;
        foreach (var sentence in article.Reading.Text.Sentences)
        {
            clause++;
            for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                if (AccountWords.Indonesian.ClauseOpeners.Contains(article.Lower[t]))
                    clause++;
                article.Clauses[t] = clause;
            }
        }
    }

    private void Weigh()
    {
        foreach (var article in Articles)
        {
            foreach (var sentence in article.Reading.Text.Sentences)
            {
                var seen = new HashSet<int>();
                for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
                {
                    if (article.Stems[t] >= 0 && seen.Add(article.Stems[t]))
                        _sentences[article.Stems[t]]++;
                }
            }
        }
        Weights = new float[_frequency.Count];
        var rarest = Math.Log(WordStem.Articles);
        for (var i = 0; i < Weights.Length; i++)
        {
            var general = Math.Log((double)WordStem.Articles / (_frequency[i] + 1)) / rarest;
            var perArticle = (double)_sentences[i] / Math.Max(1, Articles.Count);
            // A name in every sentence of the story tells its facts apart no more than a function word does.
            Weights[i] = (float)(Math.Max(0.05, general) / (1 + Math.Log(1 + perArticle / 2)));
        }
    }

    private static bool IsFunctionWord(string lower) =>
        lower.Length < 2
        || WordStem.FrequencyOf(lower) > 4000 && lower is not ("jakarta" or "indonesia" or "tahun")
        || AccountWords.Indonesian.FunctionWords.Contains(lower);
}
