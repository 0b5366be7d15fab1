using Runut.Articles;
using Runut.Pages;

namespace Runut.Tests.Articles;

public class FieldTests
{
    private const string Paragraphs = """
        <p>Jakarta (AFP) - Pemerintah kota membuka kembali dermaga lama pada Selasa setelah perbaikan yang memakan waktu hampir dua tahun.</p>
        <p>Wali kota mengatakan bahwa dermaga itu akan melayani kapal penumpang dari pulau-pulau sekitar mulai awal bulan depan, setiap hari.</p>
        <p>Warga yang tinggal di dekat pelabuhan berharap jalan menuju dermaga juga segera diperbaiki, karena rusak sejak musim hujan tahun lalu.</p>
        """;

    [Fact]
    public void Sets_the_agency_of_the_dateline_apart_from_the_people()
    {
        var article = Read("""<meta name="author" content="x">""", "<p>Penulis: Rina Lestari</p>");
        Assert.Equal(["Rina Lestari"], article.Byline);
        Assert.Equal(["AFP"], article.Agencies);
    }

    [Fact]
    public void Is_no_agency_of_its_own()
    {
        var article = Read("<meta property='og:site_name' content='AFP'>", "<p>Penulis: Rina Lestari</p>");
        Assert.Empty(article.Agencies);
    }

    [Fact]
    public void Gives_the_lead_image_whole_with_its_caption()
    {
        var article = Read(
            """<meta property="og:image" content="/img/dermaga.jpg">""",
            "<figure><img src='/img/kecil.jpg'><figcaption>Dermaga lama, Senin. (Foto: Bima)</figcaption></figure>"
        );
        Assert.Equal(new LeadImage("https://warta.example/img/dermaga.jpg", "Dermaga lama, Senin. (Foto: Bima)"), article.Image);
    }

    [Fact]
    public void Takes_the_figure_above_the_text_where_the_head_gives_no_image()
    {
        var article = Read("", "<figure><img src='data:image/gif;base64,R0' data-src='/img/kecil.jpg'></figure>");
        Assert.Equal(new LeadImage("https://warta.example/img/kecil.jpg", null), article.Image);
    }

    [Fact]
    public void Gives_the_address_that_the_page_gives_for_itself()
    {
        var article = Read("""<link rel="canonical" href="/berita/dermaga">""", "");
        Assert.Equal("https://warta.example/berita/dermaga", article.Canonical);
    }

    [Theory]
    [InlineData("javascript:void(0)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public void Takes_no_address_but_one_of_the_web(string address) =>
        Assert.Null(Read($"<link rel='canonical' href='{address}'>", "").Canonical);

    [Fact]
    public void Reads_the_lead_under_the_title_as_the_subtitle()
    {
        const string Lead = "Kapal penumpang kembali bersandar mulai bulan depan";
        var article = Read("", $"<h2>{Lead}</h2>");
        Assert.Equal(Lead, article.Subtitle);
        Assert.DoesNotContain(Lead, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_tags_and_gives_each_once()
    {
        var article = Read(
            """<meta property="article:tag" content="Dermaga, Pelabuhan"><meta property="article:tag" content="dermaga">""",
            ""
        );
        Assert.Equal(["Dermaga", "Pelabuhan"], article.Tags);
    }

    [Theory]
    [InlineData("March 5, 2025", "", "2025-03-05")]
    [InlineData("03/05/2025", "", "2025-03-05")]
    [InlineData("", "Published March 5, 2025", "2025-03-05")]
    [InlineData("", "", null)]
    public void Dates_a_flattened_page_by_the_line_under_its_title_or_under_its_text(string above, string below, string? expected)
    {
        string[] lines =
        [
            "Home",
            "Old ferry landing to close",
            above,
            "The council of Harrowgate voted on Tuesday to close the old ferry landing, which has stood unused since the bridge was opened in spring.",
            "Residents had asked for a small park instead, and the mayor said that the plans for it would be shown to them before the summer.",
            "The landing was built a hundred years ago, when the mill on the other side of the river still needed two hundred workers every day.",
            below,
            "About us",
        ];
        var page = PageDecoder.FromText(string.Join('\n', lines), MediaKind.Flattened, new PageOrigin("page", "page"));
        Assert.Equal(expected, ArticleReader.Read(PageBlocks.Read(page)).Published?.ToString());
    }

    private static Article Read(string head, string above, string url = "https://warta.example/kota/dermaga")
    {
        var html = $"""
            <html lang="id"><head><title>Dermaga Lama Dibuka Kembali</title>{head}</head>
            <body><article><h1>Dermaga Lama Dibuka Kembali</h1>{above}{Paragraphs}</article></body></html>
            """;
        var page = PageDecoder.FromText(html, MediaKind.Html, new PageOrigin("page", "page", url));
        return ArticleReader.Read(PageBlocks.Read(page));
    }
}
