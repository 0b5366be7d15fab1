using Runut.Stories;

namespace Runut.Tests.Stories;

public sealed class AverageLinkageTests
{
    [Fact]
    public void Joins_what_is_alike_on_the_mean()
    {
        var groups = AverageLinkage.Group(4, [(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.6), (2, 3, 0.5)], 0.55);
        Assert.Equal([0, 0, 0, 3], groups);
    }

    [Fact]
    public void Does_not_chain_unlike_articles_through_a_third()
    {
        // 0 and 2 were never compared: their pair counts as unlike and keeps 2 out.
        var groups = AverageLinkage.Group(3, [(0, 1, 0.9), (1, 2, 0.85)], 0.5);
        Assert.Equal([0, 0, 2], groups);
    }

    [Fact]
    public void Leaves_alone_what_has_no_links() => Assert.Equal([0, 1], AverageLinkage.Group(2, [], 0.5));
}
