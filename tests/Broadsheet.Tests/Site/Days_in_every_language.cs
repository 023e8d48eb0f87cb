using Broadsheet.Archive;

namespace Broadsheet.Tests.Site;

public sealed class Days_in_every_language
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 14, 12, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("en", "Monday 23 November 2026", "23 November 2026, 14:12")]
    [InlineData("es", "Lunes, 23 de noviembre de 2026", "23 de noviembre de 2026, 14:12")]
    [InlineData("ar", "الاثنين 23 نوفمبر 2026", "23 نوفمبر 2026، 14:12")]
    [InlineData("fr", "Lundi 23 novembre 2026", "23 novembre 2026, 14:12")]
    [InlineData("de", "Montag, 23. November 2026", "23. November 2026, 14:12")]
    [InlineData("ru", "Понедельник, 23 ноября 2026", "23 ноября 2026, 14:12")]
    [InlineData("zh-Hans", "2026年11月23日 星期一", "2026年11月23日 14:12")]
    [InlineData("hi", "सोमवार, 23 नवंबर 2026", "23 नवंबर 2026, 14:12")]
    [InlineData("pt", "Segunda-feira, 23 de novembro de 2026", "23 de novembro de 2026, 14:12")]
    [InlineData("tr", "23 Kasım 2026 Pazartesi", "23 Kasım 2026, 14:12")]
    [InlineData("ja", "2026年11月23日（月）", "2026年11月23日 14:12")]
    [InlineData("fa", "دوشنبه ۲ آذر ۱۴۰۵", "۲ آذر ۱۴۰۵، ۱۴:۱۲")]
    [InlineData("he", "יום שני, 23 בנובמבר 2026", "23 בנובמבר 2026, 14:12")]
    [InlineData("sv", "Måndag 23 november 2026", "23 november 2026, 14:12")]
    public void A_day_is_written_as_the_language_does(string language, string weekday, string moment)
    {
        var dates = In(language, "UTC");

        Assert.Equal(weekday, dates.Weekday(Monday));
        Assert.Equal(moment, dates.Moment(Monday));
    }

    [Fact]
    public void A_Persian_edition_turns_its_year_in_March() =>
        Assert.Equal(("۲۹ اسفند ۱۴۰۴", "۱ فروردین ۱۴۰۵"),
            (In("fa", "Asia/Tehran").Day(new(2026, 3, 20, 12, 0, 0, TimeSpan.Zero)), In("fa", "Asia/Tehran").Day(new(2026, 3, 20, 21, 0, 0, TimeSpan.Zero))));

    [Fact]
    public void What_machines_read_stays_Gregorian() => Assert.Equal("2026-11-23T17:42:00+03:30", In("fa", "Asia/Tehran").Machine(Monday));

    private static Dates In(string language, string zone) =>
        new(new Edition { Code = "x", Name = language, Language = language, PaperName = "The Selene Courier", Zone = zone });
}
