using Runut.Quantities;
using Runut.Statements;
using Runut.Text;
using Runut.Times;

namespace Runut.Accounts;

/// <summary>Dates, times of day and lengths of time as answers.</summary>
internal static class TimeCandidates
{
    /// <summary>Adds those of an article.</summary>
    public static void Read(CandidateContext context)
    {
        foreach (var time in context.Article.Reading.Times)
        {
            var modifier = time.Modifier switch
            {
                TimeModifier.Approximately => QuantityModifier.About,
                TimeModifier.More => QuantityModifier.More,
                TimeModifier.Less => QuantityModifier.Less,
                _ => QuantityModifier.None,
            };
            // "periode 2014-2019" lasts, but says when and not how long
            if (time.Type == TimeType.Duration && !time.Value.Contains('/', StringComparison.Ordinal))
            {
                if (DurationValue.HoursOf(time.Value) is { } hours)
                    context.Add(time.Span, FactKind.Duration, Unit(time.Value), new DurationValue(time.Value, hours, modifier));
                continue;
            }
            if (
                time.Type == TimeType.Set
                || time.Value.Length < 4
                || time.Value.Contains("REF", StringComparison.Ordinal)
                || IsCitation(context, time)
            )
                continue;
            var kind =
                time.Value.Contains('T', StringComparison.Ordinal) && time.Value.Contains(':', StringComparison.Ordinal)
                    ? FactKind.Time
                    : FactKind.Date;
            if (Teller(context, time.Span) is { } teller)
            {
                if (teller >= 0 && time.Value.Length >= 10)
                    context.Add(time.Span, FactKind.Date, "told " + teller, new DateValue(time.Value[..10]), keyed: true, about: "told");
                continue;
            }
            context.Add(
                time.Span,
                kind,
                kind == FactKind.Time ? "clock" : "day",
                kind == FactKind.Time ? new ClockValue(time.Value) : new DateValue(time.Value)
            );
            // An hour names its day too: "hari ini, pukul 18.00" beside "Rabu".
            if (kind == FactKind.Time && time.Value.IndexOf('T', StringComparison.Ordinal) is 10)
                context.Add(time.Span, FactKind.Date, "day", new DateValue(time.Value[..10]));
        }
    }

    /// <summary>Days are not compared with years: what lasts years is another thing than what lasts hours.</summary>
    private static string Unit(string timex) =>
        timex.Contains('T', StringComparison.Ordinal) ? "hours"
        : timex.EndsWith('Y') ? "years"
        : "days";

    /// <summary>The story's name of who speaks where <paramref name="span"/> belongs to the act of telling; -1 for a speaker without a name; null where it does not.</summary>
    public static int? Teller(CandidateContext context, TextSpan span)
    {
        var article = context.Article;
        foreach (var statement in article.Reading.Statements)
        {
            if (statement.Span.Overlaps(span))
                return null;
        }
        var sentence = article.Reading.Text.Sentences[article.Reading.Text.SentenceAt(span.Start)].Span;
        foreach (var statement in article.Reading.Statements)
        {
            if (statement.Cue is null || statement.CueSpan is not { } cue || !sentence.Contains(cue.Start))
                continue;
            // "kata X di Jakarta, Selasa (10/9)": within reach of the cue, or of the speaker behind it.
            var reach = statement.SpeakerSpan is { } speaker && sentence.Contains(speaker.Start) ? Math.Max(cue.End, speaker.End) : cue.End;
            // Before the cue only at the head of the sentence: "Ketika tiba di Rusia pada Rabu, Kim mengaku" tells when he came.
            var isBehind = span.Start >= cue.Start && span.Start - reach < 160;
            var isAhead =
                span.End <= cue.Start
                && cue.Start - span.End < 60
                && span.Start - sentence.Start <= 12
                && !HasVerb(article, sentence.Start, span.Start);
            if (isBehind || isAhead)
                return context.Words.Names.Of(article.Index, statement.SpeakerEntity);
        }
        return null;
    }

    private static bool HasVerb(ArticleWords article, int start, int end)
    {
        var (first, last) = article.TokensOf(new TextSpan(start, end));
        for (var t = first; t < last; t++)
        {
            if (AccountWords.Indonesian.IsVerb(article.Lower[t]))
                return true;
        }
        return false;
    }

    /// <summary>The day on which another medium was read (<c>Dilansir dari X pada Kamis</c>) is no day of the happening.</summary>
    public static bool IsCitation(CandidateContext context, TimeExpression time)
    {
        foreach (var source in context.Article.Reading.Sources)
        {
            if (
                source.Kind is OriginKind.Medium or OriginKind.Agency
                && source.Span.End <= time.Span.Start
                && time.Span.Start - source.Span.End <= 12
            )
                return true;
        }
        return false;
    }
}
