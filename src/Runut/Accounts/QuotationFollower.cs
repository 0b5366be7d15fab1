using System.Collections.Immutable;
using Runut.Copies;
using Runut.Statements;
using Runut.Text;

namespace Runut.Accounts;

/// <summary>A followed utterance with the places of its versions.</summary>
internal sealed record FollowedQuotation(Quotation Quotation, ImmutableArray<int> Articles);

/// <summary>Finds the utterances that several articles carry, and says how their versions differ.</summary>
internal static class QuotationFollower
{
    private const int MostPostings = 400;

    private sealed class Utterance
    {
        public required int Article { get; init; }
        public required TextSpan Span { get; init; }
        public required Statement? Statement { get; init; }
        public required int Speaker { get; init; }
        public required int[] Stems { get; init; }
        public required float Weight { get; init; }
        public required int Index { get; init; }
        public bool IsDirect => Statement is { Kind: not StatementKind.Indirect };
        public bool IsTaken { get; set; }
    }

    /// <summary>The utterances that two articles or more carry, in the order of their first version.</summary>
    public static List<FollowedQuotation> Follow(StoryWords words, ImmutableArray<Copy> copies)
    {
        var utterances = Utterances(words);
        var postings = Postings(utterances, words);
        var followed = new List<FollowedQuotation>();
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var seed in Seeds(utterances))
        {
            if (utterances[seed].IsTaken)
                continue;
            var versions = Versions(seed, utterances, postings, words);
            if (versions.Count < 2 || !shown.Add(string.Join(' ', versions.Select(v => v.Version.Index).Order())))
                continue;
            // What stands weakly in one row may be the heart of another.
            foreach (var (score, version) in versions)
                version.IsTaken |= score >= 0.7;
            followed.Add(Finish(versions.ConvertAll(v => v.Version), utterances[seed], words, copies));
        }
        return followed;
    }

    private static IEnumerable<int> Seeds(List<Utterance> utterances) =>
        Enumerable
            .Range(0, utterances.Count)
            .Where(i => utterances[i].Statement is not null)
            .OrderByDescending(i => utterances[i].IsDirect)
            .ThenByDescending(i => utterances[i].Weight)
            .ThenBy(i => i);

    /// <summary>Statements, and sentences outside of any: a reporter may tell in own words what another quotes.</summary>
    private static List<Utterance> Utterances(StoryWords words)
    {
        var list = new List<Utterance>();
        foreach (var article in words.Articles)
        {
            var covered = article.Reading.Statements.Select(s => s.Span).ToList();
            foreach (var statement in article.Reading.Statements)
                Add(list, words, article, statement.Span, statement);
            foreach (var sentence in article.Reading.Text.Sentences)
            {
                if (Covered(sentence.Span, covered) < 0.7)
                    Add(list, words, article, sentence.Span, null);
            }
        }
        return list;
    }

    /// <summary>The share of a sentence that statements cover.</summary>
    private static double Covered(TextSpan sentence, List<TextSpan> statements)
    {
        var covered = 0;
        foreach (var statement in statements)
            covered += Math.Max(0, Math.Min(statement.End, sentence.End) - Math.Max(statement.Start, sentence.Start));
        return (double)covered / Math.Max(1, sentence.Length);
    }

    private static void Add(List<Utterance> list, StoryWords words, ArticleWords article, TextSpan span, Statement? statement)
    {
        var (first, end) = article.TokensOf(span);
        var stems = new List<int>();
        var weight = 0f;
        for (var t = first; t < end && stems.Count < 150; t++)
        {
            if (article.Stems[t] < 0)
                continue;
            stems.Add(article.Stems[t]);
            weight += words.Weights[article.Stems[t]];
        }
        if (stems.Count < 2)
            return;
        list.Add(
            new Utterance
            {
                Index = list.Count,
                Article = article.Index,
                Span = span,
                Statement = statement,
                Speaker = words.Names.Of(article.Index, statement?.SpeakerEntity),
                Stems = [.. stems],
                Weight = weight,
            }
        );
    }

    private static Dictionary<int, List<int>> Postings(List<Utterance> utterances, StoryWords words)
    {
        var postings = new Dictionary<int, List<int>>();
        for (var i = 0; i < utterances.Count; i++)
        {
            foreach (var stem in utterances[i].Stems.Distinct())
            {
                if (words.Weights[stem] < 0.08f)
                    continue;
                if (!postings.TryGetValue(stem, out var list))
                    postings[stem] = list = [];
                list.Add(i);
            }
        }
        return postings;
    }

    private static List<(double Score, Utterance Version)> Versions(
        int seed,
        List<Utterance> utterances,
        Dictionary<int, List<int>> postings,
        StoryWords words
    )
    {
        var own = utterances[seed];
        var shared = new Dictionary<int, float>();
        foreach (var stem in own.Stems.Distinct())
        {
            if (!postings.TryGetValue(stem, out var list) || list.Count > MostPostings)
                continue;
            foreach (var other in list)
            {
                if (utterances[other].Article != own.Article)
                    shared[other] = shared.GetValueOrDefault(other) + words.Weights[stem];
            }
        }
        var best = new SortedDictionary<int, (double Score, Utterance Version)> { [own.Article] = (double.MaxValue, own) };
        foreach (var (index, weight) in shared.OrderBy(s => s.Key))
        {
            var other = utterances[index];
            var least = Math.Min(own.Weight, other.Weight);
            if (weight < 0.45f * least || Likeness(own, other, words) is not (> 0 and var score))
                continue;
            if (!best.TryGetValue(other.Article, out var old) || score > old.Score)
                best[other.Article] = (score, other);
        }
        return [.. best.Values];
    }

    /// <summary>How surely two utterances are one, from 0 to 1: the weight of the words in common order over that of the shorter.</summary>
    private static double Likeness(Utterance own, Utterance other, StoryWords words)
    {
        var (weight, count) = CommonOrder(own.Stems, other.Stems, words);
        var least = Math.Min(own.Weight, other.Weight);
        var share = weight / least;
        var shorter = Math.Min(own.Stems.Length, other.Stems.Length);
        var plain = other.Statement is null;
        // Two reports in other words are one utterance where both name one speaker, else only where they are nearly the same.
        if (!own.IsDirect && !other.IsDirect && (own.Speaker < 0 || own.Speaker != other.Speaker) && (share < 0.75 || count < 5))
            return 0;
        var stranger = own.Speaker >= 0 && other.Speaker >= 0 && own.Speaker != other.Speaker;
        var enough =
            plain ? share >= (own.IsDirect ? 0.6 : 0.75) && count >= 4
            : stranger ? share >= 0.75 && count >= 5
            : share >= 0.55 && count >= 3 || share >= 0.9 && count == shorter && count >= 2;
        // A short version inside a long sentence must still be a good part of it.
        return enough ? share * (0.5 + 0.5 * least / Math.Max(own.Weight, other.Weight)) : 0;
    }

    /// <summary>Weight and number of the words of the longest common subsequence.</summary>
    private static (double Weight, int Count) CommonOrder(int[] a, int[] b, StoryWords words)
    {
        var last = new (double Weight, int Count)[b.Length + 1];
        var now = new (double Weight, int Count)[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = default;
            for (var j = 1; j <= b.Length; j++)
            {
                now[j] =
                    a[i - 1] == b[j - 1] ? (last[j - 1].Weight + words.Weights[a[i - 1]], last[j - 1].Count + 1)
                    : last[j].Weight >= now[j - 1].Weight ? last[j]
                    : now[j - 1];
            }
            (last, now) = (now, last);
        }
        return last[b.Length];
    }

    private static FollowedQuotation Finish(List<Utterance> versions, Utterance seed, StoryWords words, ImmutableArray<Copy> copies)
    {
        var relation = QuotationRelation.Same;
        foreach (var version in versions)
        {
            if (ReferenceEquals(version, seed))
                continue;
            var own =
                version.IsDirect == seed.IsDirect
                    ? VersionRelation.Of(Text(seed, words), Text(version, words))
                    : QuotationRelation.DirectVsIndirect;
            if (own > relation)
                relation = own;
        }
        var speaker =
            versions.Select(v => v.Statement?.SpeakerName).OfType<string>().OrderByDescending(n => n.Length).FirstOrDefault()
            ?? versions.Select(v => v.Statement?.Speaker).OfType<string>().FirstOrDefault()
            ?? "?";
        return new FollowedQuotation(
            new Quotation(
                speaker,
                [.. versions.Select(v => new Evidence(words.Articles[v.Article].Id, v.Span, Text(v, words)))],
                relation,
                FirstCarrier(versions, words, copies)
            ),
            [.. versions.Select(v => v.Article)]
        );
    }

    private static string Text(Utterance utterance, StoryWords words) => utterance.Span.Of(words.Articles[utterance.Article].Text);

    /// <summary>A credited medium carried it first; else the article that the others copied; else the one published first.</summary>
    private static string? FirstCarrier(List<Utterance> versions, StoryWords words, ImmutableArray<Copy> copies)
    {
        var via = versions
            .Select(v => v.Statement)
            .OfType<Statement>()
            .Where(s => !s.Via.IsDefaultOrEmpty)
            .Select(s => s.Via[^1])
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (via.Count == 1)
            return via[0];
        var ids = versions.ConvertAll(v => words.Articles[v.Article].Id);
        var copied = copies
            .Where(c => c.DirectionKnown && ids.Contains(c.From, StringComparer.Ordinal) && ids.Contains(c.To, StringComparer.Ordinal))
            .ToList();
        var sources = copied.Select(c => c.From).Except(copied.Select(c => c.To), StringComparer.Ordinal).ToList();
        if (sources.Count == 1)
            return sources[0];
        var dated = versions
            .Select(v => words.Articles[v.Article].Reading.Article)
            .Where(a => a.Published?.Time is not null)
            .OrderBy(a => a.Published!.Date)
            .ThenBy(a => a.Published!.Time)
            .ToList();
        return dated.Count == versions.Count ? dated[0].Id : null;
    }
}
