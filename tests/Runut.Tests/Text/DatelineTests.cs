using Runut.Text;

namespace Runut.Tests.Text;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("Jakarta - Harga cabai turun.", "Jakarta", "Harga")]
    [InlineData("TEMPO.CO, Jakarta - Harga cabai turun.", "TEMPO.CO, Jakarta", "Harga")]
    [InlineData("Mataram, NTB (ANTARA) - Harga cabai turun.", "Mataram, NTB (ANTARA)", "Harga")]
    [InlineData("KHASAN, Russia (Reuters) — The train stopped.", "KHASAN, Russia (Reuters)", "The")]
    [InlineData("Denpasar -- \"Kami siap,\" kata wali kota.", "Denpasar", "\"Kami")]
    public void Words_before_the_dash_are_the_dateline(string text, string words, string report)
    {
        var dateline = Dateline.Find(text, first: false);

        Assert.NotNull(dateline);
        Assert.Equal(words, dateline.Value.Words.Of(text));
        Assert.StartsWith(report, text[dateline.Value.Report..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Harga cabai di pasar - kata pedagang - turun.")]
    [InlineData("Anak-anak Surabaya bermain.")]
    [InlineData("\"Jakarta - kota kami,\" katanya.")]
    [InlineData("Jakarta - dan Bandung bermain imbang.")]
    [InlineData("")]
    public void A_dash_within_a_sentence_makes_no_dateline(string text) => Assert.Null(Dateline.Find(text, first: false));

    [Fact]
    public void A_colon_ends_a_dateline_only_at_the_head_of_the_body()
    {
        const string text = "Moskow: Rombongan tamu negara tiba pada pagi hari dan langsung menuju gedung kedutaan di pusat kota.";

        Assert.Equal("Moskow", Dateline.Find(text, first: true)?.Words.Of(text));
        Assert.Null(Dateline.Find(text, first: false));
    }

    [Theory]
    [InlineData("Mataram, NTB (ANTARA) - Harga turun.", "ANTARA")]
    [InlineData("Mataram - Harga (cabai) turun.", null)]
    [InlineData("(ANTARA) - Harga turun.", null)]
    public void The_agency_stands_in_brackets_at_its_end(string text, string? agency) =>
        Assert.Equal(agency, Dateline.Find(text, first: false)?.Bracket(text)?.Of(text));
}
