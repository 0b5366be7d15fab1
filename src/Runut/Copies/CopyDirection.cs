using System.Globalization;
using Runut.Articles;
using Runut.Statements;

namespace Runut.Copies;

/// <summary>Which of two texts was first, and what tells it.</summary>
/// <param name="Turned">True where the second was first.</param>
/// <param name="Known">False where nothing tells.</param>
/// <param name="Evidence">What tells, in a few words.</param>
internal readonly record struct CopyDirection(bool Turned, bool Known, string Evidence)
{
    /// <summary>Credits first, then times of publication; two articles resting on one written statement copy it, not each other.</summary>
    public static CopyDirection Of(WordSequence one, WordSequence other)
    {
        var (first, second) = (one.Reading.Article, other.Reading.Article);
        if (Credit(other, first) is { } later)
            return new CopyDirection(false, true, $"credit \"{later}\"");
        if (Credit(one, second) is { } earlier)
            return new CopyDirection(true, true, $"credit \"{earlier}\"");
        var turned = Before(second, first);
        if (CommonSource(one, other) is { } source)
            return new CopyDirection(turned, false, $"both rest on {source}");
        return Published(first, second) is { } evidence
            ? new CopyDirection(turned, true, evidence)
            : new CopyDirection(turned, false, "no credit and no time of publication tells who was first");
    }

    /// <summary>A text that holds the other almost whole and much besides was cut or quoted from; null where neither does.</summary>
    public static CopyDirection? OfContainment(WordSequence one, WordSequence other, double shareOfOther, double shareOfOne)
    {
        const double Whole = 0.85;
        const double Part = 0.6;
        if (shareOfOther >= Whole && shareOfOne <= Part)
            return new CopyDirection(false, true, "the shorter text stands in the longer one");
        if (shareOfOne >= Whole && shareOfOther <= Part)
            return new CopyDirection(true, true, "the shorter text stands in the longer one");
        return null;
    }

    private static string? Credit(WordSequence words, Article source)
    {
        if (source.Outlet is not { Length: > 0 } outlet || SameOutlet(words.Reading.Article.Outlet, outlet))
            return null;
        foreach (var credit in words.Reading.Sources)
        {
            if (
                credit.Kind is OriginKind.Medium or OriginKind.Agency
                && (SameOutlet(credit.Name, outlet) || SameOutlet(credit.Text, outlet))
            )
                return credit.Text;
        }
        return null;
    }

    /// <summary><c>tempo.co</c>, <c>Tempo</c> and <c>TEMPO.CO</c> are one outlet.</summary>
    private static bool SameOutlet(string? name, string outlet) =>
        name is not null && Stem(name) is { Length: > 0 } stem && stem == Stem(outlet);

    private static string Stem(string name)
    {
        var lower = name.ToLowerInvariant();
        if (lower.StartsWith("www.", StringComparison.Ordinal))
            lower = lower[4..];
        var dot = lower.IndexOf('.', StringComparison.Ordinal);
        return (dot > 0 ? lower[..dot] : lower).Replace(" ", "", StringComparison.Ordinal);
    }

    private static string? CommonSource(WordSequence one, WordSequence other)
    {
        var credits = one
            .Reading.Sources.Where(s => s.Kind is not (OriginKind.Own or OriginKind.PressConference))
            .Select(s => s.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (other.Reading.Sources.FirstOrDefault(s => credits.Contains(s.Name)) is { } common)
            return common.Kind == OriginKind.WrittenStatement ? $"a written statement of {common.Name}" : common.Name;
        return WrittenCues.In(one) && WrittenCues.In(other) ? "a written statement" : null;
    }

    private static bool Before(Article first, Article second)
    {
        var byTime = Moment(first).CompareTo(Moment(second));
        return (byTime != 0 ? byTime : string.CompareOrdinal(first.Id, second.Id)) < 0;
    }

    private static DateTime Moment(Article article) =>
        article.Published is { } published
            ? published.Date.ToDateTime(published.Time ?? TimeOnly.MinValue) - (published.Offset ?? TimeSpan.Zero)
            : DateTime.MaxValue;

    private static string? Published(Article first, Article second)
    {
        if (first.Published is not { } one || second.Published is not { } two)
            return null;
        if (one.Time is null || two.Time is null)
        {
            var days = Math.Abs(one.Date.DayNumber - two.Date.DayNumber);
            return days == 0 ? null : $"published {Count(days, "day")} earlier";
        }
        var gap = (Moment(first) - Moment(second)).Duration();
        if (gap == TimeSpan.Zero)
            return null;
        return gap.TotalDays >= 2 ? $"published {Count((int)gap.TotalDays, "day")} earlier"
            : gap.TotalHours >= 1 ? $"published {Count((int)gap.TotalHours, "hour")} earlier"
            : $"published {Count((int)gap.TotalMinutes, "minute")} earlier";
    }

    private static string Count(int number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
}
