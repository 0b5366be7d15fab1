using Runut.Accounts;
using Runut.Statements;

namespace Runut.Formats.Html;

/// <summary>Which articles rest on which origins, as inline SVG, and the same as a list.</summary>
internal static class OriginGraph
{
    private const int RowHeight = 34;
    private const int Top = 34;
    private const int Gutter = 12;

    /// <summary>Writes the graph twice, for wide and for narrow screens (the style shows one), and the list with the words that name each origin.</summary>
    public static void Write(Markup html, Account account, AccountIndex index)
    {
        var articles = account
            .Story.Articles.Select(reading => index.Find(reading.Article.Id))
            .OfType<NumberedArticle>()
            .Distinct()
            .ToList();
        var origins = account.Origins.OrderByDescending(origin => origin.Articles.Length).ThenBy(origin => origin.Kind).ToList();
        html.Raw("<p class=\"note\">")
            .Text(
                $"{Labels.Count(account.IndependentOrigins, "independent origin")} behind {Labels.Count(account.Outlets.Length, "outlet")}. "
                    + "An origin is whoever told it first; an outlet may only carry it."
            )
            .Raw("</p>\n");
        Graph(html, "wide", 760, 15, origins, articles, index);
        Graph(html, "narrow", 360, 13, origins, articles, index);
        List(html, origins, index);
    }

    private static void Graph(
        Markup html,
        string @class,
        int width,
        int fontSize,
        List<Origin> origins,
        List<NumberedArticle> articles,
        AccountIndex index
    )
    {
        var rows = Math.Max(origins.Count, articles.Count);
        var height = Top + rows * RowHeight;
        double left = width * 0.4,
            right = width * 0.62;
        html.Open(
                "svg",
                ("class", $"graph {@class}"),
                ("viewBox", $"0 0 {width} {height}"),
                ("role", "group"),
                ("aria-label", "Origins and the articles that rest on them")
            )
            .Open("g", ("font-size", $"{fontSize}"));
        html.Open("text", ("class", "head"), ("x", Markup.Number(left - Gutter)), ("y", "16"), ("text-anchor", "end"))
            .Raw("Origins</text>");
        html.Open("text", ("class", "head"), ("x", Markup.Number(right + Gutter)), ("y", "16")).Raw("Articles</text>");
        for (var i = 0; i < origins.Count; i++)
        {
            var from = Y(i, origins.Count, rows);
            foreach (var id in origins[i].Articles.Distinct(StringComparer.Ordinal))
            {
                if (index.Find(id) is not { } article || articles.IndexOf(article) is not (>= 0 and var place))
                    continue;
                var to = Y(place, articles.Count, rows);
                var middle = Markup.Number((left + right) / 2);
                html.Open(
                        "path",
                        ("class", origins[i].Articles.Length > 1 ? "edge shared" : "edge"),
                        (
                            "d",
                            $"M{Markup.Number(left)} {Markup.Number(from)}C{middle} {Markup.Number(from)} {middle} {Markup.Number(to)} {Markup.Number(right)} {Markup.Number(to)}"
                        )
                    )
                    .Raw("</path>");
            }
        }
        var letters = (int)((left - Gutter * 2) / (fontSize * 0.56)) - (width > 500 ? 16 : 0);
        for (var i = 0; i < origins.Count; i++)
        {
            var y = Y(i, origins.Count, rows);
            var first = origins[i].Evidence.Select(index.Reference).FirstOrDefault(reference => reference is not null);
            html.Open("a", ("href", first is { } reference ? $"#{reference.Anchor}" : null))
                .Raw("<title>")
                .Text($"{origins[i].Name}: {Labels.Of(origins[i].Kind)}, {Labels.Count(origins[i].Articles.Length, "article")}")
                .Raw("</title>")
                .Open(
                    "circle",
                    ("class", Own(origins[i]) ? "node own" : "node"),
                    ("cx", Markup.Number(left)),
                    ("cy", Markup.Number(y)),
                    ("r", Markup.Number(4 + 1.5 * Math.Min(5, origins[i].Articles.Length)))
                )
                .Raw("</circle>")
                .Open("text", ("x", Markup.Number(left - Gutter - 2)), ("y", Markup.Number(y + fontSize * 0.35)), ("text-anchor", "end"))
                .Text(Cut(origins[i].Name, letters))
                .Element("tspan", "kind", width > 500 ? $" {Labels.Of(origins[i].Kind)}" : "")
                .Raw("</text></a>");
        }
        foreach (var (article, i) in articles.Select((article, i) => (article, i)))
        {
            var y = Y(i, articles.Count, rows);
            html.Open("a", ("href", $"#a{article.Number}"))
                .Raw("<title>")
                .Text($"{article.Outlet}: {article.Reading.Article.Title}")
                .Raw("</title>")
                .Open(
                    "rect",
                    ("class", "node"),
                    ("x", Markup.Number(right - 5)),
                    ("y", Markup.Number(y - 5)),
                    ("width", "10"),
                    ("height", "10"),
                    ("rx", "2")
                )
                .Raw("</rect>")
                .Open("text", ("x", Markup.Number(right + Gutter + 2)), ("y", Markup.Number(y + fontSize * 0.35)))
                .Text(Cut($"{article.Number} {article.Outlet}", (int)((width - right - Gutter * 2) / (fontSize * 0.56))))
                .Raw("</text></a>");
        }
        html.Raw("</g></svg>\n");
    }

    private static void List(Markup html, List<Origin> origins, AccountIndex index)
    {
        html.Raw("<details><summary>The same as a list, with the words that name each origin</summary><ul>");
        foreach (var origin in origins)
        {
            html.Raw("<li>").Element("b", null, origin.Name).Text($" ({Labels.Of(origin.Kind)}): ");
            html.Text(
                string.Join(
                    ", ",
                    origin.Articles.Select(id => index.Find(id)).OfType<NumberedArticle>().Select(a => $"{a.Number} {a.Outlet}")
                )
            );
            foreach (var evidence in origin.Evidence)
            {
                if (index.Reference(evidence) is not { } reference)
                    continue;
                html.Raw(" ")
                    .Open("a", ("href", $"#{reference.Anchor}"))
                    .Element("q", null, evidence.Text)
                    .Text($" [{reference}]")
                    .Raw("</a>");
            }
            html.Raw("</li>");
        }
        html.Raw("</ul></details>\n");
    }

    private static bool Own(Origin origin) => origin.Kind == OriginKind.Own;

    private static double Y(int place, int count, int rows) => Top + RowHeight * (place + 0.5 + (rows - count) / 2.0);

    private static string Cut(string text, int letters) => text.Length <= letters ? text : $"{text[..Math.Max(1, letters - 1)]}…";
}
