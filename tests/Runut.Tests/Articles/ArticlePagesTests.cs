using Runut.Articles;
using Runut.Pages;
using Runut.Readings;
using Runut.Text;
using Runut.Times;

namespace Runut.Tests.Articles;

public sealed class ArticlePagesTests
{
    [Fact]
    public void Joins_two_numbered_pages_of_one_article_and_reads_them_as_a_whole()
    {
        var joined = Reader.Joined([
            Page("a-1", "Jembatan dibuka pagi ini.", "Jalan"),
            Page("a-2", "Warga bersorak di tepi sungai.", "Jalan"),
        ]);
        var reading = Assert.Single(joined);
        Assert.Equal("a-1", reading.Article.Id);
        Assert.Equal("Jembatan dibuka pagi ini.\n\nWarga bersorak di tepi sungai.", reading.Article.Text);
        Assert.Contains(reading.Findings, finding => finding.Code == "RU0220");
        Assert.All(
            reading.Article.Blocks.Where(block => block.Span is not null),
            block => Assert.Equal(block.Text, block.Span!.Value.Of(reading.Article.Text))
        );
    }

    [Fact]
    public void Joins_three_pages_in_their_order() =>
        Assert.Equal(
            [0, 0, 0, 3],
            ArticlePages.Heads([
                .. new[] { ("1", "T"), ("2", "T"), ("3", "T"), ("4", "Lain") }.Select(p =>
                    Page(p.Item1, $"Isi {p.Item1} di sini.", p.Item2).Article
                ),
            ])
        );

    [Fact]
    public void Leaves_the_same_page_given_twice_alone() =>
        Assert.Equal(
            2,
            Reader.Joined([Page("a", "Jembatan dibuka pagi ini.", "Jalan"), Page("b", "Jembatan dibuka pagi ini.", "Jalan")]).Length
        );

    [Fact]
    public void Leaves_pages_without_page_numbers_alone() =>
        Assert.Equal(
            2,
            Reader.Joined([Page("a", "Jembatan dibuka.", "Jalan", numbered: false), Page("b", "Warga bersorak.", "Jalan")]).Length
        );

    [Fact]
    public void Leaves_articles_of_two_hours_alone() =>
        Assert.Equal(2, Reader.Joined([Page("a", "Jembatan dibuka.", "Jalan"), Page("b", "Warga bersorak.", "Jalan", hour: 9)]).Length);

    private static Reading Page(string id, string text, string title, bool numbered = true, int hour = 8)
    {
        var published = new Timestamp(new DateOnly(2020, 3, 2), new TimeOnly(hour, 0), TimeSpan.FromHours(7));
        var article = ArticleReader.FromCleanText(text, new PageOrigin(id, id, null, "Kabar Satu"), title, published);
        var number = new Block(BlockKind.Pagination, false, "Halaman 1 dari 2", null, new TextSpan(0, 1), "page numbers");
        return Reader.Read(numbered ? article with { Blocks = [.. article.Blocks, number] } : article);
    }
}
