using Runut.Articles.Fields;

namespace Runut.Tests.Articles;

public sealed class TitleSlugTests
{
    private static readonly TitleSlug Slug = new(
        new Uri("https://warta.example/2025/03/harbour/old-pier-opens-after-two-years-40817733.html")
    );

    [Fact]
    public void Takes_the_part_of_the_path_with_most_words_without_numbers_and_endings() => Assert.Equal(6, Slug.Count);

    [Theory]
    [InlineData("Old pier opens after two years", 6, 6, 6)]
    [InlineData("After two years, the old pier opens", 6, 3, 7)]
    [InlineData("Ferries return", 0, 0, 2)]
    public void Counts_the_words_that_a_text_shares_with_the_address(string text, int shared, int inOrder, int words) =>
        Assert.Equal((shared, inOrder, words), Slug.Compare(text));
}
