using System.Collections.Immutable;
using Runut.Text;

namespace Runut.Times;

/// <summary>The times of a text, and the findings on them.</summary>
/// <param name="Expressions">In document order, none inside another.</param>
/// <param name="Anchor">The day they were resolved against: the published day, else the text's own; null where neither is there.</param>
/// <param name="Findings">Weekdays that contradict their date, an anchor taken from the text.</param>
public sealed record TimeReading(ImmutableArray<TimeExpression> Expressions, DateOnly? Anchor, ImmutableArray<Finding> Findings);

/// <summary>Finds the time expressions of a text and resolves them: TIMEX3 (TimeML 1.2.1) for Indonesian news, and a smaller set for English.</summary>
public static class TimeReader
{
    /// <summary>Reads <paramref name="text"/> against the day it was published.</summary>
    /// <param name="text">The segmented text.</param>
    /// <param name="published">The day of publication; null where the page does not say, then the text's own full dates anchor the rest.</param>
    /// <param name="language">ISO 639-1 code of the text: <c>en</c> is read by the English rules, any other and null by the Indonesian ones.</param>
    public static TimeReading Read(SegmentedText text, DateOnly? published, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var english = language == "en";
        var lexemes = LexemeScanner.Scan(text.Text, english ? TimeLexicon.English : TimeLexicon.Indonesian);
        var phrases = english ? EnglishPhraseFinder.Find(text.Text, lexemes) : PhraseFinder.Find(text.Text, lexemes);
        var anchor = published;
        var findings = ImmutableArray.CreateBuilder<Finding>();
        if (anchor is null && OwnDate(phrases) is { } own)
        {
            anchor = new DateOnly(own.Year, own.Month, own.DayOfMonth);
            var span = new TextSpan(lexemes[own.First].Start, lexemes[own.End - 1].End);
            findings.Add(
                new Finding(
                    "RU0302",
                    $"no day of publication is known; times are read against the text's own \"{span.Of(text.Text)}\"",
                    span
                )
            );
        }
        var resolver = new TimeResolver(text.Text, lexemes, phrases, anchor);
        var expressions = resolver.Resolve();
        findings.AddRange(resolver.Findings);
        return new TimeReading(expressions, anchor, findings.ToImmutable());
    }

    /// <summary>
    /// The date of a text that most likely is its day of publication: one that says <c>ini</c> or <c>hari ini</c>, else the latest with a
    /// weekday (outlets name the day that way), else the latest of all.
    /// </summary>
    private static TimePhrase? OwnDate(List<TimePhrase> phrases)
    {
        TimePhrase? best = null;
        foreach (var phrase in phrases)
        {
            if (
                !phrase.IsFullDate
                || phrase.Year is < 1000 or > 2999
                || phrase.DayOfMonth > DateTime.DaysInMonth(phrase.Year, phrase.Month)
            )
                continue;
            if (phrase.Direction == Direction.Future)
                continue;
            if (best is null || Weight(phrase) > Weight(best) || (Weight(phrase) == Weight(best) && DateNumber(phrase) > DateNumber(best)))
                best = phrase;
        }
        return best;
    }

    private static int Weight(TimePhrase phrase) =>
        phrase.Direction == Direction.This || phrase.DayOffset == 0 ? 2
        : phrase.Weekday > 0 ? 1
        : 0;

    private static int DateNumber(TimePhrase phrase) => (phrase.Year * 10_000) + (phrase.Month * 100) + phrase.DayOfMonth;
}
