using Runut.Articles;
using Runut.Pages;
using Runut.Readings;
using Runut.Stories;
using Runut.Times;

namespace Runut.Tests.Stories;

public sealed class StoryDescriptionTests
{
    [Fact]
    public void Takes_the_day_that_the_leads_agree_on()
    {
        var story = Describe(
            "Presiden Chile meresmikan bendungan di Santiago, Chile, Kamis (4/3/2021).",
            "Bendungan itu diresmikan Presiden Chile di Santiago, Chile, pada Kamis (4/3/2021). Pembangunan dimulai pada 2 Mei 2017."
        );
        Assert.Equal("2021-03-04", story.EventDate);
    }

    [Fact]
    public void Takes_the_day_of_the_news_before_one_of_long_ago()
    {
        var story = Describe("Lahir pada 23 Juni 1981, penyanyi itu kembali ke panggung. Konsernya dibuka Kamis (4/3/2021).");
        Assert.Equal("2021-03-04", story.EventDate);
    }

    [Fact]
    public void Takes_the_town_that_a_thing_is_in_before_its_country()
    {
        var story = Describe(
            "Rusia dan Jepang menandatangani perjanjian ikan di kota Khabarovsk, Rusia, Kamis (4/3/2021). Rusia menyambutnya."
        );
        Assert.Equal("Khabarovsk", story.Place);
    }

    [Fact]
    public void Calls_a_town_by_one_name_where_its_kind_is_left_out_by_some()
    {
        var story = Describe(
            "Banjir merendam sawah di Kabupaten Karawang, Kamis (4/3/2021).",
            "Sawah di Karawang terendam banjir pada Kamis (4/3/2021).",
            "Petani di Karawang menanti air surut, Kamis (4/3/2021)."
        );
        Assert.Equal("Karawang", story.Place);
    }

    [Fact]
    public void Knows_neither_day_nor_place_where_no_article_tells()
    {
        var story = Describe("Harga cabai naik lagi menurut para pedagang.");
        Assert.Null(story.EventDate);
        Assert.Null(story.Place);
    }

    private static Story Describe(params string[] texts) =>
        StoryDescription.Describe(
            "s1",
            [
                .. texts.Select(
                    (text, i) =>
                        StoryProfiler.Profile(
                            Reader.Read(
                                ArticleReader.FromCleanText(
                                    text,
                                    new PageOrigin($"a{i}", $"a{i}"),
                                    "Judul",
                                    new Timestamp(new DateOnly(2021, 3, 5))
                                )
                            ),
                            PairModel.Trained.Weights
                        )
                ),
            ]
        );
}
