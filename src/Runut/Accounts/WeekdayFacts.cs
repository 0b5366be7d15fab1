using System.Globalization;
using Runut.Times;

namespace Runut.Accounts;

/// <summary>Days whose weekday does not go with their date, where another article has it right.</summary>
internal static class WeekdayFacts
{
    private sealed record WeekdayValue(string Date, string Weekday) : AnswerValue($"{Date} {Weekday}")
    {
        public override Comparison Compare(AnswerValue other) =>
            other is WeekdayValue value && value.Weekday == Weekday ? Comparison.Equal : Comparison.Contrary;
    }

    /// <summary>The facts on weekdays.</summary>
    public static List<DraftFact> Draft(StoryWords words)
    {
        var byDate = new SortedDictionary<string, List<(Answer Answer, bool IsRight)>>(StringComparer.Ordinal);
        foreach (var article in words.Articles)
        {
            foreach (var time in article.Reading.Times)
            {
                if (Weekday(article, time) is not { } weekday)
                    continue;
                var date = time.Value[..10];
                var right =
                    DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    && day.DayOfWeek == weekday;
                if (!byDate.TryGetValue(date, out var list))
                    byDate[date] = list = [];
                list.Add((new Answer(article.Index, time.Span, new WeekdayValue(date, weekday.ToString())), right));
            }
        }
        var facts = new List<DraftFact>();
        foreach (var (date, answers) in byDate)
        {
            if (answers.All(a => a.IsRight) || !answers.Any(a => a.IsRight))
                continue;
            var one = answers.GroupBy(a => a.Answer.Article).Select(g => g.OrderBy(a => a.IsRight).First()).ToList();
            if (one.All(a => !a.IsRight))
                continue;
            facts.Add(new DraftFact($"which weekday {date} was", FactKind.Date, Verdict.Differ, one.ConvertAll(a => a.Answer), one.Count));
        }
        return facts;
    }

    /// <summary>The weekday that stands in the expression beside a full date.</summary>
    private static DayOfWeek? Weekday(ArticleWords article, TimeExpression time)
    {
        if (time.Type is TimeType.Duration or TimeType.Set || time.Value.Length < 10 || !time.Text.Any(char.IsAsciiDigit))
            return null;
        var (first, end) = article.TokensOf(time.Span);
        for (var t = first; t < end; t++)
        {
            if (AccountWords.Indonesian.Weekdays.TryGetValue(article.Lower[t], out var weekday))
                return weekday;
        }
        return null;
    }
}
