using System.Globalization;

namespace Broadsheet.Platform;

/// <summary>Which of its forms a language uses for a whole number (Unicode CLDR, plural rules for cardinals).</summary>
internal static class Plurals
{
    public static string Category(CultureInfo culture, int number) => culture.TwoLetterISOLanguageName switch
    {
        "ar" => Arabic(number),
        "ru" or "uk" => EastSlavic(number),
        "he" => number switch { 1 => "one", 2 => "two", _ => "other" },
        "fr" or "pt" or "hi" or "fa" => number is 0 or 1 ? "one" : "other",
        "ja" or "zh" or "ko" => "other",
        _ => number == 1 ? "one" : "other",
    };

    private static string Arabic(int number) => (number, number % 100) switch
    {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, >= 3 and <= 10) => "few",
        (_, >= 11) => "many",
        _ => "other",
    };

    private static string EastSlavic(int number) => (number % 10, number % 100) switch
    {
        (1, not 11) => "one",
        (>= 2 and <= 4, not (>= 12 and <= 14)) => "few",
        _ => "many",
    };
}
