using System.Text.Json;
using Runut.Articles;
using Runut.Pages;

namespace Runut.Tests.Articles;

public sealed class UnseenTextTests
{
    private const string First =
        "Petani garam di pesisir utara menunggu kemarau yang tak kunjung tiba, sementara utang mereka terus bertambah sejak tahun lalu.";

    private static readonly string[] Rest =
    [
        "\"Kami hanya bisa berdoa,\" kata Slamet, petani yang menggarap dua hektare tambak milik keluarganya.",
        "Hujan turun hampir setiap hari, sehingga air tambak tidak pernah cukup pekat untuk dipanen oleh para petani.",
        "Pemerintah kabupaten menjanjikan bantuan bibit ikan, tetapi sampai pekan ini belum ada yang diterima warga di desa itu.",
        "Harga garam di pasar naik dua kali lipat, dan pengepul mulai mendatangkan garam dari luar pulau.",
    ];

    private static Article Read(string html) =>
        ArticleReader.Read(PageBlocks.Read(PageDecoder.FromText(html, MediaKind.Html, new PageOrigin("a", "a"))));

    [Fact]
    public void Paragraphs_that_the_page_hides_are_read_where_its_data_give_them_as_the_articles()
    {
        var data = JsonSerializer.Serialize(First + " " + string.Join(' ', Rest));
        var page = $$"""
            <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Petani Garam Menunggu Kemarau","articleBody":{{data}}}</script></head>
            <body><article><h1>Petani Garam Menunggu Kemarau</h1><p>{{First}}</p>
            <div class="more" hidden><p>{{string.Join("</p><p>", Rest)}}</p></div>
            <div class="box" hidden><p>Situs ini memakai kuki, baik milik sendiri maupun milik mitra, agar iklan sesuai dengan minat pembaca.</p></div>
            </article></body></html>
            """;
        var article = Read(page);
        Assert.Equal(Rest, article.Blocks.Select(block => block.Text).Intersect(Rest));
        Assert.Contains(Rest[0], article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(article.Blocks, block => block.Text.Contains("kuki", StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_that_stands_in_a_script_alone_is_read_with_its_place_in_the_page()
    {
        var markup = JsonSerializer.Serialize($"<div><p>{First}</p><p>{string.Join("</p><p>", Rest)}</p></div>");
        var page = $$"""
            <html><head><meta property="og:title" content="Petani garam menunggu kemarau"></head>
            <body><div id="root"></div><script>window.state = {"id":7,"body":{{markup}}};</script></body></html>
            """;
        var article = Read(page);
        Assert.Equal(First + "\n\n" + string.Join("\n\n", Rest), article.Text);
        Assert.Contains(article.Findings, finding => finding.Code == "RU0209");
        Assert.Equal(First, article.Blocks.Single(block => block.Text == First).Source.Of(page));
        var second = article.Blocks.Single(block => block.Text == Rest[0]).Source.Of(page);
        Assert.StartsWith("\\u0022Kami", second, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_a_script_that_are_not_about_the_page_are_not_its_report()
    {
        var words = JsonSerializer.Serialize(
            string.Join(' ', Enumerable.Repeat("Situs ini memakai kuki, dan pembaca boleh menolaknya.", 20))
        );
        var page = $$"""
            <html><head><meta property="og:title" content="Petani garam menunggu kemarau"></head>
            <body><div id="root"></div><script>window.state = {"consent":{{words}}};</script></body></html>
            """;
        Assert.Equal("", Read(page).Text);
    }
}
