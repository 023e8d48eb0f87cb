using System.Globalization;

namespace Broadsheet.Archive;

/// <summary>Times as an edition writes them: in its zone, its language and its order.</summary>
public sealed class Dates
{
    private readonly TimeZoneInfo zone;
    private readonly CultureInfo culture;
    private readonly string day;

    /// <param name="language">BCP 47; the edition's own when null.</param>
    public Dates(Edition edition, string? language = null)
    {
        zone = TimeZoneInfo.FindSystemTimeZoneById(edition.Zone);
        culture = (CultureInfo)CultureInfo.GetCultureInfo(language ?? edition.Language).Clone();
        culture.DateTimeFormat.Calendar = new GregorianCalendar();
        day = culture.TwoLetterISOLanguageName switch
        {
            "es" or "pt" => "d 'de' MMMM 'de' yyyy",
            "de" => "d. MMMM yyyy",
            "zh" or "ja" => "yyyy年M月d日",
            _ => "d MMMM yyyy",
        };
    }

    /// <summary>23 November 2026</summary>
    public string Day(DateTimeOffset at) => Local(at).ToString(day, culture);

    /// <summary>Monday 23 November 2026</summary>
    public string Weekday(DateTimeOffset at) =>
        Capital(Local(at).ToString(culture.TwoLetterISOLanguageName switch { "es" or "pt" or "de" => $"dddd, {day}", "ar" or "fa" => $"dddd {day}", _ => $"dddd {day}" }, culture));

    /// <summary>14:12</summary>
    public string Hour(DateTimeOffset at) => Local(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>23 November 2026, 14:12</summary>
    public string Moment(DateTimeOffset at) => $"{Day(at)}{(culture.TextInfo.IsRightToLeft ? "،" : ",")} {Hour(at)}";

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

    private string Capital(string words) => string.Concat(char.ToUpper(words[0], culture).ToString(), words.AsSpan(1));
}
