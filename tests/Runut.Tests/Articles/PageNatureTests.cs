using System.Globalization;
using System.Text;
using Runut.Articles;
using Runut.Pages;

namespace Runut.Tests.Articles;

public sealed class PageNatureTests
{
    private static Article Read(string html, string? url = null) =>
        ArticleReader.Read(PageBlocks.Read(PageDecoder.FromText(html, MediaKind.Html, new PageOrigin("a", "a", url))));

    [Fact]
    public void A_page_that_lists_other_articles_has_an_empty_text_and_says_so()
    {
        var page = new StringBuilder("<html><head><title>Indeks Berita</title></head><body><h1>Indeks Berita</h1><ul>");
        for (var i = 0; i < 30; i++)
            page.Append(CultureInfo.InvariantCulture, $"<li><a href='/{i}'>Warga Kampung Nomor {i} Bangun Jembatan Bambu</a></li>");
        var article = Read(page.Append("</ul></body></html>").ToString());
        Assert.Equal("", article.Text);
        Assert.Contains(article.Findings, finding => finding.Code is "RU0204");
    }

    [Fact]
    public void A_first_page_of_several_says_that_the_rest_is_elsewhere()
    {
        var article = Read(
            """
            <html><body><article><h1>Petani Garam Menunggu Kemarau</h1>
            <p>Petani garam di pesisir utara menunggu kemarau yang tak kunjung tiba, sementara utang mereka terus bertambah sejak tahun lalu.</p>
            <p>"Kami hanya bisa berdoa," kata Slamet, petani yang menggarap dua hektare tambak milik keluarganya.</p>
            <p>Hujan turun hampir setiap hari, sehingga air tambak tidak pernah cukup pekat untuk dipanen.</p>
            <p class="paging">Halaman 1 dari 3</p></article></body></html>
            """
        );
        Assert.DoesNotContain("Halaman", article.Text, StringComparison.Ordinal);
        Assert.Contains(article.Findings, finding => finding.Code == "RU0207");
        Assert.Equal((1, 3), (article.Part?.Number, article.Part?.Count));
    }

    [Fact]
    public void A_live_blog_is_told_by_its_data()
    {
        var article = Read(
            """
            <html><head><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Banjir di Hilir"}</script></head>
            <body><article><h1>Banjir di Hilir</h1><p>Air mulai naik pada pukul enam pagi, dan warga diminta mengungsi ke balai desa terdekat.</p>
            <p>Petugas menyalurkan makanan dan selimut bagi ratusan orang, termasuk anak-anak, di tiga tempat pengungsian.</p></article></body></html>
            """
        );
        Assert.Contains(article.Findings, finding => finding.Code == "RU0205");
    }

    [Theory]
    [InlineData("https://a.example/panen", "<a href='?page=2'>2</a>", null, "a.example/panen", null)]
    [InlineData("https://a.example/panen/2/", "", 2, "a.example/panen", null)]
    [InlineData("https://a.example/panen?page=3", "", 3, "a.example/panen", null)]
    [InlineData("https://a.example/panen", "<p>Halaman 2/4</p>", 2, "a.example/panen", 4)]
    public void Which_page_it_is_shows_in_its_address_its_links_and_its_furniture(
        string url,
        string furniture,
        int? number,
        string whole,
        int? count
    )
    {
        var part = Read(
            $"<html><body><h1>Panen</h1><p>Panen garam tiba lebih awal tahun ini, kata petani.</p>{furniture}</body></html>",
            url
        ).Part;
        Assert.NotNull(part);
        Assert.Equal((number, whole, count), (part.Number, part.Whole, part.Count));
    }

    [Theory]
    [InlineData("https://a.example/panen?page=all", "<p>Halaman 1 dari 2</p>")]
    [InlineData("https://a.example/panen", "<a href='/lain?page=2'>2</a>")]
    [InlineData(null, "<p>Kabar 2 dari 3 desa</p>")]
    public void A_page_that_shows_all_or_links_to_others_is_not_one_of_several(string? url, string furniture) =>
        Assert.Null(
            Read($"<html><body><h1>Panen</h1><p>Panen garam tiba lebih awal tahun ini, kata petani.</p>{furniture}</body></html>", url).Part
        );

    [Theory]
    [InlineData("<p>x", MediaKind.Html)]
    [InlineData("x\n", MediaKind.Flattened)]
    public void Of_a_page_with_blocks_without_end_the_first_are_read(string piece, MediaKind media)
    {
        var page = PageDecoder.FromText(string.Concat(Enumerable.Repeat(piece, 60_000)), media, new PageOrigin("a", "a"));
        var article = ArticleReader.Read(PageBlocks.Read(page));
        Assert.Equal(PageBlocks.Most, article.Blocks.Length);
        Assert.Contains(article.Findings, finding => finding.Code == "RU0208");
    }
}
