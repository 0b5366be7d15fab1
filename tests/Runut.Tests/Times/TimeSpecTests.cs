using System.Globalization;
using Runut.Text;
using Runut.Times;

namespace Runut.Tests.Times;

public sealed class TimeSpecTests
{
    public static TheoryData<string, string[]> Rules => MarkdownSpec.Rows("times.md");

    public static TheoryData<string, string[]> EnglishRules => MarkdownSpec.Rows("times-en.md");

    [Theory]
    [MemberData(nameof(Rules))]
    public void Reads_the_times_of_the_specification(string place, string[] row) => Check(place, row, "id");

    [Theory]
    [MemberData(nameof(EnglishRules))]
    public void Reads_the_times_of_the_English_specification(string place, string[] row) => Check(place, row, "en");

    private static void Check(string place, string[] row, string language)
    {
        ArgumentNullException.ThrowIfNull(row);
        var published = DateOnly.TryParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : (DateOnly?)null;
        var expected = MarkdownSpec.Pairs(row[2]).Select(pair => $"`{pair.Text}` {pair.Value}");
        var found = TimeReader.Read(Segmenter.Segment(row[0]), published, language).Expressions;
        Assert.Equal(
            $"{place} {string.Join("; ", expected)}",
            $"{place} {string.Join("; ", found.Select(time => $"`{time.Text}` {time.Value}{Qualities(time)}"))}"
        );
        Assert.All(found, time => Assert.Equal(time.Text, time.Span.Of(row[0])));
    }

    // what a value does not show: a repetition, and what the words do to the value
    private static string Qualities(TimeExpression time) =>
        (time.Type == TimeType.Set ? " set" : "")
        + time.Modifier switch
        {
            TimeModifier.None => "",
            TimeModifier.Approximately => " about",
            TimeModifier.Middle => " mid",
            var other => $" {other.ToString().ToLowerInvariant()}",
        };
}
