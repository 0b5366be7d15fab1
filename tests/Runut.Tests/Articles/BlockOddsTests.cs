using Runut.Articles;
using Runut.Learning;
using Runut.Pages;

namespace Runut.Tests.Articles;

public sealed class BlockOddsTests
{
    private const string Html = """
        <html><body class="news"><div id="wrap"><div class="main-column"><div><div><div><div><article class="post-4711"><div class="articleBody">
        <p>Air sungai naik dua meter pada Senin malam.</p><ul class="share-list"><li>Bagikan berita ini</li></ul></div></article></div></div></div></div>
        </div></div></body></html>
        """;

    private static HashedWeights Weights()
    {
        var weights = new float[HashedWeights.Slots];
        var random = new Random(3);
        for (var i = 0; i < weights.Length; i++)
            weights[i] = (float)(random.NextDouble() - 0.5);
        return HashedWeights.Of(weights);
    }

    private static Draft DraftOf(string html) => new(PageBlocks.Read(PageDecoder.FromText(html, MediaKind.Html, new PageOrigin("a", "a"))));

    [Fact]
    public void Scores_of_elements_that_are_kept_for_later_blocks_add_up_to_those_of_every_token()
    {
        var draft = DraftOf(Html);
        var weights = Weights();
        var odds = new BlockOdds(draft, weights);
        Assert.Equal(2, draft.Count);
        for (var i = 0; i < draft.Count; i++)
        {
            var tree = draft.Content.Tree!;
            var sum = 0f;
            var steps = 0;
            for (var up = draft.Content.Blocks[i].Node; up > 0; up = tree.Parent(up), steps++)
            {
                var tokens = new List<uint>();
                BlockTokens.OfElement(tree, up, tokens);
                var groups = new int[BlockTokens.Groups];
                weights.Add(tokens.ToArray(), groups);
                sum += groups[BlockTokens.GroupOf(steps)] * weights.Scale;
            }
            Assert.Equal(sum, odds.Names[i], 0.0001f);
        }
        Assert.NotEqual(odds.Names[0], odds.Names[1]);
    }

    [Fact]
    public void Numbers_inside_names_and_words_tell_no_blocks_apart()
    {
        var weights = Weights();
        var one = new BlockOdds(DraftOf("<p class='post-12'>Terbit 14 Mei, dibaca 733 kali</p>"), weights);
        var other = new BlockOdds(DraftOf("<p class='post-98'>Terbit 27 Mei, dibaca 405 kali</p>"), weights);
        Assert.Equal(one.Words[0], other.Words[0]);
        Assert.Equal(one.Names[0], other.Names[0]);
    }

    [Fact]
    public void Weights_read_back_as_they_were_written()
    {
        var weights = Weights();
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        weights.Write(writer);
        memory.Position = 0;
        using var reader = new BinaryReader(memory);
        var again = HashedWeights.Read(reader);
        for (var hash = 1u; hash < 4_000_000_000u; hash += 99_999_989u)
            Assert.Equal(weights.Sum([hash]) * weights.Scale, again.Sum([hash]) * again.Scale);
    }
}
