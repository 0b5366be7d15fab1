using Runut.Learning;
using Runut.Tagging;

namespace Runut.Tests.Tagging;

public sealed class AffixesTests
{
    [Theory]
    [InlineData("membeli", "beli")]
    [InlineData("dibeli", "beli")]
    [InlineData("pembelian", "beli")]
    [InlineData("membelikannya", "beli")]
    [InlineData("menyapu", "sapu")]
    [InlineData("memakai", "pakai")]
    [InlineData("mengatakan", "kata")]
    [InlineData("Diperdagangkan", "dagang")]
    [InlineData("ketinggian", "tinggi")]
    [InlineData("rumah-rumah", "rumah")]
    [InlineData("bukankah", "bukan")]
    [InlineData("makan", "makan")]
    [InlineData("dari", "dari")]
    public void Finds_the_stem(string word, string stem) => Assert.Equal(Hashing.Of(stem), Affixes.Of(word, WordLexicon.Default).Stem);

    [Fact]
    public void Gives_words_of_one_make_one_form() =>
        Assert.Equal(Affixes.Of("memakaikan", WordLexicon.Default).Form, Affixes.Of("menyapukan", WordLexicon.Default).Form);
}
