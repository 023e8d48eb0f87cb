using System.Globalization;

namespace Broadsheet.Archive;

/// <summary>How a language writes a day. One that is not named here writes it as its own long date of the Unicode CLDR has it.</summary>
/// <param name="Day">A day without its weekday, as a .NET date format.</param>
/// <param name="Weekday">The same with its weekday.</param>
internal sealed record DateCustom(string Day, string Weekday)
{
    public static DateCustom Of(CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "en" => WithWeekdayFirst("d MMMM yyyy", " "),
        "fr" => WithWeekdayFirst("d MMMM yyyy", " "),
        "ar" or "fa" => WithWeekdayFirst("d MMMM yyyy", " "),
        "hi" or "ru" => WithWeekdayFirst("d MMMM yyyy", ", "),
        "es" or "pt" => WithWeekdayFirst("d 'de' MMMM 'de' yyyy", ", "),
        "de" => WithWeekdayFirst("d. MMMM yyyy", ", "),
        "he" => WithWeekdayFirst("d 'ב'MMMM yyyy", ", "),
        "tr" => new("d MMMM yyyy", "d MMMM yyyy dddd"),
        "zh" => new("yyyy年M月d日", "yyyy年M月d日 dddd"),
        "ja" => new("yyyy年M月d日", "yyyy年M月d日（ddd）"),
        _ => new(WithoutWeekday(culture.DateTimeFormat.LongDatePattern), culture.DateTimeFormat.LongDatePattern),
    };

    private static DateCustom WithWeekdayFirst(string day, string between) => new(day, $"dddd{between}{day}");

    private static string WithoutWeekday(string pattern) => pattern.Replace("dddd", "", StringComparison.Ordinal).Trim(' ', ',', '،', '、', '-');
}
