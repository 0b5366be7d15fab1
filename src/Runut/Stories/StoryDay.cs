using System.Collections.Immutable;
using System.Globalization;
using Runut.Times;

namespace Runut.Stories;

/// <summary>The day of a story's happening.</summary>
internal static class StoryDay
{
    /// <summary>Sentences in which an article says when it was.</summary>
    private const int LeadSentences = 4;

    /// <summary>The day that most leads agree on, as <c>2019-04-25</c>; null where no article names a day.</summary>
    public static string? Of(ImmutableArray<StoryProfile> articles)
    {
        var votes = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            var own = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var time in article.Reading.Times)
            {
                if (DayOf(time) is not { } day)
                    continue;
                var sentence = article.Reading.Text.SentenceAt(time.Span.Start);
                var weight = sentence < LeadSentences ? 1.0 / (1 + (0.5 * sentence)) : 0.1 / sentence;
                own[day] = own.GetValueOrDefault(day) + (weight * Nearness(day, article.Day));
            }
            var sum = own.Values.Sum();
            foreach (var (day, weight) in own)
                votes[day] = votes.GetValueOrDefault(day) + (weight / Math.Max(1, sum));
        }
        return votes.Count == 0
            ? null
            : votes.OrderByDescending(v => Math.Round(v.Value, 6)).ThenBy(v => v.Key, StringComparer.Ordinal).First().Key;
    }

    /// <summary>News is of these days; a date of long ago is a birthday, an anniversary or the last time.</summary>
    private static double Nearness(string day, int? published)
    {
        if (published is not { } now)
            return 1;
        var days = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - now;
        return days is >= -3 and <= 1 ? 1
            : days is >= -14 and <= 14 ? 0.5
            : 0.1;
    }

    private static string? DayOf(TimeExpression time) =>
        time.Type is TimeType.Date or TimeType.Time
        && time.Value.Length >= 10
        && DateOnly.TryParseExact(time.Value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? time.Value[..10]
            : null;
}
