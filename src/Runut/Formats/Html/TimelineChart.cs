using System.Globalization;
using Runut.Accounts;

namespace Runut.Formats.Html;

/// <summary>When things are said to have happened, kept apart from when that was published: a chart as inline SVG, then every line.</summary>
internal static class TimelineChart
{
    private const int Step = 15;
    private const int MostDots = 8;
    private const int Left = 96;

    /// <summary>Writes the chart and the list.</summary>
    public static void Write(Markup html, Account account, AccountIndex index)
    {
        Chart(html, account, index);
        html.Raw("<ol class=\"days\">");
        foreach (var day in account.Timeline.GroupBy(entry => entry.Date, StringComparer.Ordinal))
        {
            html.Raw("<li><h4>").Text(ValueText.Of(day.Key)).Raw("</h4><ul>");
            foreach (var entry in day)
                Entry(html, entry, index);
            html.Raw("</ul></li>");
        }
        html.Raw("</ol>\n");
    }

    private static void Entry(Markup html, TimelineEntry entry, AccountIndex index)
    {
        var article = index.Find(entry.Evidence.Article);
        var reference = index.Reference(entry.Evidence);
        html.Raw("<li>");
        if (entry.State != TimelineState.Happened)
            html.Element("span", "chip", Labels.Of(entry.State)).Raw(" ");
        html.Open("a", ("href", $"#{reference?.Anchor}"), ("lang", article?.Reading.Article.Language))
            .Text(entry.Evidence.Text)
            .Raw("</a> ")
            .Element("span", "note", $"{article?.Outlet} [{reference}]")
            .Raw("</li>");
    }

    private static void Chart(Markup html, Account account, AccountIndex index)
    {
        var happenings = account
            .Timeline.Select(entry => (Day: DayOf(entry.Date), Entry: entry))
            .Where(dot => dot.Day is not null)
            .ToList();
        var published = account
            .Story.Articles.Where(reading => reading.Article.Published is not null)
            .Select(reading => (Day: reading.Article.Published!.Date, Article: index.Find(reading.Article.Id)!))
            .ToList();
        var days = happenings.Select(dot => dot.Day!.Value).Concat(published.Select(dot => dot.Day)).Distinct().Order().ToList();
        if (days.Count < 2)
            return;
        var x = Places(days, out var width);
        var highest = Math.Min(MostDots, happenings.GroupBy(dot => dot.Day).Select(day => day.Count()).DefaultIfEmpty(1).Max());
        var lowest = Math.Min(MostDots, published.GroupBy(dot => dot.Day).Select(day => day.Count()).DefaultIfEmpty(0).Max());
        int axis = 10 + highest * Step,
            lane = axis + 46;
        var height = lane + Math.Max(1, lowest) * Step;
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", "Timeline chart; scrolls sideways"))
            .Open(
                "svg",
                ("class", "chart"),
                ("viewBox", $"0 0 {width} {height}"),
                ("width", $"{width}"),
                ("height", $"{height}"),
                ("role", "group"),
                ("aria-label", "What is said to have happened when, above; what was published when, below")
            )
            .Open("text", ("class", "head"), ("x", "0"), ("y", $"{axis - 6}"))
            .Raw("happened</text>")
            .Open("text", ("class", "head"), ("x", "0"), ("y", $"{lane + 5}"))
            .Raw("published</text>")
            .Open("line", ("class", "axis"), ("x1", $"{Left - 14}"), ("y1", $"{axis + 4}"), ("x2", $"{width - 6}"), ("y2", $"{axis + 4}"))
            .Raw("</line>");
        foreach (var day in days)
        {
            var at = $"{x[day]}";
            html.Open("line", ("class", "axis"), ("x1", at), ("y1", $"{axis + 1}"), ("x2", at), ("y2", $"{axis + 8}")).Raw("</line>");
            html.Open("text", ("class", "tick"), ("x", at), ("y", $"{axis + 20}"), ("text-anchor", "middle"))
                .Text(TickOf(day, happenings.Where(dot => dot.Day == day).Select(dot => dot.Entry.Date).FirstOrDefault()))
                .Raw("</text>");
            html.Open("text", ("class", "tick"), ("x", at), ("y", $"{axis + 33}"), ("text-anchor", "middle"))
                .Text($"{day.Year}")
                .Raw("</text>");
            Dots(html, happenings.Where(dot => dot.Day == day).Select(dot => dot.Entry).ToList(), x[day], axis, index);
            Squares(html, published.Where(dot => dot.Day == day).Select(dot => dot.Article).ToList(), x[day], lane);
        }
        html.Raw(
                "</svg></div>\n<p class=\"key note\"><span class=\"dot happened\"></span> happened <span class=\"dot planned\"></span> planned "
            )
            .Raw(
                "<span class=\"dot possible\"></span> possible <span class=\"dot denied\"></span> denied <span class=\"dot square\"></span> article published</p>\n"
            );
    }

    private static void Dots(Markup html, List<TimelineEntry> entries, int x, int axis, AccountIndex index)
    {
        for (var i = 0; i < Math.Min(entries.Count, MostDots); i++)
        {
            html.Open("a", ("href", $"#{index.Reference(entries[i].Evidence)?.Anchor}"))
                .Raw("<title>")
                .Text($"{Labels.Of(entries[i].State)}: {entries[i].Evidence.Text} [{index.Reference(entries[i].Evidence)}]")
                .Raw("</title>")
                .Open(
                    "circle",
                    ("class", $"dot {Labels.Of(entries[i].State)}"),
                    ("cx", $"{x}"),
                    ("cy", $"{axis - 7 - i * Step}"),
                    ("r", "5.5")
                )
                .Raw("</circle></a>");
        }
        if (entries.Count > MostDots)
            html.Open("text", ("class", "tick"), ("x", $"{x + 10}"), ("y", "14")).Text($"+{entries.Count - MostDots}").Raw("</text>");
    }

    private static void Squares(Markup html, List<NumberedArticle> articles, int x, int lane)
    {
        for (var i = 0; i < Math.Min(articles.Count, MostDots); i++)
        {
            html.Open("a", ("href", $"#a{articles[i].Number}"))
                .Raw("<title>")
                .Text($"{articles[i].Outlet}, {ValueText.Of(articles[i].Reading.Article.Published!)}")
                .Raw("</title>")
                .Open(
                    "rect",
                    ("class", "dot square"),
                    ("x", $"{x - 5}"),
                    ("y", $"{lane - 4 + i * Step}"),
                    ("width", "10"),
                    ("height", "10"),
                    ("rx", "2")
                )
                .Raw("</rect></a>");
        }
    }

    /// <summary>Days in order; the farther apart, the more room, but by the logarithm, so that 2011 and last Thursday fit on one line.</summary>
    private static Dictionary<DateOnly, int> Places(List<DateOnly> days, out int width)
    {
        var places = new Dictionary<DateOnly, int>();
        var at = (double)Left;
        for (var i = 0; i < days.Count; i++)
        {
            if (i > 0)
                at += 50 + 7 * Math.Log2(days[i].DayNumber - days[i - 1].DayNumber);
            places[days[i]] = (int)at;
        }
        width = (int)at + 40;
        return places;
    }

    /// <summary>The first day of a TIMEX3 date; null for references and forms without a year.</summary>
    internal static DateOnly? DayOf(string date)
    {
        int Part(int start, int length, int otherwise) =>
            date.Length >= start + length
            && int.TryParse(date.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out var part)
                ? part
                : otherwise;
        if (Part(0, 4, 0) is not (> 0 and var year))
            return null;
        if (date.Length >= 7 && date[5] == 'W')
            return Part(6, 2, 0) is >= 1 and <= 53 and var week
                ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday))
                : null;
        int month = Part(5, 2, 1),
            day = Part(8, 2, 1);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static string TickOf(DateOnly day, string? date) =>
        date?.Length switch
        {
            4 => "year",
            7 => day.ToString("MMM", CultureInfo.InvariantCulture),
            _ => day.ToString("d MMM", CultureInfo.InvariantCulture),
        };
}
