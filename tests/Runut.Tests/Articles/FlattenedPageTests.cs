using Runut.Articles;
using Runut.Pages;

namespace Runut.Tests.Articles;

public sealed class FlattenedPageTests
{
    private const string Page = """
        Beranda
        Nasional
        Wali Kota Resmikan Jembatan Baru di Kampung Hilir
        Wali Kota Resmikan Jembatan Baru di Kampung Hilir
        Sari Melati - kabarhilir
        Senin, 3 Mar 2025 09:15 WIB
        Jembatan baru itu dipotret dari udara (Foto: Dok. Pemkot)
        Bandung -
        Wali kota meresmikan jembatan baru di Kampung Hilir, Senin (3/3/2025). Jembatan itu menghubungkan dua kelurahan yang selama ini terpisah sungai.
        Baca Juga: Banjir Surut, Warga Kampung Hilir Kembali ke Rumah
        "Kami menunggu jembatan ini sejak lama," kata seorang warga, Tono.
        SCROLL TO CONTINUE WITH CONTENT
        Biaya Pembangunan
        Pembangunan itu menelan biaya dua miliar rupiah, menurut dinas pekerjaan umum. Pengerjaannya berlangsung delapan bulan.
        (smi/tno)
        Terpopuler
        Harga Beras Naik di Tiga Pasar
        Minggu, 2 Mar 2025 10:00 WIB
        Polisi Tangkap Pencuri Sepeda
        Minggu, 2 Mar 2025 08:00 WIB
        Sekolah Libur Sepekan
        Sabtu, 1 Mar 2025 08:00 WIB
        """;

    private static Article Read(string text) =>
        ArticleReader.Read(PageBlocks.Read(PageDecoder.FromText(text, MediaKind.Flattened, new PageOrigin("a", "a"))));

    [Fact]
    public void A_headline_that_asks_stays_in_the_list_of_related_articles()
    {
        var article = Read(
            """
            Petani Kampung Hilir Panen Raya
            Bandung - Petani di Kampung Hilir memanen padi sejak Senin pagi, kata dinas pertanian. Hasilnya naik dari tahun lalu.
            Baca Juga
            3 Cara Petani Menjaga Sawah
            Setelah Panen Raya, Ke Mana Harga Beras Bergerak?
            Ternyata, Sawah Kampung Hilir Dialiri Mata Air
            Dinas itu mencatat hasil lima ton tiap hektare, naik dari empat ton. Panen berikutnya diperkirakan pada bulan September.
            Para petani berharap harga gabah tidak jatuh, seperti yang terjadi pada panen tahun lalu di desa tetangga.
            """
        );
        Assert.DoesNotContain("Harga Beras Bergerak", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mata Air", article.Text, StringComparison.Ordinal);
        Assert.Contains("Dinas itu mencatat", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bupati meminta warga menunggu sampai ahli selesai memeriksa tiang jembatan itu. (Antara)")]
    [InlineData("Bupati meminta warga menunggu sampai ahli selesai memeriksa tiang jembatan itu. (IKP/Tiy4)")]
    [InlineData("Bupati meminta warga menunggu ahli dari Balai Besar Pelaksanaan Jalan (lembaga milik pusat/BBPJ).")]
    [InlineData("Jembatan baru itu dijaga dua petugas, kata dia. (red)")]
    [InlineData("Jembatan baru itu dijaga dua petugas.***")]
    [InlineData("Jangan lewatkan kesempatan menonton lomba perahu di dermaga lama, kata bupati kepada warga.")]
    public void Keeps_the_last_sentences_with_their_agency_and_their_initials(string last)
    {
        var article = Read(Page.Replace("(smi/tno)", last, StringComparison.Ordinal));

        Assert.Contains(last, article.Text, StringComparison.Ordinal);
        Assert.Contains("Pengerjaannya berlangsung", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_may_open_with_the_word_for_at()
    {
        const string Title = "Di Tepi Sungai, Wali Kota Resmikan Jembatan Baru";

        Assert.Equal(Title, Read(Page.Replace("Wali Kota Resmikan Jembatan Baru di Kampung Hilir", Title, StringComparison.Ordinal)).Title);
    }

    [Fact]
    public void Keeps_the_list_that_a_colon_announces_at_the_end()
    {
        var article = Read(
            """
            Harga Pupuk Turun di Kampung Hilir
            Koperasi Kampung Hilir menurunkan harga pupuk sejak Senin, kata ketuanya. Petani menyambut penurunan itu dengan lega.
            Harga baru berlaku untuk semua anggota koperasi, tanpa batas pembelian, sampai musim tanam selesai.
            Berikut daftar harga pupuk di koperasi:
            Kemasan 5 kilogram Rp 14.000
            Kemasan 10 kilogram Rp 27.500
            Kemasan 50 kilogram Rp 130.000
            Tentang Kami
            Pedoman Media Siber
            """
        );
        Assert.EndsWith("Kemasan 50 kilogram Rp 130.000", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Cuts_the_prompt_to_turn_the_page()
    {
        var article = Read(
            """
            Petani Kampung Hilir Panen Raya
            Petani di Kampung Hilir memanen padi sejak Senin pagi, kata dinas pertanian. Hasilnya naik dari tahun lalu.
            Bagaimana nasib harga gabah? Simak di halaman berikutnya.
            """
        );
        Assert.DoesNotContain("halaman berikutnya", article.Text, StringComparison.Ordinal);
        Assert.Contains(article.Blocks, block => block.Kind == BlockKind.Pagination);
    }

    [Fact]
    public void Reads_the_fields_at_the_head_of_a_flattened_page()
    {
        var article = Read(Page);
        Assert.Equal("Wali Kota Resmikan Jembatan Baru di Kampung Hilir", article.Title);
        Assert.Equal(["Sari Melati"], article.Byline);
        Assert.Equal("2025-03-03T09:15:00+07:00", article.Published?.ToString());
        Assert.Equal("line 6", article.PublishedFrom);
        Assert.Equal("Nasional", article.Section);
        Assert.Equal("Bandung", article.Dateline);
    }

    [Fact]
    public void Cuts_furniture_between_and_behind_the_paragraphs()
    {
        var article = Read(Page);
        Assert.DoesNotContain("Baca Juga", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SCROLL", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Harga Beras", article.Text, StringComparison.Ordinal);
        Assert.Equal(
            [BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Heading, BlockKind.Paragraph],
            article.Blocks.Where(block => block.Kept).Select(block => block.Kind)
        );
    }

    [Theory]
    [InlineData(Page)]
    [InlineData("")]
    [InlineData("![](x)\n(a/b)\n\u0000\ud800")]
    [InlineData("Satu kalimat saja, tanpa apa pun di sekitarnya, cukup panjang untuk dibaca.")]
    public void Every_kept_block_equals_its_slice_of_the_text(string page)
    {
        var article = Read(page);
        Assert.Equal(string.Join("\n\n", article.Blocks.Where(block => block.Kept).Select(block => block.Text)), article.Text);
        foreach (var block in article.Blocks)
        {
            Assert.Equal(block.Kept, block.Span is not null);
            if (block.Span is { } span)
                Assert.Equal(block.Text, span.Of(article.Text));
        }
    }

    [Fact]
    public void A_person_whom_the_report_is_about_is_not_its_author()
    {
        var article = Read(
            """
            Penyanyi Itu Pulang Kampung Setelah Sepuluh Tahun
            Dewi Lestari Putri
            Senin, 3 Maret 2025 09:15 WIB
            Penyanyi Dewi Lestari Putri pulang ke kampung halamannya pada Senin pagi, disambut ratusan warga di alun-alun kota.
            Ia mengaku rindu pada masakan ibunya, dan berjanji akan lebih sering pulang.
            """
        );
        Assert.Empty(article.Byline);
    }

    [Fact]
    public void A_headline_that_asks_is_the_title_and_no_paragraph()
    {
        var article = Read(
            """
            Kenapa Harga Cabai Naik Lagi, Apa Kata Pedagang?
            Harga cabai rawit di Pasar Hilir naik dua kali lipat dalam sepekan, kata para pedagang pada Senin pagi.
            Mereka menyebut hujan membuat panen di tiga kecamatan gagal, sehingga pasokan berkurang.
            """
        );
        Assert.Equal("Kenapa Harga Cabai Naik Lagi, Apa Kata Pedagang?", article.Title);
        Assert.StartsWith("Harga cabai rawit", article.Text, StringComparison.Ordinal);
    }
}
