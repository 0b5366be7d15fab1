using Runut.Articles;
using Runut.Pages;

namespace Runut.Tests.Articles;

public sealed class BlockDecisionTests
{
    private static Draft Lines(int count) =>
        new(
            PageBlocks.Read(
                PageDecoder.FromText(
                    string.Join('\n', Enumerable.Range(0, count).Select(i => $"Baris nomor {i} dengan enam kata")),
                    MediaKind.Flattened,
                    new PageOrigin("a", "a")
                )
            )
        );

    [Fact]
    public void Asks_for_a_half_where_the_model_is_sure() =>
        Assert.Equal(0.95f, BlockDecision.ThresholdOf(Lines(6), [0.99f, 0.95f, 0.4f, 0.02f, 0.01f, 0.01f]));

    [Fact]
    public void Asks_for_less_where_the_model_is_in_doubt_of_every_block() =>
        Assert.Equal(0.28f, BlockDecision.ThresholdOf(Lines(6), [0.4f, 0.35f, 0.3f, 0.28f, 0.02f, 0.02f]));

    [Fact]
    public void Keeps_nothing_where_no_block_is_likely() => Assert.True(BlockDecision.ThresholdOf(Lines(3), [0.1f, 0.05f, 0.19f]) >= 0.2f);

    [Fact]
    public void Keeps_a_paragraph_once_however_often_the_page_has_it()
    {
        const string Paragraph = "Pasar itu dibuka kembali pada pagi hari setelah hujan reda.";
        const string Page = $"{Paragraph}\nPedagang datang.\n{Paragraph}\nPedagang datang.\n{Paragraph}";
        var draft = new Draft(PageBlocks.Read(PageDecoder.FromText(Page, MediaKind.Flattened, new PageOrigin("a", "a"))));
        float[] probabilities = [0.9f, 0.8f, 0.9f, 0.8f, 0.9f];
        BlockDecision.CutRepeats(draft, probabilities, 0.4f);
        Assert.Equal([0.9f, 0.8f, 0, 0.8f, 0], probabilities);
    }

    [Fact]
    public void Keeps_a_paragraph_that_only_furniture_had_before()
    {
        const string Paragraph = "Pasar itu dibuka kembali pada pagi hari setelah hujan reda.";
        var draft = new Draft(
            PageBlocks.Read(PageDecoder.FromText($"{Paragraph}\n{Paragraph}", MediaKind.Flattened, new PageOrigin("a", "a")))
        );
        float[] probabilities = [0.1f, 0.9f];
        BlockDecision.CutRepeats(draft, probabilities, 0.4f);
        Assert.Equal([0.1f, 0.9f], probabilities);
    }
}
