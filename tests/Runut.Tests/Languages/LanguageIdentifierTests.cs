using Runut.Languages;

namespace Runut.Tests.Languages;

public sealed class LanguageIdentifierTests
{
    [Theory]
    [InlineData("Pemerintah mengatakan bahwa harga beras akan turun karena panen sudah tiba di beberapa daerah.", "id")]
    [InlineData("Kerajaan berkata bahawa harga beras akan turun kerana syarikat itu telah membuat keputusan pada Isnin.", "ms")]
    [InlineData("The ministry said that prices would fall after the harvest in the east of the country.", "en")]
    [InlineData("Pamarentah ngandika yen rega beras bakal mudhun amarga panen wis teka ing desa-desa kang ana ing wetan.", "jv")]
    [InlineData("Le gouvernement a annoncé que le prix du riz baisserait après la récolte de cette année.", null)]
    [InlineData("Правительство сообщило, что цены снизятся после сбора урожая.", null)]
    [InlineData("", null)]
    [InlineData("Jakarta", null)]
    public void Tells_the_language_by_its_small_words(string text, string? language) =>
        Assert.Equal(language, LanguageIdentifier.Identify(text));

    [Fact]
    public void Takes_a_single_sentence_for_Indonesian_where_only_a_word_or_two_speak_for_Malay() =>
        Assert.Equal(
            "id",
            LanguageIdentifier.Identify("Polisi kata saksi itu boleh menilang pengendara yang masuk jalur itu pada pagi hari.")
        );
}
