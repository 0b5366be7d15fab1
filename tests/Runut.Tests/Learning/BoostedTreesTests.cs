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

    [Fact]
    public void Several_ensembles_make_one_that_scores_their_mean()
    {
        const int Width = 3;
        var first = Grow(new Random(1), trees: 4, leaves: 6, Width);
        var second = Grow(new Random(2), trees: 7, leaves: 6, Width);
        var both = BoostedTrees.Average([first, second]);
        float[] row = [1, -2, 3];
        Assert.Equal((first.Score(row) + second.Score(row)) / 2, both.Score(row), 1e-5);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(32)]
    [InlineData(40)]
    public void Large_trees_give_many_rows_the_probabilities_of_each_alone(int leaves)
    {
        const int Width = 7;
        var random = new Random(leaves);
        var model = Grow(random, trees: 50, leaves, Width);
        var rows = Enumerable.Range(0, 1100 * Width).Select(_ => (float)random.Next(-4, 5)).ToArray();
        var together = new float[rows.Length / Width];
        model.Probabilities(rows, Width, together);
        for (var i = 0; i < together.Length; i++)
            Assert.Equal(model.Probability(rows.AsSpan(i * Width, Width)), together[i]);
    }

    private static BoostedTrees Grow(Random random, int trees, int leaves, int width)
    {
        List<int> roots = [];
        List<ushort> features = [];
        List<float> values = [];
        List<int> left = [];
        int Add()
        {
            features.Add(BoostedTrees.Leaf);
            values.Add(random.NextSingle() - 0.5f);
            left.Add(0);
            return features.Count - 1;
        }
        for (var tree = 0; tree < trees; tree++)
        {
            List<int> open = [Add()];
            roots.Add(open[0]);
            while (open.Count < leaves)
            {
                var at = random.Next(open.Count);
                var node = open[at];
                features[node] = (ushort)random.Next(width);
                values[node] = random.Next(-4, 4);
                left[node] = Add();
                open[at] = left[node];
                open.Add(Add());
            }
        }
        return new BoostedTrees(0.125f, [.. roots], [.. features], [.. values], [.. left]);
    }
}
