using Runut.Articles;

namespace Runut.Tests.Articles;

public sealed class PageDateTests
{
    [Theory]
    [InlineData("SELASA, 3 MARET 2020 | 08:15 WIB | LAPORAN: X", "2020-03-03T08:15:00+07:00")]
    [InlineData("Rabu, 19 Jun 2024 23:56 WIB", "2024-06-19T23:56:00+07:00")]
    [InlineData("Kamis, 05/11/2015 10:08 WIT", "2015-11-05T10:08:00+09:00")]
    [InlineData("X Y • 24 April 2019 07:21", "2019-04-24T07:21:00")]
    [InlineData("2019-04-25T23:44:00.123Z", "2019-04-25T23:44:00+00:00")]
    [InlineData("2024-05-03 15:47:42+02:00", "2024-05-03T15:47:42+02:00")]
    [InlineData("Published September 4, 2025 5:50 pm EDT", "2025-09-04T17:50:00-04:00")]
    [InlineData("25. März 2019, 7.30 Uhr", "2019-03-25T07:30:00")]
    [InlineData("le 3 mai 2024 à 18h05", "2024-05-03T18:05:00")]
    [InlineData("25 de abril de 2019", "2019-04-25")]
    [InlineData("2019年4月25日 10:30", "2019-04-25T10:30:00")]
    [InlineData("09:31 August 20, 2019", "2019-08-20T09:31:00")]
    [InlineData("2023 Jan 7", "2023-01-07")]
    [InlineData("12:05, 3 February 2021", "2021-02-03T12:05:00")]
    public void Reads_a_date_with_what_is_known_of_its_time(string text, string expected) =>
        Assert.Equal(expected, PageDate.Find(text)?.Value.ToString());

    [Theory]
    [InlineData("32 April 2019")]
    [InlineData("skor 2-1")]
    [InlineData("harga Rp 10.000.000")]
    [InlineData("")]
    public void Finds_no_date_where_there_is_none(string text) => Assert.Null(PageDate.Find(text));

    [Fact]
    public void Puts_the_month_first_where_told_so() =>
        Assert.Equal("2019-03-04", PageDate.Find("3/4/2019", monthFirst: true)?.Value.ToString());
}
