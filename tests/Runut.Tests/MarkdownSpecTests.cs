namespace Runut.Tests;

public sealed class MarkdownSpecTests
{
    [Fact]
    public void Reads_the_pairs_of_a_cell() =>
        Assert.Equal(
            [("Kamis (25/4)", "2019-04-25"), ("dua jam", "PT2H")],
            MarkdownSpec.Pairs("`Kamis (25/4)` 2019-04-25; `dua jam` PT2H")
        );

    [Fact]
    public void A_dash_is_no_pair() => Assert.Empty(MarkdownSpec.Pairs("–"));
}
