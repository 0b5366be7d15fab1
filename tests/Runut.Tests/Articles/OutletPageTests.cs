using Runut.Articles;
using Runut.Pages;

namespace Runut.Tests.Articles;

/// <summary>
/// One report set as the pages of Indonesian outlets and of blogs set theirs (<c>tests/pages/outlets</c>): the elements and furniture are
/// each one's way, the words were written for the project.
/// </summary>
public sealed class OutletPageTests
{
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

    /// <summary>What may stand beside the paragraphs: a heading between them, datelines and initials on their lines.</summary>
    private static readonly string[] Besides = ["Warga mengeluh", "Janji Pemerintah", "(smi/jpnn)"];

    public static TheoryData<string> Pages() =>
        [
            .. Directory
                .GetFiles(Repository.Path("tests/pages/outlets"), "*.html")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Gives_the_report_and_nothing_else(string outlet)
    {
        var article = Read(outlet);

        Assert.Equal("Jembatan Hilir Ditutup Tiga Bulan, Warga Harus Memutar", article.Title);
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
        Assert.Equal("", rest.Replace("Liputan6.com, Sukamaju", "", StringComparison.Ordinal).Trim(' ', '-', '–', ':', '\n'));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Gives_the_same_report_of_the_flattened_page(string outlet)
    {
        var flattened = string.Join('\n', Content(outlet).Blocks.Select(block => block.Text));
        var article = ArticleReader.Read(
            PageBlocks.Read(PageDecoder.FromText(flattened, MediaKind.Flattened, new PageOrigin(outlet, outlet)))
        );

        Assert.Equal("Jembatan Hilir Ditutup Tiga Bulan, Warga Harus Memutar", article.Title);
        Assert.All(Paragraphs, paragraph => Assert.Contains(paragraph, article.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("Banjir Surut", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Semoga cepat selesai", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tono Wijaya", article.Text, StringComparison.Ordinal);
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

    private static PageContent Content(string outlet) =>
        PageBlocks.Read(
            PageDecoder.Decode(File.ReadAllBytes(Repository.Path($"tests/pages/outlets/{outlet}.html")), new PageOrigin(outlet, outlet))
        );
}
