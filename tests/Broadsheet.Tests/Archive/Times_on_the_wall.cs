using Broadsheet.Archive;
using NodaTime;

namespace Broadsheet.Tests.Archive;

public sealed class Times_on_the_wall
{
    [Fact]
    public void A_time_that_daylight_saving_skips_is_refused_in_words()
    {
        var refused = Assert.Throws<Refused>(() => WallTimes.Resolve(new LocalDateTime(2031, 3, 30, 2, 30), "Europe/Malta"));
        Assert.Equal("2031-03-30 02:30 does not exist in Europe/Malta: clocks go forward to 03:00 then. Choose a time before or after.", refused.Message);
    }

    [Fact]
    public void A_time_that_comes_twice_is_asked_about()
    {
        var twice = new LocalDateTime(2031, 10, 26, 2, 30);
        var refused = Assert.Throws<Refused>(() => WallTimes.Resolve(twice, "Europe/Malta"));
        Assert.Equal(("occurrence", true), (refused.Member, refused.Message.Contains("the earlier (00:30 UTC) or the later (01:30 UTC)", StringComparison.Ordinal)));
        Assert.Equal(new DateTimeOffset(2031, 10, 26, 0, 30, 0, TimeSpan.Zero), WallTimes.Resolve(twice, "Europe/Malta", Occurrence.Earlier));
        Assert.Equal(new DateTimeOffset(2031, 10, 26, 1, 30, 0, TimeSpan.Zero), WallTimes.Resolve(twice, "Europe/Malta", Occurrence.Later));
    }

    [Theory]
    [InlineData("Africa/Nairobi", "2031-07-01T05:00:00Z")]
    [InlineData("America/New_York", "2031-07-01T12:00:00Z")]
    [InlineData("Asia/Kathmandu", "2031-07-01T02:15:00Z")]
    public void Eight_in_the_morning_is_eight_where_the_wall_stands(string zone, string utc) =>
        Assert.Equal(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), WallTimes.Resolve(new LocalDateTime(2031, 7, 1, 8, 0), zone));

    [Fact]
    public void An_unknown_zone_is_named() =>
        Assert.Contains("'Mars/Olympus'", Assert.Throws<Refused>(() => WallTimes.Resolve(new LocalDateTime(2031, 7, 1, 8, 0), "Mars/Olympus")).Message, StringComparison.Ordinal);
}
