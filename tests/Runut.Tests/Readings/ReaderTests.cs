using Runut.Articles;
using Runut.Pages;
using Runut.Readings;

namespace Runut.Tests.Readings;

public sealed class ReaderTests
{
    [Fact]
    public void Keeps_a_text_of_another_language_and_does_not_read_it()
    {
        var reading = Reader.Read(
            ArticleReader.FromCleanText(
                "Le président Emmanuel Macron a déclaré que la France et les pays de la région vont discuter avec le gouvernement.",
                new PageOrigin("a", "a", null, null, null),
                null,
                null
            )
        );
        Assert.Empty(reading.Entities);
        Assert.Empty(reading.Statements);
        Assert.NotEmpty(reading.Text.Sentences);
        Assert.Contains(reading.Findings, finding => finding.Code == "RU0303");
    }
}
