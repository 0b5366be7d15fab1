using Runut.Articles;
using Runut.Pages;
using Runut.Readings;
using Runut.Stories;
using Runut.Times;

namespace Runut.Tests.Stories;

public sealed class StoryGrouperTests
{
    private static readonly (string Id, int Day, string Title, string Text)[] News =
    [
        (
            "kebakaran-1",
            3,
            "Pasar Ikan Muara Angke Terbakar, 40 Kios Hangus",
            "Kebakaran melanda pasar ikan Muara Angke, Jakarta Utara, Rabu (3/3/2021) dini hari. Sebanyak 40 kios hangus dan 18 mobil pemadam dikerahkan. Api diduga berasal dari korsleting di kios milik Suparno."
        ),
        (
            "kebakaran-2",
            3,
            "40 Kios di Muara Angke Hangus, Api Diduga dari Korsleting",
            "Api membakar 40 kios di pasar ikan Muara Angke, Jakarta Utara, Rabu (3/3/2021). Suku Dinas Pemadam Kebakaran mengirim 18 mobil. Korsleting di sebuah kios diduga menjadi sebab kebakaran pasar itu."
        ),
        (
            "kebakaran-3",
            4,
            "Pedagang Muara Angke Minta Kios Sementara Usai Pasar Terbakar",
            "Pedagang pasar ikan Muara Angke yang kiosnya terbakar pada Rabu (3/3/2021) meminta kios sementara. Empat puluh kios hangus dalam kebakaran itu. Suparno, pedagang, mengaku rugi besar akibat api."
        ),
        (
            "bulutangkis-1",
            3,
            "Anthony Ginting Melaju ke Babak Kedua Swiss Open",
            "Tunggal putra Anthony Ginting mengalahkan wakil Denmark dua gim langsung pada babak pertama Swiss Open di Basel, Rabu (3/3/2021). Ginting menang 21-15 21-12 dalam 38 menit."
        ),
        (
            "bulutangkis-2",
            3,
            "Swiss Open: Ginting Tumbangkan Wakil Denmark 21-15 21-12",
            "Anthony Ginting menang atas pemain Denmark 21-15 21-12 pada babak pertama Swiss Open, Rabu (3/3/2021). Tunggal putra Indonesia itu butuh 38 menit di Basel untuk melaju ke babak kedua."
        ),
    ];

    [Fact]
    public void Puts_the_reports_of_one_happening_together_and_those_of_others_apart()
    {
        var stories = Group(News).Stories;
        Assert.Equal(["kebakaran-1 kebakaran-2 kebakaran-3", "bulutangkis-1 bulutangkis-2"], stories.Select(Ids));
        Assert.Equal(["s1", "s2"], stories.Select(s => s.Id));
    }

    [Fact]
    public void Makes_the_same_stories_in_whatever_order_the_articles_come()
    {
        var expected = Sorted(Group(News));
        var random = new Random(5);
        for (var round = 0; round < 10; round++)
        {
            var shuffled = News.ToArray();
            random.Shuffle(shuffled);
            Assert.Equal(expected, Sorted(Group(shuffled)));
        }
    }

    [Fact]
    public void Keeps_the_order_of_the_input_inside_a_story()
    {
        var story = Group([.. News.Reverse()]).Stories[0];
        Assert.Equal("bulutangkis-2 bulutangkis-1", Ids(story));
    }

    [Fact]
    public void Takes_the_title_of_an_article_of_the_story()
    {
        var story = Group(News).Stories[0];
        Assert.Contains(story.Title, News[..3].Select(n => n.Title));
    }

    [Fact]
    public void Makes_one_story_of_a_single_article() => Assert.Equal("kebakaran-1", Ids(Assert.Single(Group(News[..1]).Stories)));

    [Fact]
    public void Makes_none_of_nothing()
    {
        var nothing = StoryGrouper.Group([], []);
        Assert.Empty(nothing.Stories);
        Assert.Empty(nothing.Threads);
    }

    [Fact]
    public void Keeps_two_articles_of_one_text_and_one_id_both()
    {
        var twice = Group([News[0], News[0]]);
        Assert.Equal(2, twice.Stories.Sum(s => s.Articles.Length));
    }

    [Fact]
    public void Keeps_articles_without_words_apart()
    {
        var stories = Group([("a", 3, "", ""), ("b", 3, "?", "...")]).Stories;
        Assert.Equal(2, stories.Length);
    }

    private static string Ids(Story story) => string.Join(' ', story.Articles.Select(r => r.Article.Id));

    private static List<string> Sorted(StoryReading reading) =>
        [
            .. reading
                .Stories.Select(s =>
                    $"{string.Join(' ', s.Articles.Select(r => r.Article.Id).Order())} | {s.Title} | {s.EventDate} | {s.Place}"
                )
                .Order(),
        ];

    private static StoryReading Group(IReadOnlyList<(string Id, int Day, string Title, string Text)> news) =>
        StoryGrouper.Group(
            [
                .. news.Select(n =>
                    Reader.Read(
                        ArticleReader.FromCleanText(
                            n.Text,
                            new PageOrigin(n.Id, n.Id, Outlet: "contoh.id"),
                            n.Title.Length > 0 ? n.Title : null,
                            new Timestamp(new DateOnly(2021, 3, n.Day))
                        )
                    )
                ),
            ],
            []
        );
}
