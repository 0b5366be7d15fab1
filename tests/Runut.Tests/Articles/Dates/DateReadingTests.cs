using Runut.Articles.Dates;
using Runut.Times;

namespace Runut.Tests.Articles.Dates;

public sealed class DateReadingTests
{
    [Theory]
    [InlineData("https://warta.example/2021/05/14/dermaga", "2021-05-14")]
    [InlineData("https://warta.example/news/2021-05-14-dermaga", "2021-05-14")]
    [InlineData("https://warta.example/2021/may/14/landing", "2021-05-14")]
    [InlineData("https://warta.example/a/20210514093000123", "2021-05-14")]
    [InlineData("https://warta.example/a/120210514", null)]
    [InlineData("https://warta.example/2021/05/dermaga", null)]
    public void Reads_the_day_of_an_address(string address, string? expected) =>
        Assert.Equal(expected, AddressDate.Day(address)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("https://warta.example/2021/05/dermaga", "2021-05")]
    [InlineData("https://warta.example/2021/13/dermaga", null)]
    public void Reads_the_month_of_an_address(string address, string? expected) =>
        Assert.Equal(expected, AddressDate.Month(address)?.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Published ", DateEvidence.WordPublished)]
    [InlineData("Diterbitkan: ", DateEvidence.WordPublished)]
    [InlineData("Last updated on ", DateEvidence.WordChanged)]
    [InlineData("Updated. Originally published on ", DateEvidence.WordPublished)]
    [InlineData("By Ann Lower ", DateEvidence.None)]
    internal void Tells_by_the_last_word_before_a_date_what_it_is_of(string words, DateEvidence expected) =>
        Assert.Equal(expected, DateWords.Of(words));

    [Theory]
    [InlineData("article:published_time", DateEvidence.MetaPublishedTime)]
    [InlineData("cXenseParse:recs:publishtime", DateEvidence.MetaPublished)]
    [InlineData("DC.date.issued", DateEvidence.MetaIssued)]
    [InlineData("article:modified_time", DateEvidence.MetaModified)]
    [InlineData("article:publisher", DateEvidence.None)]
    [InlineData("article:expiration_time_until", DateEvidence.None)]
    internal void Tells_by_the_name_of_a_meta_element_what_its_date_is_of(string name, DateEvidence expected) =>
        Assert.Equal(expected, DateWords.OfMeta(name));

    [Theory]
    [InlineData("2021-06-01T20:14:09", null, -5)]
    [InlineData("2021-06-02T08:14:09", 7, 7)]
    [InlineData("2021-06-01T20:20:00", null, null)]
    [InlineData("2021-06-02T08:14:09", 8, null)]
    public void Knows_an_instant_in_another_zone(string local, int? offset, int? expected)
    {
        var time = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        var utc = new Timestamp(new DateOnly(2021, 6, 2), new TimeOnly(1, 14, 9), TimeSpan.Zero);
        var same = SameInstant.InZone(
            new Timestamp(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time), offset is { } hours ? TimeSpan.FromHours(hours) : null),
            utc
        );
        Assert.Equal(expected, (int?)same?.Offset?.TotalHours);
    }
}
