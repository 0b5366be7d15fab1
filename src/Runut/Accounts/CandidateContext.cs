using Runut.Text;

namespace Runut.Accounts;

/// <summary>Makes candidates of one article: gives each its frame.</summary>
internal sealed class CandidateContext(StoryWords words, ArticleWords article)
{
    private readonly Dictionary<int, float> _frame = [];

    /// <summary>The story's words.</summary>
    public StoryWords Words { get; } = words;

    /// <summary>The article.</summary>
    public ArticleWords Article { get; } = article;

    /// <summary>The candidates found so far.</summary>
    public List<Candidate> Found { get; } = [];

    /// <summary>Adds a candidate at <paramref name="span"/>.</summary>
    public void Add(
        TextSpan span,
        FactKind kind,
        string group,
        AnswerValue value,
        bool keyed = false,
        string? about = null,
        TextSpan? frameWithout = null
    )
    {
        var (first, end) = Article.TokensOf(span);
        if (first >= Article.Lower.Length)
            return;
        var sentenceIndex = Article.Reading.Text.SentenceAt(span.Start);
        var sentence = Article.Reading.Text.Sentences[sentenceIndex];
        if (first < sentence.FirstToken || first >= sentence.EndToken)
            return;
        end = Math.Min(end, sentence.EndToken);
        var without = frameWithout is { } wide ? Article.TokensOf(wide) : (First: first, End: end);
        var frame = Frame(sentence, without.First, Math.Min(without.End, sentence.EndToken));
        Found.Add(
            new Candidate
            {
                Article = Article.Index,
                Span = span,
                Kind = kind,
                Group = group,
                Value = value,
                Token = first,
                Sentence = sentenceIndex,
                Frame = frame,
                Names = [.. frame.Select(f => f.Stem).Where(Words.IsName)],
                Happening = kind is FactKind.Date or FactKind.Time or FactKind.Duration ? Happening(sentence, first, end) : null,
                Before = Neighbour(sentence, without.First - 1, -1),
                Behind = Neighbour(sentence, without.End, 1),
                Head = Head(sentence, without.First),
                IsKeyed = keyed,
                State = StateOf(sentence, first),
                About = about,
            }
        );
    }

    /// <summary>The state that the clause of a token is told in: the marker nearest before it counts.</summary>
    public TimelineState StateOf(Sentence sentence, int token)
    {
        var states = AccountWords.Indonesian.States;
        for (var t = token; t >= sentence.FirstToken; t--)
        {
            if (Article.Clauses[t] < Article.Clauses[token] - 1)
                break;
            if (states.TryGetValue(Article.Lower[t], out var state) && !Article.InTime[t])
                return state;
        }
        for (var t = token; t < sentence.EndToken && Article.Clauses[t] == Article.Clauses[token]; t++)
        {
            if (states.TryGetValue(Article.Lower[t], out var state) && !Article.InTime[t])
                return state;
        }
        return TimelineState.Happened;
    }

    private (int Stem, float Weight)[] Frame(Sentence sentence, int first, int end)
    {
        _frame.Clear();
        var clause = Article.Clauses[first];
        for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            var stem = Article.Stems[t];
            if (stem < 0 || t >= first && t < end)
                continue;
            var distance = t < first ? first - t : t - end + 1;
            var crossed = Math.Min(4, Math.Abs(Article.Clauses[t] - clause));
            var weight = Words.Weights[stem] / (1 + distance / 6f) * MathF.Pow(0.75f, crossed);
            if (!_frame.TryGetValue(stem, out var old) || weight > old)
                _frame[stem] = weight;
        }
        if (_frame.Count < 3)
            AddSentenceBefore(sentence);
        var frame = new (int Stem, float Weight)[_frame.Count];
        var i = 0;
        foreach (var (stem, weight) in _frame)
            frame[i++] = (stem, weight);
        Array.Sort(frame, static (a, b) => a.Stem.CompareTo(b.Stem));
        return frame;
    }

    /// <summary>A sentence of few words leans on the one before: <c>Sebulan 1 miliar dolar. Setahun 12 miliar dolar.</c></summary>
    private void AddSentenceBefore(Sentence sentence)
    {
        var index = Article.Reading.Text.SentenceAt(sentence.Span.Start) - 1;
        if (index < 0 || Article.Reading.Text.Sentences[index].Paragraph != sentence.Paragraph)
            return;
        var before = Article.Reading.Text.Sentences[index];
        for (var t = before.FirstToken; t < before.EndToken; t++)
        {
            if (Article.Stems[t] >= 0)
                _frame.TryAdd(Article.Stems[t], Words.Weights[Article.Stems[t]] * 0.3f);
        }
    }

    /// <summary>The stem of the verb that governs a token: the nearest before it, else the nearest behind; -1 where there is none.</summary>
    private int Head(Sentence sentence, int token)
    {
        for (var t = token - 1; t >= sentence.FirstToken && Article.Clauses[t] >= Article.Clauses[token] - 1; t--)
        {
            if (IsHead(t))
                return Article.Stems[t];
        }
        for (var t = token + 1; t < sentence.EndToken && Article.Clauses[t] <= Article.Clauses[token] + 1; t++)
        {
            if (IsHead(t))
                return Article.Stems[t];
        }
        return -1;
    }

    /// <summary>The kind of happening that a token belongs to: the nearest word of one before it, else behind it, in its clause or the next.</summary>
    private string? Happening(Sentence sentence, int first, int end)
    {
        var happenings = AccountWords.Indonesian.Happenings;
        for (var t = first - 1; t >= sentence.FirstToken && Article.Clauses[t] >= Article.Clauses[first] - 4; t--)
        {
            if (Article.NameAt[t] < 0 && happenings.TryGetValue(Article.Lower[t], out var kind))
                return kind;
        }
        for (var t = end; t < sentence.EndToken && Article.Clauses[t] <= Article.Clauses[first] + 1; t++)
        {
            if (Article.NameAt[t] < 0 && happenings.TryGetValue(Article.Lower[t], out var kind))
                return kind;
        }
        return null;
    }

    private bool IsHead(int token) =>
        Article.Stems[token] >= 0 && Article.NameAt[token] < 0 && AccountWords.Indonesian.IsVerb(Article.Lower[token]);

    private int Neighbour(Sentence sentence, int token, int step)
    {
        for (var t = token; t >= sentence.FirstToken && t < sentence.EndToken && Math.Abs(t - token) < 4; t += step)
        {
            if (Article.Stems[t] >= 0)
                return Article.Stems[t];
        }
        return -1;
    }
}
