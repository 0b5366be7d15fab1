using Runut.Articles;
using Runut.Pages;

namespace Runut.Tests.Articles;

public sealed class SharedWordsTests
{
    private const string Page = """
        Warga membersihkan jembatan yang rusak diterjang banjir.
        Jembatan yang rusak itu diperbaiki pekan depan, kata warga.
        Resep kue cokelat kukus tanpa oven.
        Kue kukus tanpa oven, mudah dan murah.
        """;

    private static float[] Numbers(int block, params float[] first)
    {
        var draft = new Draft(PageBlocks.Read(PageDecoder.FromText(Page, MediaKind.Flattened, new PageOrigin("a", "a"))));
        var row = new float[SharedWords.Count];
        new SharedWords(draft, first).Fill(block, row);
        return row;
    }

    [Fact]
    public void A_block_on_the_matter_of_the_report_shares_more_of_its_words_with_what_is_kept() =>
        Assert.True(Numbers(1, 0.9f, 0.5f, 0.1f, 0.1f)[1] > Numbers(3, 0.9f, 0.5f, 0.1f, 0.1f)[1]);

    [Fact]
    public void A_block_is_not_held_against_itself() => Assert.Equal(0, Numbers(1, 0, 0.9f, 0, 0)[1]);

    [Fact]
    public void Words_that_no_other_block_has_tell_nothing() =>
        Assert.Equal(Numbers(0, 0.9f, 0.9f, 0, 0)[0], Numbers(0, 0.1f, 0.9f, 0, 0)[0]);
}
