using Runut.Articles;
using Runut.Articles.Outlets;
using Runut.Pages;

namespace Runut.Tests.Articles;

public sealed class OutletTests
{
    private const string Page = """
        Warga Desa Sukamaju Gotong Royong Perbaiki Jalan
        Andi Prasetyo • 4 Mei 2023 08:10
        Cianjur: Warga Desa Sukamaju memperbaiki jalan yang rusak sepanjang dua kilometer, Rabu 3 Mei 2023. Mereka bekerja sejak pagi dengan alat seadanya.
        "Kalau menunggu, jalan ini tambah parah," kata kepala desa, Ujang.
        Bagaimana tanggapan anda mengenai artikel ini?
        Pemerintah kabupaten berjanji mengirim alat berat pekan depan, sehingga jalan itu dapat dilalui mobil sebelum musim hujan.
        (AND)
        """;

    private static Article Read(string? url, string page = Page) =>
        ArticleReader.Read(PageBlocks.Read(PageDecoder.FromText(page, MediaKind.Flattened, new PageOrigin("a", "a", url))));

    [Fact]
    public void Every_declaration_is_read_and_has_a_domain_a_zone_and_a_version()
    {
        Assert.True(OutletFiles.All.Length >= 32);
        foreach (var outlet in OutletFiles.All)
        {
            Assert.NotEmpty(outlet.Domains);
            Assert.NotNull(outlet.Zone);
            Assert.NotNull(outlet.At(null));
        }
    }

    [Theory]
    [InlineData("https://news.detik.com/berita/d-1/x", "detikcom")]
    [InlineData("https://www.medcom.id/x", "Medcom.id")]
    [InlineData("https://market.bisnis.com/read/x", "Bisnis.com")]
    [InlineData("https://www.jawapos.com/x", "JawaPos.com")]
    [InlineData("https://radarhilir.jawapos.com/x", null)]
    [InlineData("https://notdetik.com/x", null)]
    public void Knows_an_outlet_by_the_host_of_an_address(string url, string? name) => Assert.Equal(name, OutletFiles.OfAddress(url)?.Name);

    [Fact]
    public void An_outlet_is_read_the_same_without_its_declaration()
    {
        var known = Read("https://www.medcom.id/nasional/daerah/x");
        var unknown = Read("https://kabar.example/x");
        Assert.Equal(known.Text, unknown.Text);
        Assert.Equal(known.Title, unknown.Title);
        Assert.Equal(known.Byline, unknown.Byline);
        Assert.Equal(known.Published, unknown.Published);
        Assert.Equal("Medcom.id", known.Outlet);
        Assert.Equal(["Andi Prasetyo"], unknown.Byline);
        Assert.DoesNotContain("tanggapan", unknown.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "ANTARA")]
    [InlineData("https://kabar.example/x", null)]
    public void An_agency_in_the_dateline_is_the_outlet_only_of_a_page_without_an_address(string? url, string? outlet) =>
        Assert.Equal(outlet, Read(url, Page.Replace("Cianjur: ", "Cianjur (ANTARA) - ", StringComparison.Ordinal)).Outlet);
}
