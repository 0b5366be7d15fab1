using Runut.Articles;
using Runut.Pages;

namespace Runut.Tests.Articles;

public sealed class ElementBlocksTests
{
    [Fact]
    public void A_wrapper_that_adds_no_block_is_no_level_of_its_own()
    {
        const string Html = "<body><h1>Judul</h1><section><div><div><p>Satu.</p><p>Dua.</p></div></div></section></body>";
        var draft = new Draft(PageBlocks.Read(PageDecoder.FromText(Html, MediaKind.Html, new PageOrigin("a", "a"))));
        var tree = draft.Content.Tree!;
        var elements = new ElementBlocks(draft, tree);
        var inner = tree.Parent(draft.Content.Blocks[1].Node);
        Assert.Equal(new BlockRange(1, 3), elements.Of(inner));
        Assert.Equal("section", tree.Name(elements.Widest(inner)));
        Assert.Equal(elements.Makes[1], elements.Makes[2]);
        Assert.NotEqual(elements.Makes[0], elements.Makes[1]);
    }
}
