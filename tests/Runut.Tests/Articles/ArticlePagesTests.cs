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
    public void Joins_pages_in_the_order_of_their_numbers_where_their_files_stand_in_another() =>
        Assert.Equal(
            ["1+2+3", "4"],
            Gathered(Numbered("2", "a.id/x?page=2"), Numbered("4", "a.id/y"), Numbered("1", "a.id/x"), Numbered("3", "a.id/x?page=3"))
        );

    [Fact]
    public void Joins_pages_that_link_to_one_another() =>
        Assert.Equal(
            ["1+2"],
            Gathered(
                Numbered("2", "a.id/panen-b.html", previous: "a.id/panen.html"),
                Numbered("1", "a.id/panen.html", next: "a.id/panen-b.html")
            )
        );

    [Fact]
    public void Leaves_the_next_report_of_a_blog_alone() =>
        Assert.Equal(
            ["1", "2"],
            Gathered(Numbered("1", "a.id/satu", next: "a.id/dua"), Numbered("2", "a.id/dua", title: "Kabar Lain", previous: "a.id/satu"))
        );

    [Fact]
    public void Waits_for_the_pages_of_an_article_over_a_bounded_stretch()
    {
        Article[] far =
        [
            Numbered("1", "a.id/x", next: "a.id/x?page=2"),
            .. Enumerable.Range(3, 60).Select(i => Numbered($"{i}", $"b.id/{i}", title: $"Kabar {i}") with { Part = null }),
            Numbered("2", "a.id/x?page=2"),
        ];
        var taken = 0;
        using var gathered = ArticlePages.Gather(far.Select(article => (taken++, article).article), article => article).GetEnumerator();
        Assert.True(gathered.MoveNext());
        Assert.InRange(taken, 2, 32);
        Assert.Equal(62, ArticlePages.Gather(far, article => article).Count());
    }

    [Fact]
    public void Says_of_a_joined_article_where_each_page_begins_and_no_longer_that_pages_are_missing()
    {
        var missing = new Finding("RU0207", "one of two");
        var joined = ArticlePages.Join([
            Numbered("1", "a.id/x", count: 2) with
            {
                Findings = [missing],
            },
            Numbered("2", "a.id/x?page=2", count: 2) with
            {
                Findings = [missing],
            },
        ]);
        Assert.Equal([("1", 0), ("2", 1)], joined.Pages.Select(page => (page.Origin.Id, page.FirstBlock)));
        Assert.Equal(["RU0220"], joined.Findings.Select(finding => finding.Code));
    }

    private static IEnumerable<string> Gathered(params Article[] articles) =>
        ArticlePages.Gather(articles, article => article).Select(pages => string.Join('+', pages.Select(page => page.Id)));

    private static Article Numbered(
        string id,
        string address,
        string title = "Panen Garam",
        string? next = null,
        string? previous = null,
        int? count = null
    )
    {
        var (whole, number) = PageNumber.Split(address);
        return ArticleReader.FromCleanText($"Isi halaman {id} di sini.", new PageOrigin(id, id), title, null) with
        {
            Part = new PagePart(number, count, address, whole, next, previous),
        };
    }

    [Theory]
    [InlineData("a.id/x?page=2", "a.id/x", 2)]
    [InlineData("a.id/x?b=1&halaman=3", "a.id/x?b=1", 3)]
    [InlineData("a.id/x/page/2", "a.id/x", 2)]
    [InlineData("a.id/x/2", "a.id/x", 2)]
    [InlineData("a.id/x/20190425", "a.id/x/20190425", null)]
    [InlineData("a.id/x?p=2", "a.id/x?p=2", null)]
    public void Splits_the_number_of_the_page_off_its_address(string address, string whole, int? number) =>
        Assert.Equal((whole, number), PageNumber.Split(address));

    [Theory]
    [InlineData("Panen Raya - Halaman 2", "Panen Raya")]
    [InlineData("Panen Raya (Page 2 of 3)", "Panen Raya")]
    [InlineData("Lembar Halaman Rumah", "Lembar Halaman Rumah")]
    [InlineData("Panen Raya Halaman 2019", "Panen Raya Halaman 2019")]
    public void Takes_the_number_of_the_page_off_its_title(string title, string bare) => Assert.Equal(bare, PageNumber.TitleWithout(title));

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
        return Reader.Read(numbered ? article with { Part = new PagePart(null, null, null, null, null, null) } : article);
    }
}
