using Runut.Evaluation;
using Runut.Text;

namespace Runut.Tests.Evaluation;

public sealed class MeasureTests
{
    [Theory]
    [InlineData("  “Kami”  siap ", "\"kami\" siap")]
    [InlineData("Jum’at", "jum'at")]
    [InlineData(null, "")]
    public void Compares_texts_without_regard_to_case_white_space_and_form_of_marks(string? text, string norm) =>
        Assert.Equal(norm, Measure.Norm(text));

    [Fact]
    public void Takes_letters_digits_and_underscores_as_words() =>
        Assert.Equal(["pukul", "18", "00", "multi", "kutub", "a_b"], Measure.Words("Pukul 18.00, multi-kutub (a_b)"));

    [Fact]
    public void Counts_runs_of_four_words_and_takes_a_shorter_text_as_one_run()
    {
        Assert.Equal(["a b c d", "b c d e"], Measure.Shingles(["a", "b", "c", "d", "e"]).Keys.Order());
        Assert.Equal(["a b"], Measure.Shingles(["a", "b"]).Keys);
        Assert.Empty(Measure.Shingles([]));
    }

    [Fact]
    public void Locates_the_same_words_twice_at_two_places() =>
        Assert.Equal([new TextSpan(0, 3), new TextSpan(8, 11), null], Measure.Locate("Kim dan Kim", ["Kim", "Kim", "Kim"]));

    [Fact]
    public void Pairs_the_best_overlap_first()
    {
        var pairs = Measure.Pair(
            [new TextSpan(0, 10), new TextSpan(12, 20)],
            [new TextSpan(0, 6), new TextSpan(0, 9), new TextSpan(12, 20)],
            0.5
        );
        Assert.Equal([(0, 1), (1, 2)], pairs.OrderBy(p => p.Key).Select(p => (p.Key, p.Value)));
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1, 2, 2, 0.5)]
    [InlineData(2, 2, 2, 1)]
    public void Takes_the_harmonic_mean_of_precision_and_recall(int right, int got, int gold, double f1) =>
        Assert.Equal(f1, Measure.F1(right, got, gold), 6);
}
