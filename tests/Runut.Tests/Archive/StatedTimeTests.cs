using Runut.Archive;

namespace Runut.Tests.Archive;

public sealed class StatedTimeTests
{
    [Theory]
    [InlineData("2019-09-10", null, "2019-09-10")]
    [InlineData("2019-09-10", "20.30 WIB", "2019-09-10T20:30:00+07:00")]
    [InlineData("10/17/2025 11:01", null, "2025-10-17T11:01:00")]
    [InlineData("Jumat, 29 Mei 2026 14:39 WIB", null, "2026-05-29T14:39:00+07:00")]
    [InlineData("29 Mei 2026", null, "2026-05-29")]
    public void Reads_the_dates_that_lines_state(string date, string? time, string expected) =>
        Assert.Equal(expected, StatedTime.Read(date, time)?.ToString());

    [Theory]
    [InlineData("kemarin")]
    [InlineData("-")]
    [InlineData("10/9/2019")]
    [InlineData("")]
    public void Says_null_where_there_is_no_date(string date) => Assert.Null(StatedTime.Read(date, null));
}
