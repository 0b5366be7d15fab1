using System.Collections.Immutable;
using Runut.Entities;
using Runut.Readings;
using Runut.Text;
using Runut.Times;

namespace Runut.Stories;

/// <summary>The place of a story's happening.</summary>
internal static class StoryPlace
{
    /// <summary>A place that something is in (<c>di Vladivostok</c>) outweighs places that are only spoken of (<c>gubernur Riau</c>).</summary>
    private const double Venue = 4;

    /// <summary>The venue is told in the sentence that tells the day (<c>di Istana Bogor, Selasa (10/9)</c>).</summary>
    private const double WithDay = 2;

    /// <summary>A sentence of another day tells of something else (<c>pertemuan di Jenewa Maret lalu</c>).</summary>
    private const double WithOtherDay = 0.4;

    /// <summary>A town or region is what one looks for; of a building its town is told in the next words.</summary>
    private const double Town = 2;

    /// <summary>Countries act (<c>Rusia menyatakan</c>) more often than things happen all over them.</summary>
    private const double Country = 0.15;

    /// <summary>Characters between a place and the larger one behind it (<c>di Gedung Merdeka (GM), Bandung</c>).</summary>
    private const int ChainGap = 9;

    /// <summary>Kinds of place that may be left out of a name.</summary>
    private static readonly string[] Kinds = ["kabupaten ", "kota ", "provinsi ", "pulau "];

    /// <summary>The place that most articles make the venue, a town before its country; null where none names one.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="day">The day of the happening, where it is known.</param>
    public static string? Of(ImmutableArray<StoryProfile> articles, string? day)
    {
        var votes = new Dictionary<string, double>(StringComparer.Ordinal);
        var names = new Dictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
        // What one article shows to be a place is one in all: Vladivostok alone may look like a man or a club.
        var places = articles
            .SelectMany(a => a.Reading.Entities)
            .Where(e => e.Type == EntityType.Place)
            .Select(e => KeyOf(e.Name))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            foreach (var (key, (name, weight)) in Weigh(article.Reading, places, day))
            {
                votes[key] = votes.GetValueOrDefault(key) + weight;
                if (!names.TryGetValue(key, out var forms))
                    names[key] = forms = new SortedDictionary<string, int>(StringComparer.Ordinal);
                forms[name] = forms.GetValueOrDefault(name) + 1;
            }
        }
        if (votes.Count == 0)
            return null;
        var best = votes.OrderByDescending(v => Math.Round(v.Value, 6)).ThenBy(v => v.Key, StringComparer.Ordinal).First().Key;
        return names[best].OrderByDescending(n => n.Value).First().Key;
    }

    private static Dictionary<string, (string Name, double Weight)> Weigh(Reading reading, HashSet<string> places, string? day)
    {
        var mentions = reading
            .Entities.Where(e => e.Type == EntityType.Place || places.Contains(KeyOf(e.Name)))
            .SelectMany(e => e.Mentions.Select(m => (Entity: e, m.Span)))
            .OrderBy(m => m.Span)
            .ToList();
        var best = new Dictionary<string, (string Name, double Weight)>(StringComparer.Ordinal);
        TextSpan? venue = null;
        for (var i = 0; i < mentions.Count; i++)
        {
            var (entity, span) = mentions[i];
            var inside = IsBehindPreposition(reading.Text, span.Start) || (venue is { } before && Follows(before, span));
            venue = inside ? span : null;
            var key = KeyOf(entity.Name);
            // What stands before a country (di Vladivostok, Rusia) is a town of it.
            var kind =
                i + 1 < mentions.Count && Follows(span, mentions[i + 1].Span) && IsCountry(mentions[i + 1].Entity.Name)
                    ? Town
                    : KindOf(key);
            var weight = (inside ? Venue : 1) * kind * Nearness(reading, span, day);
            if (!best.TryGetValue(key, out var known) || weight > known.Weight)
                best[key] = (WithoutKind(entity.Name), weight);
        }
        return best;
    }

    private static double Nearness(Reading reading, TextSpan span, string? day)
    {
        var sentence = reading.Text.SentenceAt(span.Start);
        var here = reading.Text.Sentences[sentence].Span;
        bool onDay = false,
            onOther = false;
        foreach (var time in reading.Times)
        {
            if (
                day is null
                || !here.Contains(time.Span)
                || time.Type is not (TimeType.Date or TimeType.Time)
                || !char.IsAsciiDigit(time.Value[0])
            )
                continue;
            onDay |= time.Value.StartsWith(day, StringComparison.Ordinal);
            onOther |= !time.Value.StartsWith(day, StringComparison.Ordinal);
        }
        return (
                onDay ? WithDay
                : onOther ? WithOtherDay
                : 1
            ) / (1 + (0.2 * sentence));
    }

    private static bool IsBehindPreposition(SegmentedText text, int start)
    {
        for (var token = text.TokenAt(start) - 1; token >= 0 && token >= text.TokenAt(start) - 2; token--)
        {
            var word = text[token];
            if (word.Equals("di", StringComparison.OrdinalIgnoreCase) || word is "in" or "at")
                return true;
            // The kind of a place may stand between (di kota Vladivostok).
            if (word.Length == 0 || !char.IsLower(word[0]))
                return false;
        }
        return false;
    }

    private static bool Follows(TextSpan place, TextSpan larger) => larger.Start >= place.End && larger.Start - place.End <= ChainGap;

    private static bool IsCountry(string name) => KnownNames.Countries.ContainsKey(NameForm.KeyOf(name));

    /// <summary><c>kota Medan</c> without the common noun; <c>Kota Kinabalu</c> stays whole.</summary>
    private static string WithoutKind(string name)
    {
        var gap = name.IndexOf(' ', StringComparison.Ordinal);
        return gap > 0 && char.IsLower(name[0]) ? name[(gap + 1)..] : name;
    }

    private static string KeyOf(string name)
    {
        var key = NameForm.KeyOf(name);
        foreach (var kind in Kinds)
        {
            if (key.StartsWith(kind, StringComparison.Ordinal))
                key = key[kind.Length..];
        }
        return KnownNames.Regions.TryGetValue(key, out var region) ? NameForm.KeyOf(region) : key;
    }

    private static double KindOf(string key) =>
        KnownNames.Countries.ContainsKey(key) ? Country
        : KnownNames.Regions.ContainsKey(key) || KnownNames.Seats.ContainsKey(key) ? Town
        : 1;
}
