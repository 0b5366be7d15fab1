using Runut.Articles;
using Runut.Pages;

namespace Runut.Tests.Articles;

public sealed class HtmlPageTests
{
    private const string Page = """
        <!doctype html><html lang="id"><head><title>Nelayan Teluk Biru Panen Ikan Kembung | Kabar Pesisir</title>
        <meta property="og:title" content="Nelayan Teluk Biru Panen Ikan Kembung"><meta property="og:site_name" content="Kabar Pesisir">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Nelayan Teluk Biru Panen Ikan Kembung",
        "datePublished":"2025-02-11T08:30:00+07:00","author":[{"@type":"Person","name":"Rahmat Hidayat"},{"@type":"Organization","name":"Kabar Pesisir"}]}</script></head>
        <body><nav class="menu"><ul><li><a href="/">Beranda</a></li><li><a href="/n">Nasional</a></li><li><a href="/o">Olahraga</a></li></ul></nav>
        <main><article class="post"><h1>Nelayan Teluk Biru Panen Ikan Kembung</h1><div class="author">Rahmat Hidayat</div>
        <div class="entry-content">
        <p>Teluk Biru - Puluhan nelayan di Teluk Biru memanen ikan kembung sejak Senin pagi, setelah cuaca buruk selama dua pekan menahan mereka di darat.</p>
        <p>"Hari ini saya membawa pulang tiga keranjang penuh," kata Saiful, seorang nelayan, di tempat pelelangan ikan.</p>
        <p>Baca juga: Harga Ikan Turun di Pasar Kota</p>
        <p>Dinas perikanan mencatat hasil tangkapan itu mencapai empat ton dalam sehari, angka tertinggi sejak awal tahun.</p>
        <p>Pemerintah daerah berjanji menambah es dan solar bersubsidi, agar ikan tetap segar sampai di pasar kota.</p>
        </div></article></main>
        <aside class="sidebar"><h3>Terpopuler</h3><ul><li><a href="/1">Sekolah di Hulu Dibuka Lagi</a></li><li><a href="/2">Pasar Malam Kembali Ramai</a></li></ul></aside>
        <footer>© 2025 Kabar Pesisir</footer></body></html>
        """;

    private static Article Read(string html) =>
        ArticleReader.Read(PageBlocks.Read(PageDecoder.FromText(html, MediaKind.Html, new PageOrigin("a", "a"))));

    [Fact]
    public void Keeps_the_paragraphs_and_cuts_menus_lists_and_related_links()
    {
        var article = Read(Page);
        Assert.StartsWith("Teluk Biru - Puluhan nelayan", article.Text, StringComparison.Ordinal);
        Assert.EndsWith("sampai di pasar kota.", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Baca juga", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Beranda", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Pasar Malam", article.Text, StringComparison.Ordinal);
        Assert.Equal(4, article.Blocks.Count(block => block.Kept));
    }

    [Fact]
    public void Reads_the_fields_and_leaves_the_outlet_out_of_the_byline()
    {
        var article = Read(Page);
        Assert.Equal("Nelayan Teluk Biru Panen Ikan Kembung", article.Title);
        Assert.Equal(["Rahmat Hidayat"], article.Byline);
        Assert.Equal("2025-02-11T08:30:00+07:00", article.Published?.ToString());
        Assert.Equal("Teluk Biru", article.Dateline);
        Assert.Equal("id", article.Language);
    }

    [Theory]
    [InlineData("<html><body></body></html>")]
    [InlineData("<html><head><script type='application/ld+json'>{\"@type\": [}</script></head><body><p>x</p></body></html>")]
    [InlineData("<html><body><div><div><div><a href=x>")]
    public void A_page_without_an_article_has_an_empty_text_and_a_finding(string html)
    {
        var article = Read(html);
        Assert.Equal("", article.Text);
        Assert.Contains(article.Findings, finding => finding.Code == "RU0201");
    }

    [Fact]
    public void Every_kept_block_equals_its_slice_of_the_text()
    {
        var article = Read(Page);
        foreach (var block in article.Blocks.Where(block => block.Kept))
            Assert.Equal(block.Text, block.Span!.Value.Of(article.Text));
    }
}
