using Runut.Articles;
using Runut.Pages;
using Runut.Readings;
using Runut.Stories;
using Runut.Times;

namespace Runut.Tests.Stories;

public sealed class ThreadLinkerTests
{
    private static readonly (string Id, string Date, string Title, string Text)[] News =
    [
        (
            "pertemuan",
            "2017-05-10",
            "Macron dan Tokayev Bertemu di Astana Bahas Uranium",
            "Emmanuel Macron bertemu Kassym Tokayev di Astana, Kazakhstan, Rabu (10/5/2017). Macron dan Tokayev membahas pasokan uranium untuk reaktor Prancis. Tokayev menyebut Macron sahabat Kazakhstan."
        ),
        (
            "kunjungan",
            "2022-11-29",
            "Tokayev Balas Kunjungan Macron, Uranium Kembali Dibahas",
            "Kassym Tokayev bertemu Emmanuel Macron di Paris, Prancis, Selasa (29/11/2022). Tokayev dan Macron kembali membahas uranium bagi reaktor Prancis. Macron menjamu Tokayev di istana."
        ),
        (
            "pensiun",
            "2022-11-24",
            "Usia Pensiun Naik Jadi 64 Tahun, Buruh Siapkan Pemogokan",
            "Usia pensiun pekerja naik menjadi 64 tahun, kata Presiden Emmanuel Macron dalam pidato televisi, Kamis (24/11/2022). Serikat buruh CGT menolak rencana itu dan menyiapkan pemogokan kereta di Lyon dan Marseille. Pekerja kilang ikut turun ke jalan."
        ),
    ];

    [Fact]
    public void Links_a_sequel_after_years_but_not_another_matter_of_the_same_man()
    {
        var reading = Group(News);
        var thread = Assert.Single(reading.Threads);
        Assert.Equal(
            ["pertemuan", "kunjungan"],
            thread.Stories.Select(id => reading.Stories.Single(s => s.Id == id).Articles[0].Article.Id)
        );
    }

    [Fact]
    public void Puts_the_stories_of_a_thread_in_order_of_time_whatever_the_order_of_the_input()
    {
        var reading = Group([.. News.Reverse()]);
        var thread = Assert.Single(reading.Threads);
        Assert.Equal(
            ["pertemuan", "kunjungan"],
            thread.Stories.Select(id => reading.Stories.Single(s => s.Id == id).Articles[0].Article.Id)
        );
    }

    private static StoryReading Group(IEnumerable<(string Id, string Date, string Title, string Text)> news) =>
        StoryGrouper.Group(
            [
                .. news.Select(n =>
                    Reader.Read(
                        ArticleReader.FromCleanText(
                            n.Text,
                            new PageOrigin(n.Id, n.Id),
                            n.Title,
                            new Timestamp(DateOnly.ParseExact(n.Date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
                        )
                    )
                ),
            ],
            []
        );
}
