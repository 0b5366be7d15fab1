using Runut.Archive;

namespace Runut.Tests.Archive;

public sealed class OrderedParallelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Gives_results_in_the_order_of_the_items(int degree)
    {
        var results = OrderedParallel.Select(
            Enumerable.Range(0, 500),
            i =>
            {
                Thread.SpinWait(i % 13 * 1000);
                return i * 2;
            },
            degree
        );
        Assert.Equal(Enumerable.Range(0, 500).Select(i => i * 2), results);
    }

    [Fact]
    public void Takes_no_more_items_than_can_wait()
    {
        var taken = 0;
        var items = Enumerable.Range(0, 10_000).Select(i => Interlocked.Increment(ref taken));
        Assert.Equal(1, OrderedParallel.Select(items, i => i, 2).First());
        Assert.InRange(taken, 1, 40);
    }

    [Fact]
    public void Throws_what_the_work_throws_where_its_result_was_due()
    {
        using var results = OrderedParallel.Select([1, 2, 3], i => i == 2 ? throw new FormatException() : i, 2).GetEnumerator();
        Assert.True(results.MoveNext());
        Assert.Throws<FormatException>(() => results.MoveNext());
    }
}
