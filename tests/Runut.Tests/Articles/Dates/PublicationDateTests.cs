using Runut.Articles;
using Runut.Pages;

namespace Runut.Tests.Articles.Dates;

public sealed class PublicationDateTests
{
    private const string Text = """
        <p>The council of Harrowgate voted on Tuesday to close the old ferry landing, which has stood unused since the bridge was opened in spring.</p>
        <p>Residents had asked for a small park instead, and the mayor said that the plans for it would be shown to them before the summer.</p>
        <p>The landing was built a hundred years ago, when the mill on the other side of the river still needed two hundred workers every day.</p>
        """;

    [Fact]
    public void Gives_an_instant_in_the_zone_of_the_page_where_the_page_has_it_in_both()
    {
        var article = Read(
            """
            <meta property="article:published_time" content="2021-06-02T01:14:09+00:00">
            <meta name="sailthru.date" content="2021-06-01 20:14:09">
            """
        );
        Assert.Equal("2021-06-01T20:14:09-05:00", article.Published?.ToString());
    }

    [Fact]
    public void Holds_to_the_day_that_the_page_shows_where_its_data_give_another()
    {
        var article = Read("""<meta property="article:published_time" content="2021-11-20T09:00:00+00:00">""", "May 14, 2021");
        Assert.Equal("2021-05-14", article.Published?.ToString());
        Assert.StartsWith("line ", article.PublishedFrom, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_day_of_publication_where_the_page_shows_the_day_of_its_last_change()
    {
        var article = Read(
            """<meta property="article:published_time" content="2021-05-14T09:00:00+00:00">""",
            "Updated: November 20, 2021"
        );
        Assert.Equal("2021-05-14T09:00:00+00:00", article.Published?.ToString());
        Assert.Equal("2021-11-20", article.Modified?.ToString());
    }

    [Fact]
    public void Never_takes_the_time_of_a_change_for_that_of_publication()
    {
        var article = Read(
            """
            <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-05-14","dateModified":"2021-05-14T18:30:00+02:00"}</script>
            """
        );
        Assert.Equal("2021-05-14", article.Published?.ToString());
        Assert.Equal("2021-05-14T18:30:00+02:00", article.Modified?.ToString());
    }

    [Theory]
    [InlineData("""<script>window.page={"publishDate":"2021-05-14T09:00:00+02:00"}</script>""")]
    [InlineData("""<script>push([1,"{\"published_at\":\"2021-05-14T09:00:00+02:00\"}"])</script>""")]
    [InlineData(
        """<meta name="application/ld+json" content="{&quot;@type&quot;:&quot;Article&quot;,&quot;datePublished&quot;:&quot;2021-05-14T09:00:00+02:00&quot;}">"""
    )]
    public void Reads_the_date_that_a_page_gives_to_its_scripts(string head) =>
        Assert.Equal("2021-05-14T09:00:00+02:00", Read(head).Published?.ToString());

    [Theory]
    [InlineData("By Ann Lower, Staff Writer | May 14, 2021 | Categories: Town, River", "2021-05-14")]
    [InlineData("Published May 14, 2021 Last updated 3 hours ago", "2021-05-14")]
    [InlineData("Posted on May 14, 2021 May 20, 2021", "2021-05-14")]
    [InlineData("Updated May 20, 2021 9:10 AM Originally published May 14, 2021 8:00 AM", "2021-05-14T08:00:00")]
    public void Finds_the_date_of_publication_among_the_words_of_a_line(string line, string expected)
    {
        var text = string.Join(
            '\n',
            [
                "Home",
                "Old ferry landing to close",
                line,
                .. Text.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal).Split('\n'),
                "About us",
            ]
        );
        var page = PageDecoder.FromText(text, MediaKind.Flattened, new PageOrigin("page", "page"));
        Assert.Equal(expected, ArticleReader.Read(PageBlocks.Read(page)).Published?.ToString());
    }

    [Theory]
    [InlineData("08/05/2021", "25/04/2021", "2021-05-08")]
    [InlineData("08/05/2021", "04/25/2021", "2021-08-05")]
    public void Learns_the_order_of_day_and_month_from_the_other_dates_of_the_page(string above, string elsewhere, string expected) =>
        Assert.Equal(
            expected,
            Read("", above, $"<aside><h2>Read also</h2><p>Mill to open</p><p>{elsewhere}</p></aside>").Published?.ToString()
        );

    [Fact]
    public void Takes_the_reading_of_a_date_that_the_address_of_the_page_gives_too()
    {
        var article = Read("", "08/05/2021", url: "https://gazette.example/2021/may/08/landing");
        Assert.Equal("2021-05-08", article.Published?.ToString());
    }

    private static Article Read(string head, string above = "", string below = "", string url = "https://gazette.example/landing")
    {
        var html = $"""
            <html lang="en"><head><title>Old ferry landing to close</title>{head}</head>
            <body><article><h1>Old ferry landing to close</h1><div>{above}</div>{Text}</article>{below}</body></html>
            """;
        var page = PageDecoder.FromText(html, MediaKind.Html, new PageOrigin("page", "page", url));
        return ArticleReader.Read(PageBlocks.Read(page));
    }
}
