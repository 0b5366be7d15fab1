using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Runut.Accounts;
using Runut.Formats;
using Runut.Formats.Html;
using Runut.Stories;

namespace Runut.Tests.Formats;

public sealed class HtmlReportTests
{
    private static readonly string Html = HtmlReport.Write([HandMadeAccount.Make()], []);
    private static readonly IHtmlDocument Page = new HtmlParser().ParseDocument(Html);

    [Fact]
    public void Gives_every_link_inside_the_page_a_target()
    {
        var links = Page.QuerySelectorAll("a[href^='#']").ToList();
        Assert.True(links.Count > 20, $"{links.Count} links");
        Assert.All(links, link => Assert.NotNull(Page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public void Uses_no_id_twice()
    {
        var ids = Page.All.Where(element => element.HasAttribute("id")).Select(element => element.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Asks_nothing_of_the_network_and_runs_no_script()
    {
        Assert.Empty(Page.QuerySelectorAll("script, img, link, iframe, object, embed, [src], [srcset], [onclick], [onload]"));
        Assert.DoesNotContain("url(", Html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Html, StringComparison.Ordinal);
        Assert.Contains(
            "default-src 'none'",
            Page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Puts_each_value_in_the_column_of_its_article()
    {
        var row = Page.QuerySelectorAll(".matrix tbody.differ tr")
            .Single(row => row.TextContent.Contains("ceremony", StringComparison.Ordinal));
        var cells = row.QuerySelectorAll("td").ToList();
        Assert.Equal(3, cells.Count);
        Assert.Contains("2 hours", cells[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("more than 3 hours", cells[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("silent", cells[2].ClassList);
    }

    [Fact]
    public void Leads_from_a_value_to_the_sentence_that_holds_its_words()
    {
        foreach (var value in Page.QuerySelectorAll(".matrix a.value"))
        {
            var sentence = Page.GetElementById(value.GetAttribute("href")![1..])!;
            Assert.Contains(value.QuerySelector("q")!.TextContent, sentence.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Tells_values_that_differ_apart_without_colour()
    {
        var letters = Page.QuerySelectorAll(".matrix tbody.differ .group").Select(letter => letter.TextContent);
        Assert.Equal(["A", "B"], letters);
    }

    [Fact]
    public void Marks_the_words_in_which_versions_of_a_quotation_differ()
    {
        var marked = Page.QuerySelectorAll(".quotation .version")
            .Select(v => string.Join(' ', v.QuerySelectorAll("mark").Select(m => m.TextContent)));
        Assert.Equal(["ini", "itu", ""], marked);
    }

    [Fact]
    public void Draws_each_origin_and_the_edges_to_its_articles()
    {
        var graph = Page.QuerySelector("svg.graph.wide")!;
        Assert.Equal(3, graph.QuerySelectorAll("path.edge").Length);
        Assert.Equal(2, graph.QuerySelectorAll("path.shared").Length);
        Assert.Equal(2, graph.QuerySelectorAll("circle.node").Length);
    }

    [Fact]
    public void Keeps_the_time_of_the_happening_apart_from_the_time_of_publishing()
    {
        var chart = Page.QuerySelector("svg.chart")!;
        Assert.Single(chart.QuerySelectorAll("circle.planned"));
        Assert.Equal(3, chart.QuerySelectorAll("rect.square").Length);
    }

    [Fact]
    public void Shows_what_was_cut_only_on_demand_and_with_the_reason()
    {
        var cut = Page.QuerySelectorAll("details.cut");
        Assert.Equal(3, cut.Length);
        Assert.All(cut, details => Assert.False(details.HasAttribute("open")));
        Assert.Contains("related-link phrase", cut[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_beside_a_statement_who_said_it_and_through_whom() =>
        Assert.Contains(
            Page.QuerySelectorAll("#a1 .who"),
            who => who.TextContent.Contains("Sari (kata), through Antara", StringComparison.Ordinal)
        );

    [Fact]
    public void Has_landmarks_and_headings_in_order()
    {
        Assert.NotNull(Page.QuerySelector("main"));
        Assert.NotNull(Page.QuerySelector("body > header"));
        Assert.NotNull(Page.QuerySelector("body > footer"));
        Assert.NotNull(Page.QuerySelector("nav[aria-label]"));
        var levels = Page.QuerySelectorAll("h1,h2,h3,h4,h5").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} then h{pair.Second}"));
    }

    [Fact]
    public void Names_the_stories_of_the_same_thread()
    {
        var first = HandMadeAccount.Make();
        var second = first with { Story = first.Story with { Id = "s2", Title = "Jembatan Kedua" } };
        var page = new HtmlParser().ParseDocument(HtmlReport.Write([first, second], [new StoryThread("t1", ["s1", "s2"])]));
        Assert.Contains("Jembatan Kedua", page.QuerySelector("#story-s1 .thread")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</style></title><svg onload=alert(1)>")]
    [InlineData("' autofocus onfocus='alert(1)")]
    [InlineData("&lt;script&gt;")]
    [InlineData("\ud800 \udc00 \u0000 \u202e\u001b[2J")]
    public void Lets_no_markup_of_a_page_through(string hostile)
    {
        var account = Hostile(hostile);
        var html = HtmlReport.Write([account], []);
        var page = new HtmlParser().ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("script, img, iframe, [onload], [onerror], [onfocus], [autofocus]"));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.DoesNotContain('\u202e', html);
        Assert.DoesNotContain(html, c => c == '\0' || c == '\e');
        Assert.Equal(Page.QuerySelectorAll("section").Length, page.QuerySelectorAll("section").Length);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//evil.example/x")]
    [InlineData("nonsense")]
    public void Links_to_no_address_but_one_of_the_web(string url) => Assert.Null(Markup.WebAddress(url));

    [Fact]
    public void Writes_an_account_without_anything_in_it()
    {
        var reading = HandMadeAccount.Read("kosong.txt", null, "", null, null);
        var account = new Account(new Story("s1", "Kosong", [reading], null, null), [], [], 0, [], [], [], []);
        Assert.Contains("place not told", HtmlReport.Write([account], []), StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_no_accounts_at_all() => Assert.Contains("0 accounts", HtmlReport.Write([], []), StringComparison.Ordinal);

    private static Account Hostile(string words)
    {
        var account = HandMadeAccount.Make();
        var reading = HandMadeAccount.Read(
            $"{words}.html",
            words,
            $"{words} kata {words}.",
            $"https://x.example/{words}",
            words,
            (words, Runut.Statements.StatementKind.Direct)
        );
        var evidence = HandMadeAccount.At(reading, words, words);
        return account with
        {
            Story = account.Story with { Title = words, Place = words, EventDate = words, Articles = [reading] },
            Origins = [account.Origins[0] with { Name = words, Articles = [reading.Article.Id], Evidence = [evidence] }],
            Facts = [.. account.Facts.Select(fact => fact with { About = words, Values = [evidence, evidence] })],
            Quotations = [account.Quotations[0] with { Speaker = words, Versions = [evidence, evidence], FirstCarrier = words }],
            Timeline = [.. account.Timeline.Select(entry => entry with { Date = words, Evidence = evidence })],
            Copies = [account.Copies[0] with { From = reading.Article.Id, To = reading.Article.Id, Evidence = words }],
        };
    }
}
