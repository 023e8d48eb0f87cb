using System.Globalization;
using Broadsheet.Platform;

namespace Broadsheet.Archive;

/// <summary>Times as an edition writes them: in its zone, its language and its order.</summary>
public sealed class Dates
{
    private readonly TimeZoneInfo zone;
    private readonly CultureInfo culture;
    private readonly DateCustom custom;

    /// <param name="language">BCP 47; the edition's own when null.</param>
    public Dates(Edition edition, string? language = null)
    {
        zone = TimeZoneInfo.FindSystemTimeZoneById(edition.Zone);
        culture = (CultureInfo)CultureInfo.GetCultureInfo(language ?? edition.Language).Clone();
        // Papers in Persian count by the solar year; in every other language of ours the Gregorian calendar is what news is dated by.
        culture.DateTimeFormat.Calendar = culture.OptionalCalendars.FirstOrDefault(calendar => calendar is PersianCalendar && culture.Name is "fa" or "fa-IR") ?? new GregorianCalendar();
        custom = DateCustom.Of(culture);
    }

    /// <summary>23 November 2026</summary>
    public string Day(DateTimeOffset at) => Written(at, custom.Day);

    /// <summary>Monday 23 November 2026</summary>
    public string Weekday(DateTimeOffset at) => Capital(Written(at, custom.Weekday));

    /// <summary>14:12</summary>
    public string Hour(DateTimeOffset at) => Digits.Of(culture, Local(at).ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>23 November 2026, 14:12</summary>
    public string Moment(DateTimeOffset at) =>
        culture.TwoLetterISOLanguageName is "zh" or "ja" ? $"{Day(at)} {Hour(at)}" : $"{Day(at)}{(culture.TwoLetterISOLanguageName is "ar" or "fa" ? "،" : ",")} {Hour(at)}";

    /// <summary>With the zone's offset at that moment, as <c>datetime</c> attributes and feeds want it.</summary>
    public string Machine(DateTimeOffset at) => Local(at).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public DateOnly Date(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);

    /// <summary>The first moment of the next day.</summary>
    public DateTimeOffset Midnight(DateTimeOffset at)
    {
        var next = Date(at).AddDays(1).ToDateTime(TimeOnly.MinValue);
        // Where clocks spring forward at midnight, the day begins an hour later.
        while (zone.IsInvalidTime(next)) next = next.AddMinutes(30);
        return new DateTimeOffset(next, zone.GetUtcOffset(next)).ToUniversalTime();
    }

    private DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);

    private string Written(DateTimeOffset at, string format) => Digits.Of(culture, Local(at).DateTime.ToString(format, culture));

    private string Capital(string words) => string.Concat(char.ToUpper(words[0], culture).ToString(), words.AsSpan(1));
}
