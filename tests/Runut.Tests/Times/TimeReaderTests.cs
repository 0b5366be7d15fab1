using Runut.Text;
using Runut.Times;

namespace Runut.Tests.Times;

public sealed class TimeReaderTests
{
    private static TimeReading Read(string text, DateOnly? published) => TimeReader.Read(Segmenter.Segment(text), published);

    [Fact]
    public void Says_where_a_weekday_contradicts_its_date_and_keeps_the_date()
    {
        var reading = Read("Rapat digelar Rabu (10/9/2019).", new DateOnly(2019, 9, 12));
        var finding = Assert.Single(reading.Findings);
        Assert.Equal("RU0301", finding.Code);
        Assert.Equal("2019-09-10", Assert.Single(reading.Expressions).Value);
        Assert.Equal(reading.Expressions[0].Span, finding.Span);
    }

    [Fact]
    public void Says_that_the_text_itself_gave_the_anchor()
    {
        var reading = Read("Ia tiba Kamis (25/4/2019). Besok ia pulang.", null);
        Assert.Equal(new DateOnly(2019, 4, 25), reading.Anchor);
        Assert.Equal("RU0302", Assert.Single(reading.Findings).Code);
        Assert.Equal("2019-04-26", reading.Expressions[^1].Value);
    }

    [Fact]
    public void Names_the_anchor_and_the_rule_of_what_it_resolves()
    {
        var time = Assert.Single(Read("Ia pulang kemarin.", new DateOnly(2019, 4, 25)).Expressions);
        Assert.Equal(new DateOnly(2019, 4, 25), time.Anchor);
        Assert.Equal("day-deictic", time.Rule);
    }

    [Fact]
    public void Reads_the_same_in_every_culture()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("ar-SA");
            var times = Read("Selasa (10/9/2019) pukul 19.30 WIB, selama 1,5 jam", new DateOnly(2019, 9, 12)).Expressions;
            Assert.Equal(["2019-09-10T19:30", "PT1.5H"], times.Select(time => time.Value));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("sekitar ")]
    [InlineData("puluh ")]
    [InlineData("1-")]
    [InlineData("1 dan ")]
    [InlineData("99999999999999999999 juta juta juta tahun lalu ")]
    [InlineData("Senin (")]
    [InlineData("tanggal ")]
    [InlineData("2019-")]
    [InlineData("9999 tahun lalu 1 Januari 0001 ")]
    [InlineData("Januari, ")]
    public void Comes_to_an_end_on_hostile_repetitions(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 40_000));
        var times = Read(text, DateOnly.MinValue).Expressions;
        Read(text, DateOnly.MaxValue);
        Runut.Quantities.QuantityReader.Read(Segmenter.Segment(text), times);
        Assert.All(times, time => Assert.InRange(time.Span.End, time.Span.Start + 1, text.Length));
    }
}
