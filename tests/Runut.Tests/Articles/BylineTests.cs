using Runut.Articles;
using Runut.Articles.Fields;
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
    public void Names_no_section_that_stands_where_authors_stand()
    {
        var article = Read(
            """<p><span class="byline__date">12 May 2024</span> <span class="byline__category"><a href="/waterfront">Rivers &amp; Harbours</a></span></p>"""
        );
        Assert.Empty(article.Byline);
    }

    [Fact]
    public void Names_all_of_a_long_line_of_names()
    {
        var article = Read("""<p class="byline">Ann Lee, Bo Ekman, Maria del Carmen Ruiz &amp; Carl Moss</p>""");
        Assert.Equal(["Ann Lee", "Bo Ekman", "Maria del Carmen Ruiz", "Carl Moss"], article.Byline);
    }

    [Theory]
    [InlineData("Ann Lee, @annlee", "Ann Lee")]
    [InlineData("Ann Lee (@annlee)", "Ann Lee")]
    [InlineData("By Ann Lee ann.lee@herald.example", "Ann Lee")]
    [InlineData("& Bo Ekman", "Bo Ekman")]
    [InlineData("Ann Lee Ann Lee", "Ann Lee")]
    [InlineData("@annlee", "@annlee")]
    [InlineData("desk@herald.example", "desk@herald.example")]
    public void Takes_the_account_off_a_name(string value, string name) => Assert.Equal(name, AuthorValue.Clean(value));

    [Theory]
    [InlineData("Ann Lee Senior Reporter", "Ann Lee")]
    [InlineData("Maria del Carmen Ruiz Redakteurin", "Maria del Carmen Ruiz")]
    [InlineData("Ann Lee", null)]
    [InlineData("Senior Reporter", null)]
    public void Takes_the_role_off_a_name(string value, string? name) => Assert.Equal(name, AuthorValue.BeforeRole(value));

    [Fact]
    public void Weighs_the_people_of_two_lines_in_a_row_together()
    {
        var text = Paragraphs.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "\n", StringComparison.Ordinal);
        var page = PageDecoder.FromText(
            "Old ferry landing to close\n\nAnn Lee\n\nBo Ekman\n\n12 May 2024\n\n" + text,
            MediaKind.Flattened,
            new PageOrigin("page", "page")
        );
        var draft = ArticleReader.Begin(PageBlocks.Read(page));
        var body = FlattenedPage.Decide(draft);
        FlattenedFields.ReadTitle(draft, body);
        Assert.Contains(AuthorCandidates.Of(draft, body).All, candidate => candidate.Names is ["Ann Lee", "Bo Ekman"]);
    }

    [Fact]
    public void Takes_no_one_for_an_author_whom_the_data_name_for_an_image()
    {
        var article = Read(
            """<p><meta itemprop="author" content="Ann Lee"></p><figure><meta itemprop="author" content="Photo: Carl Moss"></figure>"""
        );
        Assert.Equal(["Ann Lee"], article.Byline);
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
