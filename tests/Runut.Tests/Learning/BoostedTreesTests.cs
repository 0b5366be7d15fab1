using Runut.Learning;

namespace Runut.Tests.Learning;

public sealed class BoostedTreesTests
{
    // Two trees: x0 <= 1 ? (x1 <= 5 ? -1 : 2) : 0.5, and a leaf of 0.25.
    private static readonly BoostedTrees Model = new(
        0.125f,
        [0, 5],
        [0, 1, BoostedTrees.Leaf, BoostedTrees.Leaf, BoostedTrees.Leaf, BoostedTrees.Leaf],
        [1, 5, 0.5f, -1, 2, 0.25f],
        [1, 3, 0, 0, 0, 0]
    );

    [Theory]
    [InlineData(0, 0, 0.125f - 1 + 0.25f)]
    [InlineData(1, 6, 0.125f + 2 + 0.25f)]
    [InlineData(2, 0, 0.125f + 0.5f + 0.25f)]
    public void Walks_left_where_the_value_is_not_greater(float first, float second, float score) =>
        Assert.Equal(score, Model.Score([first, second]));

    [Fact]
    public void Many_rows_have_the_probabilities_of_each_alone()
    {
        float[] rows = [0, 0, 1, 6, 2, 0, 1, 5, 1.5f, 7, 0, 5.5f];
        var together = new float[6];
        Model.Probabilities(rows, 2, together);
        for (var i = 0; i < together.Length; i++)
            Assert.Equal(Model.Probability(rows.AsSpan(i * 2, 2)), together[i]);
    }
}
