using Runut.Accounts;

namespace Runut.Formats.Html;

/// <summary>Facts by articles: one row a question, one column an article, every value leading to its sentence. What only one says follows as a list.</summary>
internal static class FactMatrix
{
    /// <summary>Writes the table; on narrow screens each row becomes a card.</summary>
    public static void Write(Markup html, Account account, AccountIndex index)
    {
        if (account.Facts.Any(fact => fact.Verdict != Verdict.Only))
            Matrix(html, account, index);
        Only(html, [.. account.Facts.Where(fact => fact.Verdict == Verdict.Only)], index);
    }

    private static void Matrix(Markup html, Account account, AccountIndex index)
    {
        var columns = account
            .Story.Articles.Select(reading => index.Find(reading.Article.Id))
            .OfType<NumberedArticle>()
            .Distinct()
            .ToList();
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", "Facts by article; scrolls sideways"))
            .Raw(
                "<table class=\"matrix\" role=\"table\"><thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" scope=\"col\">Question</th>"
            );
        foreach (var article in columns)
        {
            html.Raw("<th role=\"columnheader\" scope=\"col\">")
                .Open("a", ("href", $"#a{article.Number}"))
                .Element("span", "number", $"{article.Number}")
                .Text($" {article.Outlet}")
                .Raw("</a></th>");
        }
        html.Raw("</tr></thead>\n");
        foreach (var verdict in (Verdict[])[Verdict.Differ, Verdict.Agree, Verdict.Compatible])
        {
            var facts = account.Facts.Where(fact => fact.Verdict == verdict).ToList();
            if (facts.Count == 0)
                continue;
            html.Open("tbody", ("class", Class(verdict)), ("role", "rowgroup"))
                .Raw("<tr role=\"row\" class=\"verdict\">")
                .Open("th", ("role", "rowheader"), ("scope", "rowgroup"), ("colspan", $"{columns.Count + 1}"))
                .Text($"{Labels.Heading(verdict)} ({facts.Count})")
                .Raw("</th></tr>\n");
            foreach (var fact in facts)
                Row(html, fact, columns, index);
            html.Raw("</tbody>\n");
        }
        html.Raw("</table></div>\n");
    }

    private static void Only(Markup html, List<Fact> facts, AccountIndex index)
    {
        if (facts.Count == 0)
            return;
        html.Raw("<h4 class=\"alone\">").Text($"{Labels.Heading(Verdict.Only)} ({facts.Count})").Raw("</h4>\n<ul class=\"alone\">");
        foreach (var fact in facts)
        {
            foreach (var value in fact.Values)
            {
                if (index.Find(value.Article) is not { } article)
                    continue;
                html.Raw("<li><span class=\"about\">").Text(fact.About).Raw("</span>");
                Value(html, fact, value, [], article, index);
                html.Element("span", "note", article.Outlet).Raw("</li>\n");
            }
        }
        html.Raw("</ul>\n");
    }

    private static void Row(Markup html, Fact fact, List<NumberedArticle> columns, AccountIndex index)
    {
        var groups = fact.Values.Select(Key).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        html.Raw("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">")
            .Text(fact.About)
            .Element("small", null, $"{fact.Kind.ToString().ToLowerInvariant()} · {Labels.Count(fact.Origins, "origin")}")
            .Raw("</th>");
        foreach (var article in columns)
        {
            var values = fact.Values.Where(value => index.Find(value.Article) == article).ToList();
            if (values.Count == 0)
            {
                html.Raw("<td role=\"cell\" class=\"silent\"><span role=\"img\" aria-label=\"does not say\">–</span></td>");
                continue;
            }
            html.Open("td", ("role", "cell"), ("data-outlet", $"{article.Number} {article.Outlet}"));
            foreach (var value in values)
                Value(html, fact, value, groups, article, index);
            html.Raw("</td>");
        }
        html.Raw("</tr>\n");
    }

    private static void Value(Markup html, Fact fact, Evidence value, List<string> groups, NumberedArticle article, AccountIndex index)
    {
        html.Open("a", ("class", "value"), ("href", $"#{index.Reference(value)?.Anchor}"));
        // A letter tells equal values from different ones where colours cannot be told apart.
        if (fact.Verdict == Verdict.Differ && groups.Count is > 0 and <= 26)
            html.Element(
                "span",
                "group",
                ((char)('A' + groups.FindIndex(g => g.Equals(Key(value), StringComparison.OrdinalIgnoreCase)))).ToString()
            );
        if (value.Value is { } normal && !normal.Equals(value.Text, StringComparison.OrdinalIgnoreCase))
            html.Element("b", null, ValueText.Of(normal)).Raw(" ");
        html.Open("q", ("lang", article.Reading.Article.Language))
            .Text(value.Text)
            .Raw("</q> ")
            .Element("span", "ref", $"[{index.Reference(value)}]")
            .Raw("</a>");
    }

    private static string Key(Evidence value) => value.Value ?? value.Text;

    private static string Class(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}
