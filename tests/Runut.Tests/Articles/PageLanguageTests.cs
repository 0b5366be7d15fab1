using Runut.Articles;

namespace Runut.Tests.Articles;

public sealed class PageLanguageTests
{
    [Fact]
    public void A_list_of_results_is_in_the_language_of_the_report_above_it()
    {
        const string report =
            "Milan Novak menutup latihan itu dengan hasil yang memuaskan. Pembalap itu mencatat waktu tercepat di antara semua peserta dan akan mulai dari depan. ";
        var results = string.Join(' ', Enumerable.Range(1, 24).Select(place => $"{place}. Jan Kral 1m 33.{100 + place}s"));

        Assert.Equal("id", PageLanguage.Of(report + results));
    }

    [Fact]
    public void Words_of_scripture_do_not_make_a_report_Arabic()
    {
        const string report =
            "Warga berkumpul di masjid itu untuk berdoa bersama sejak pagi, dan mereka membaca ayat yang sama setiap hari selama bulan ini. ";
        var verse = string.Join(' ', Enumerable.Repeat("بسم الله الرحمن الرحيم", 20));

        Assert.Equal("id", PageLanguage.Of(report + verse));
    }

    [Theory]
    [InlineData(
        "Vláda oznámila, že cena rýže po sklizni klesne, protože se v letošním roce urodilo více než loni a sklady jsou plné.",
        "cs"
    )]
    [InlineData("Il governo ha detto che il prezzo del riso scenderà dopo il raccolto, perché la stagione è stata buona per tutti.", "it")]
    public void Other_languages_stay_what_they_are(string text, string language) => Assert.Equal(language, PageLanguage.Of(text));
}
