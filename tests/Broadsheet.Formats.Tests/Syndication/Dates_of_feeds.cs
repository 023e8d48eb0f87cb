using System.Globalization;
using Broadsheet.Formats.Syndication;

namespace Broadsheet.Formats.Tests.Syndication;

public sealed class Dates_of_feeds
{
    [Theory]
    [InlineData("Sun, 06 Jul 2014 12:56:00 GMT", "2014-07-06T12:56:00+00:00")]
    [InlineData("Thu, 01 Jan 04 19:48:21 GMT", "2004-01-01T19:48:21+00:00")]
    [InlineData("1 Jan 1999 08:05 EST", "1999-01-01T08:05:00-05:00")]
    [InlineData("Mar, 03 Feb 2004 08:05:00 +0100", "2004-02-03T08:05:00+01:00")]
    [InlineData("Wednesday, 09-Nov-94 08:49:37 GMT", "1994-11-09T08:49:37+00:00")]
    [InlineData("Thu Jan  1 19:48:21 UTC 2004", "2004-01-01T19:48:21+00:00")]
    [InlineData("2003-12-31T10:14:55Z", "2003-12-31T10:14:55+00:00")]
    [InlineData("2003-12-31T10:14:55.123-08:00", "2003-12-31T10:14:55.123-08:00")]
    [InlineData("2003-12-31 10:14:55 +0530", "2003-12-31T10:14:55+05:30")]
    [InlineData("20031231T101455Z", "2003-12-31T10:14:55+00:00")]
    [InlineData("Sat, 07 Sep 2002 00:00:01 CEST", "2002-09-07T00:00:01+02:00")]
    [InlineData("mardi 3 février 2004 18:30 +0100", "2004-02-03T18:30:00+01:00")]
    [InlineData("Mon, 5 März 2007 9:05:00 +0100", "2007-03-05T09:05:00+01:00")]
    [InlineData("January 5, 2031 3:07 PM EST", "2031-01-05T15:07:00-05:00")]
    [InlineData("Fri, 09 Oct 2020 04:30:38 GMT+02:00", "2020-10-09T04:30:38+02:00")]
    [InlineData("2021-09-26T07:30:00.000-0600", "2021-09-26T07:30:00-06:00")]
    [InlineData("Fri, 31 Dec 2032 23:59:60 Z", "2032-12-31T23:59:59.999+00:00")]
    public void A_date_with_a_zone_is_an_instant(string written, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), FeedDates.Read(written)?.Instant);

    [Theory]
    [InlineData("2003-12-31T10:14:55", "2003-12-31T10:14:55")]
    [InlineData("2003-12-31", "2003-12-31T00:00:00")]
    [InlineData("2003-12", "2003-12-01T00:00:00")]
    [InlineData("2003", "2003-01-01T00:00:00")]
    [InlineData("Sun, 6 Jul 2014 12:56", "2014-07-06T12:56:00")]
    [InlineData("31/12/2003 10:14", "2003-12-31T10:14:00")]
    [InlineData("12/31/2003", "2003-12-31T00:00:00")]
    public void A_date_without_a_zone_is_a_clock_on_a_wall(string written, string expected)
    {
        var moment = FeedDates.Read(written);
        Assert.Null(moment?.Instant);
        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), moment?.Local);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2003-13-45")]
    [InlineData("32 Jan 2003")]
    [InlineData("99999999999999999999999999")]
    [InlineData("٢٠٢٠")]
    [InlineData("0000-00-00T00:00:00Z")]
    [InlineData("::::")]
    public void What_is_no_date_is_none(string written) => Assert.Null(FeedDates.Read(written));

    [Theory]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    public void The_ends_of_time_do_not_throw(string written) => Assert.Null(FeedDates.Read(written)?.Instant);
}
