using System.Collections.Immutable;
using Runut.Entities;

namespace Runut.Stories;

/// <summary>The place of a story's happening.</summary>
internal static class StoryPlace
{
    /// <summary>The place that the leads of most articles name; null where none names one.</summary>
    public static string? Of(ImmutableArray<StoryProfile> articles)
    {
        var votes = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        foreach (var article in articles)
        {
            foreach (var entity in article.Reading.Entities.Where(e => e.Type == EntityType.Place && e.Mentions.Length > 0))
            {
                var sentence = article.Reading.Text.SentenceAt(entity.Mentions[0].Span.Start);
                votes[entity.Name] = votes.GetValueOrDefault(entity.Name) + (1.0 / (1 + sentence));
            }
        }
        return votes.Count == 0
            ? null
            : votes.OrderByDescending(v => Math.Round(v.Value, 6)).ThenBy(v => v.Key, StringComparer.Ordinal).First().Key;
    }
}
