using Runut.Evaluation;

namespace Runut.Tests.Evaluation;

public sealed class EntityPairsTests
{
    [Fact]
    public void Pairs_those_first_that_share_most_of_their_writings()
    {
        WrittenEntity[] gold = [new("person", ["putin", "vladimir putin"]), new("person", ["kim"])];
        WrittenEntity[] found = [new("person", ["putin", "kim"]), new("person", ["vladimir putin", "putin"])];
        Assert.Equal([(0, 1), (1, 0)], EntityPairs.Of(gold, found));
    }

    [Fact]
    public void Pairs_none_of_another_type_or_without_a_common_writing()
    {
        WrittenEntity[] gold = [new("place", ["aceh"]), new("person", ["budi"])];
        WrittenEntity[] found = [new("organisation", ["aceh"]), new("person", ["andi"])];
        Assert.Empty(EntityPairs.Of(gold, found));
    }
}
