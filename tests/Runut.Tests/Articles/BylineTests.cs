using Runut.Articles;
using Runut.Pages;

namespace Runut.Tests.Articles;

public class BylineTests
{
    private const string Paragraphs = """
        <p>The council of Harrowgate voted on Tuesday to close the old ferry landing, which has stood unused since the bridge was opened in spring.</p>
        <p>Residents had asked for a small park instead, and the mayor said that the plans for it would be shown to them before the summer, in the hall.</p>
        <p>The landing was built a hundred years ago, when the mill on the other side of the river still needed two hundred workers every morning.</p>
        """;

    [Fact]
    public void Gives_two_people_of_one_line_as_two_names()
    {
        var article = Read("""<p class="byline">By Ann Lee and Bo Ekman</p>""");
        Assert.Equal(["Ann Lee", "Bo Ekman"], article.Byline);
    }

    [Fact]
    public void Leaves_out_whom_the_data_name_as_editor()
    {
        var article = Read(
            """<p class="byline">By Ann Lee</p>""",
            """{"@type":"NewsArticle","headline":"Old ferry landing to close","author":{"@type":"Person","name":"Ann Lee"},"editor":{"@type":"Person","name":"Carl Moss"}}"""
        );
        Assert.Equal(["Ann Lee"], article.Byline);
    }

    [Fact]
    public void Names_nobody_where_the_page_names_nobody()
    {
        var article = Read("<p>12 May 2024</p>");
        Assert.Empty(article.Byline);
    }

    [Fact]
    public void Reads_the_contributor_behind_his_place()
    {
        Assert.Equal(["Masriadi"], PersonNames.Split("Kontributor Lhokseumawe, Masriadi", labelled: true));
    }

    private static Article Read(string byline, string? data = null)
    {
        var script = data is null ? "" : $"""<script type="application/ld+json">{data}</script>""";
        var html = $"""
            <html lang="en"><head><title>Old ferry landing to close - Harrowgate Herald</title>
            <meta property="og:title" content="Old ferry landing to close">{script}</head>
            <body><article><h1>Old ferry landing to close</h1>{byline}{Paragraphs}</article></body></html>
            """;
        var page = PageDecoder.FromText(html, MediaKind.Html, new PageOrigin("page", "page", "https://harrowgate.example/ferry"));
        return ArticleReader.Read(PageBlocks.Read(page));
    }
}
