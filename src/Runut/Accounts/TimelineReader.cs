using System.Collections.Immutable;
using Runut.Text;
using Runut.Times;

namespace Runut.Accounts;

/// <summary>Puts what the articles tell in order of time: the time of the happening, never the time of the report.</summary>
internal static class TimelineReader
{
    private sealed record Entry(string Date, TimelineState State, ArticleWords Article, Sentence Sentence, Dictionary<int, float> Words);

    /// <summary>The timeline of a story; of sentences that tell one thing of one time, the fullest stands for all.</summary>
    public static ImmutableArray<TimelineEntry> Read(StoryWords words)
    {
        var entries = new List<Entry>();
        foreach (var article in words.Articles)
            entries.AddRange(Entries(words, article));
        return
        [
            .. entries
                .GroupBy(e => (e.Date, e.State))
                .SelectMany(g => Distinct([.. g]))
                .OrderBy(e => Order(e.Date), StringComparer.Ordinal)
                .ThenBy(e => e.State)
                .ThenBy(e => e.Article.Index)
                .ThenBy(e => e.Sentence.Span.Start)
                .Select(e => new TimelineEntry(
                    e.Date,
                    e.State,
                    new Evidence(e.Article.Id, e.Sentence.Span, e.Sentence.Span.Of(e.Article.Text), e.Date)
                )),
        ];
    }

    private static IEnumerable<Entry> Entries(StoryWords words, ArticleWords article)
    {
        var context = new CandidateContext(words, article);
        var seen = new HashSet<(int, string)>();
        foreach (var time in article.Reading.Times)
        {
            if (!IsDay(time) || IsOfTheReport(context, time))
                continue;
            var index = article.Reading.Text.SentenceAt(time.Span.Start);
            var sentence = article.Reading.Text.Sentences[index];
            if (!seen.Add((index, time.Value)))
                continue;
            var (first, _) = article.TokensOf(time.Span);
            yield return new Entry(time.Value, State(context, sentence, first, time), article, sentence, Words(words, article, sentence));
        }
    }

    private static bool IsDay(TimeExpression time) =>
        time.Type is TimeType.Date or TimeType.Time
        && time.Value.Length >= 7
        && char.IsAsciiDigit(time.Value[0])
        && !time.Value.Contains('X', StringComparison.Ordinal);

    /// <summary>The day of telling (<c>kata X, Selasa</c>), of another medium's report and of an agency's dispatch.</summary>
    private static bool IsOfTheReport(CandidateContext context, TimeExpression time) =>
        TimeCandidates.IsCitation(context, time) || TimeCandidates.Teller(context, time.Span) is not null;

    private static TimelineState State(CandidateContext context, Sentence sentence, int token, TimeExpression time)
    {
        var state = context.StateOf(sentence, token);
        // What lies before the day of the report is not planned any more unless the sentence says that it was.
        if (state == TimelineState.Happened && context.Article.Reading.Anchor is { } anchor)
        {
            var day = anchor.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            var length = Math.Min(time.Value.Length, 10);
            if (
                time.Value.Length >= 7
                && !time.Value.Contains('W', StringComparison.Ordinal)
                && string.CompareOrdinal(time.Value[..length], day[..Math.Min(length, 10)]) > 0
            )
                return TimelineState.Planned;
        }
        return state;
    }

    private static Dictionary<int, float> Words(StoryWords words, ArticleWords article, Sentence sentence)
    {
        var found = new Dictionary<int, float>();
        for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            if (article.Stems[t] >= 0)
                found[article.Stems[t]] = words.Weights[article.Stems[t]];
        }
        return found;
    }

    private static List<Entry> Distinct(List<Entry> entries)
    {
        var kept = new List<Entry>();
        foreach (
            var entry in entries
                .OrderByDescending(e => e.Words.Values.Sum())
                .ThenBy(e => e.Article.Index)
                .ThenBy(e => e.Sentence.Span.Start)
                .Take(400)
        )
        {
            if (!kept.Exists(k => Overlap(k.Words, entry.Words) >= 0.5))
                kept.Add(entry);
        }
        return kept;
    }

    /// <summary>Share of the lighter sentence's weight that the other holds.</summary>
    private static double Overlap(Dictionary<int, float> a, Dictionary<int, float> b)
    {
        var shared = a.Sum(w => b.ContainsKey(w.Key) ? w.Value : 0);
        var least = Math.Min(a.Values.Sum(), b.Values.Sum());
        return least > 0 ? shared / least : 1;
    }

    /// <summary>Weeks sort where they begin.</summary>
    private static string Order(string value) =>
        value.Length == 8
        && value[5] == 'W'
        && int.TryParse(value.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture, out var year)
        && int.TryParse(value.AsSpan(6, 2), System.Globalization.CultureInfo.InvariantCulture, out var week)
        && week is >= 1 and <= 53
        && year is >= 1 and < 9999
            ? System
                .Globalization.ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)
                .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : value;
}
