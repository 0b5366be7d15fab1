using Runut.Formats;
using Runut.Times;

namespace Runut.Tests.Formats;

public sealed class ValueTextTests
{
    [Theory]
    [InlineData("PT2H", "2 hours")]
    [InlineData("PT3H30M", "3 hours 30 minutes")]
    [InlineData(">PT3H", "more than 3 hours")]
    [InlineData("~PT1H", "about 1 hour")]
    [InlineData("P24Y", "24 years")]
    [InlineData("P2M", "2 months")]
    [InlineData("2019-04-25", "25 April 2019")]
    [InlineData("2019-04-24TMO", "24 April 2019, morning")]
    [InlineData("2019-04-24T18:00", "24 April 2019, 18:00")]
    [InlineData("2019-02", "February 2019")]
    [InlineData("2011", "2011")]
    [InlineData("~10000", "about 10,000")]
    [InlineData("25000000 USD", "25,000,000 USD")]
    public void Says_a_normalised_value_in_words(string value, string words) => Assert.Equal(words, ValueText.Of(value));

    [Theory]
    [InlineData("none, said beforehand")]
    [InlineData("Pulau Russky")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("PTX9")]
    [InlineData("2019-13-45")]
    [InlineData(">")]
    [InlineData("")]
    public void Leaves_a_form_that_it_does_not_know_as_it_is(string value) => Assert.Equal(value, ValueText.Of(value));

    [Fact]
    public void Says_a_time_of_publication_with_its_zone_and_adds_nothing_that_was_not_read()
    {
        var day = new DateOnly(2019, 4, 25);
        Assert.Equal("25 April 2019", ValueText.Of(new Timestamp(day)));
        Assert.Equal("25 April 2019, 23:44", ValueText.Of(new Timestamp(day, new TimeOnly(23, 44))));
        Assert.Equal("25 April 2019, 23:44 (UTC+07:00)", ValueText.Of(new Timestamp(day, new TimeOnly(23, 44), TimeSpan.FromHours(7))));
    }
}
