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
}
