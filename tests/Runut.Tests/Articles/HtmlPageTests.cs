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

    [Fact]
    public void Labels_above_the_first_sentences_are_no_text_but_a_heading_is()
    {
        var article = Read(
            """
            <html lang="id"><body><article><h1>Dermaga Lama Dibuka Lagi</h1><address>Rahmat Hidayat</address><time>Selasa, 4 Maret 2025</time>
            <h2>Dua tahun tertutup</h2>
            <p>Pemerintah kota membuka kembali dermaga lama pada Selasa, setelah perbaikan yang memakan waktu hampir dua tahun.</p>
            <p>"Kapal pertama datang besok," kata kepala pelabuhan, yang menyiapkan tiga tambatan baru bagi kapal penumpang.</p>
            <p>Warga berharap jalan menuju dermaga juga diperbaiki, karena rusak sejak musim hujan tahun lalu.</p></article></body></html>
            """
        );
        Assert.DoesNotContain("Rahmat", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Maret", article.Text, StringComparison.Ordinal);
        Assert.StartsWith("Dua tahun tertutup\n\nPemerintah kota", article.Text, StringComparison.Ordinal);
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

    private static string Story(string head, string above) =>
        $"""
            <!doctype html><html lang="en"><head>{head}</head><body>{above}
            <div class="entry-content"><p>The council of Harbour Bay voted on Monday to rebuild the old pier, which a storm had torn down two winters ago.</p>
            <p>Work on the new piles begins in spring, the mayor told reporters, and should take no longer than nine months.</p>
            <p>Fishermen have used the beach to land their catch since, a slow and dangerous business when the wind turns west.</p></div></body></html>
            """;

    [Fact]
    public void Takes_the_heading_above_the_text_where_the_head_gives_the_title_of_the_window_alone() =>
        Assert.Equal(
            "Council votes to rebuild the old pier",
            Read(Story("<title>Harbour works | Harbour Post</title>", "<h1>Council votes to rebuild the old pier</h1>")).Title
        );

    [Fact]
    public void Cuts_the_site_off_at_the_last_joint_of_a_title() =>
        Assert.Equal(
            "Pier to rise again | What the harbour needs",
            Read(
                Story(
                    "<meta property='og:site_name' content='Harbour Post'><title>Pier to rise again | What the harbour needs — Harbour Post</title>",
                    ""
                )
            ).Title
        );

    [Theory]
    [InlineData("<meta name='author' value='Ann Lee'>", "<p>Ann Lee</p>", "Ann Lee")]
    [InlineData("", "<p class='x'><a href='/authors/ann-lee'>Ann Lee</a></p>", "Ann Lee")]
    [InlineData("", "<p><a href='/author/ann-lee'>Ann Lee</a></p><p>Reviewed by <a href='/author/bo-ek'>Bo Ek</a></p>", "Ann Lee")]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"givenName\":\"Ann\",\"familyName\":\"Lee\"}}</script>",
        "",
        "Ann Lee"
    )]
    public void Names_the_author_that_the_page_marks(string head, string above, string author) =>
        Assert.Equal([author], Read(Story(head + "<title>Pier to rise again</title>", "<h1>Pier to rise again</h1>" + above)).Byline);

    [Fact]
    public void Keeps_the_day_of_publication_where_the_page_shows_that_of_its_last_change() =>
        Assert.Equal(
            "2022-03-08",
            Read(
                Story(
                    "<title>Pier to rise again</title><meta property='article:published_time' content='2022-03-08T09:10:00+00:00'><meta property='article:modified_time' content='2023-11-14T16:20:00+00:00'>",
                    "<h1>Pier to rise again</h1><p>November 14, 2023</p>"
                )
            )
                .Published?.ToString()[..10]
        );

    [Fact]
    public void Believes_the_day_that_the_page_calls_that_of_publication_before_the_data_of_its_last_build() =>
        Assert.Equal(
            "2022-05-05",
            Read(
                Story(
                    "<title>Pier to rise again</title><meta property='article:published_time' content='2024-09-03T00:00:00+00:00'>",
                    "<h1>Pier to rise again</h1><p>Published on May 5, 2022</p><p>Updated September 4, 2024</p>"
                )
            )
                .Published?.ToString()[..10]
        );

    [Fact]
    public void Takes_the_time_element_under_the_title_before_those_of_teasers_and_comments() =>
        Assert.Equal(
            "2021-05-17",
            Read(
                Story(
                    "<title>Pier to rise again</title>",
                    "<p><time datetime='2021-09-12'>12 Sep</time></p><h1>Pier to rise again</h1><p>Le <time datetime='2021-05-17'>17 mai</time></p>"
                )
            )
                .Published?.ToString()[..10]
        );

    [Theory]
    [InlineData("published-date", "2021-02-16", "2021-02-16")]
    [InlineData("article_publish_day", "2021-02-16", "2021-02-16")]
    [InlineData("date-unpublish", "2031-02-16", null)]
    [InlineData("publisher-since", "1989-02-16", null)]
    public void Reads_any_meta_element_that_is_named_for_publication(string name, string value, string? expected) =>
        Assert.Equal(
            expected,
            Read(Story($"<title>Pier to rise again</title><meta name='{name}' content='{value}'>", "<h1>Pier to rise again</h1>"))
                .Published?.ToString()
        );

    [Theory]
    [InlineData("2025-12-19T02:41:00+00:00", "December 18, 2025", "2025-12-18")]
    [InlineData("2025-12-18T23:17:00+09:00", "December 19, 2025", "2025-12-18")]
    [InlineData("2024-09-03T00:00:00+00:00", "Published May 5, 2022", "2022-05-05")]
    [InlineData("2022-05-05T00:00:00+00:00", "Updated September 3, 2024", "2022-05-05")]
    public void Believes_the_day_that_the_page_shows_unless_it_is_of_a_change(string given, string shown, string expected) =>
        Assert.Equal(
            expected,
            Read(
                Story(
                    $"<title>Pier to rise again</title><meta property='article:published_time' content='{given}'>",
                    $"<h1>Pier to rise again</h1><p>{shown}</p>"
                )
            )
                .Published?.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        );
}
