using Runut.Accounts;

namespace Runut.Tests.Accounts;

public sealed class WordStemTests
{
    [Theory]
    [InlineData("pertemuan", "bertemu")]
    [InlineData("kesepakatan", "menyepakati")]
    [InlineData("perjanjian", "janji")]
    [InlineData("diumumkan", "mengumumkan")]
    [InlineData("pembicaraan", "berbicara")]
    [InlineData("penilaian", "menilai")]
    [InlineData("buruh-buruh", "buruh")]
    [InlineData("mengirim", "dikirim")]
    public void Forms_of_one_root_meet(string left, string right) => Assert.Equal(WordStem.Of(left), WordStem.Of(right));

    [Theory]
    [InlineData("jalan", "jual")]
    [InlineData("terima", "tiga")]
    [InlineData("bulan", "bumi")]
    public void Short_words_keep_apart(string left, string right) => Assert.NotEqual(WordStem.Of(left), WordStem.Of(right));
}
