using System.Text;
using Runut.Articles;
using Runut.Pages;

namespace Runut.Tests.Articles;

/// <summary>
/// One report set as the pages of Indonesian outlets and of blogs set theirs (<c>tests/pages/outlets</c>): the elements and furniture are
/// each one's way, the words were written for the project. A file holds what an outlet sets around the report; one that opens with
/// <c>host | site | end of the window's title</c> stands in the frame of <c>frame.txt</c>, another is a whole page.
/// </summary>
public sealed class OutletPageTests
{
    private const string Title = "Jembatan Hilir Ditutup Tiga Bulan, Warga Harus Memutar";

    private static readonly string[] Paragraphs =
    [
        "Pemerintah Kota Sukamaju menutup sementara Jembatan Hilir mulai Senin (3/3/2025) pukul 06.00 WIB. Penutupan dilakukan karena tiang di sisi timur retak setelah diterjang banjir pekan lalu.",
        "\"Kami tidak mau mengambil risiko. Jembatan kami tutup sampai ahli memeriksa semua tiang,\" kata Wali Kota Sukamaju, Rahmat Hidayat, di Balai Kota.",
        "Kepala Dinas Pekerjaan Umum, Siti Aminah, mengatakan perbaikan diperkirakan memakan waktu tiga bulan. Biayanya mencapai Rp 2,5 miliar dan diambil dari dana darurat.",
        "Selama penutupan, kendaraan dari arah utara dialihkan lewat Jalan Melati. Polisi menempatkan dua puluh petugas di persimpangan.",
        "Sejumlah warga mengeluhkan jalan memutar yang lebih jauh. Budi Santoso, pedagang sayur, mengaku harus berangkat satu jam lebih pagi.",
        "\"Biasanya sepuluh menit sampai pasar, sekarang bisa setengah jam,\" ujar Budi.",
        "Pemerintah berjanji menyediakan perahu penyeberangan gratis bagi pelajar. Perahu itu beroperasi dua kali sehari.",
    ];

    private static readonly string[] Others =
    [
        "Banjir Surut, Warga Sukamaju Bersihkan Rumah",
        "5 Jembatan Tua yang Perlu Diperiksa",
        "Harga Cabai Naik, Pedagang Pasar Hilir Mengeluh",
        "Wali Kota Sukamaju Lantik Tiga Kepala Dinas",
    ];

    /// <summary>What may stand beside the paragraphs: headings between them, datelines and signs of the end on their lines.</summary>
    private static readonly string[] Besides =
    [
        "1. Warga mengeluh",
        "2. Janji Pemerintah",
        "Warga mengeluh",
        "Janji Pemerintah",
        "Liputan6.com, Sukamaju",
        "(smi/jpnn)",
        "(smi/tno)",
        "[sm/tw]",
        "(red)",
        "(*)",
        "***",
    ];

    /// <summary>Lines that only the elements of their pages tell from the report: a lead right above it, words of a picture, a note below.</summary>
    private static readonly string[] ToldByElements =
    [
        "Perbaikan memakan waktu tiga bulan dan menelan biaya miliaran rupiah.",
        "Warga memutar lewat Jalan Melati - Sari Melati",
        "Petugas memasang pagar di Jembatan Hilir.",
        "The English and Arabic versions of this page were made by a machine. Please see the Indonesian one as our main language. (system supported by Mesin.id)",
    ];

    public static TheoryData<string> Pages() =>
        [
            .. Directory
                .GetFiles(Repository.Path("tests/pages/outlets"), "*.html")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Gives_the_report_and_nothing_else(string outlet) => IsReport(Read(outlet));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Needs_no_declaration(string outlet) => IsReport(ArticleReader.Read(Content(outlet, host: "www.kabarhilir.example")));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Gives_the_same_report_of_the_flattened_page(string outlet)
    {
        var flattened = string.Join('\n', ArticleReader.Begin(Content(outlet)).Content.Blocks.Select(block => block.Text));

        var article = ArticleReader.Read(
            PageBlocks.Read(PageDecoder.FromText(flattened, MediaKind.Flattened, new PageOrigin(outlet, outlet)))
        );
        var text = ToldByElements.Aggregate(article.Text, (text, line) => text.Replace(line, "", StringComparison.Ordinal));
        IsReport(article with { Text = text }, dated: outlet != "amp");
    }

    private static void IsReport(Article article, bool dated = true)
    {
        Assert.Equal(Title, article.Title);
        if (dated)
            Assert.StartsWith("2025-03-03", article.Published?.ToString(), StringComparison.Ordinal);
        var rest = article.Text;
        foreach (var paragraph in Paragraphs)
        {
            Assert.Contains(paragraph, rest, StringComparison.Ordinal);
            rest = rest.Replace(paragraph, "", StringComparison.Ordinal);
        }
        foreach (var beside in Besides)
            rest = rest.Replace(beside, "", StringComparison.Ordinal);
        if (article.Dateline is { } dateline)
            rest = rest.Replace(dateline, "", StringComparison.OrdinalIgnoreCase);
        Assert.Equal("", rest.Trim(' ', '-', '–', '—', ':', '\n', '.'));
    }

    [Theory]
    [InlineData("antara")]
    [InlineData("kompas")]
    [InlineData("republika")]
    [InlineData("suara")]
    [InlineData("viva")]
    [InlineData("jpnn")]
    [InlineData("tempo")]
    [InlineData("detik")]
    public void Names_who_wrote_it(string outlet) => Assert.Equal(["Sari Melati"], Read(outlet).Byline);

    [Theory]
    [InlineData("cnn")]
    [InlineData("kumparan")]
    public void Names_nobody_where_the_page_does_not(string outlet) => Assert.Empty(Read(outlet).Byline);

    private static Article Read(string outlet) => ArticleReader.Read(Content(outlet));

    private static PageContent Content(string outlet, string? host = null) =>
        PageBlocks.Read(PageDecoder.Decode(Encoding.UTF8.GetBytes(Page(outlet, host)), new PageOrigin(outlet, outlet)));

    private static string Page(string outlet, string? host)
    {
        var page = File.ReadAllText(Repository.Path($"tests/pages/outlets/{outlet}.html"));
        if (page.StartsWith("<!-- ", StringComparison.Ordinal))
        {
            var end = page.IndexOf(" -->", StringComparison.Ordinal);
            var parts = page[5..end].Split(" | ", 3);
            page = File.ReadAllText(Repository.Path("tests/pages/outlets/frame.txt"))
                .Replace("{host}", host ?? parts[0], StringComparison.Ordinal)
                .Replace("{site}", parts[1], StringComparison.Ordinal)
                .Replace("{suffix}", parts[2], StringComparison.Ordinal)
                .Replace("{content}", page[(end + 4)..], StringComparison.Ordinal);
        }
        page = page.Replace("{title}", Title, StringComparison.Ordinal);
        for (var i = 0; i < Paragraphs.Length; i++)
            page = page.Replace($"{{paragraph{i + 1}}}", Paragraphs[i], StringComparison.Ordinal);
        for (var i = 0; i < Others.Length; i++)
            page = page.Replace($"{{other{i + 1}}}", Others[i], StringComparison.Ordinal);
        return page;
    }
}
