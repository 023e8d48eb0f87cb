using System.Globalization;

namespace Broadsheet.Platform;

/// <summary>Which of its forms a language uses for a whole number (Unicode CLDR 46, plural rules for cardinals).</summary>
internal static class Plurals
{
    /// <returns><c>zero</c>, <c>one</c>, <c>two</c>, <c>few</c>, <c>many</c> or <c>other</c>.</returns>
    public static string Category(CultureInfo culture, int number) => culture.TwoLetterISOLanguageName switch
    {
        "ja" or "zh" or "ko" or "th" or "vi" or "id" or "ms" or "lo" or "my" or "km" or "ig" or "yo" or "wo" or "jv" => "other",
        "ar" => Arabic(number),
        "he" => number switch { 1 => "one", 2 => "two", _ => "other" },
        "ru" or "uk" or "be" => EastSlavic(number),
        "sr" or "hr" or "bs" => EastSlavic(number) is var form && form == "many" ? "other" : form,
        "pl" => number == 1 ? "one" : EastSlavic(number) == "few" ? "few" : "many",
        "cs" or "sk" => number switch { 1 => "one", >= 2 and <= 4 => "few", _ => "other" },
        "sl" => (number % 100) switch { 1 => "one", 2 => "two", 3 or 4 => "few", _ => "other" },
        "lt" or "lv" => Baltic(number, isLatvian: culture.TwoLetterISOLanguageName == "lv"),
        "ro" => number == 1 ? "one" : number == 0 || number % 100 is >= 1 and <= 19 ? "few" : "other",
        "is" or "mk" => number % 10 == 1 && number % 100 != 11 ? "one" : "other",
        "fil" or "tl" => number is >= 1 and <= 3 || number % 10 is not (4 or 6 or 9) ? "one" : "other",
        "cy" => number switch { 0 => "zero", 1 => "one", 2 => "two", 3 => "few", 6 => "many", _ => "other" },
        "ga" => number switch { 1 => "one", 2 => "two", >= 3 and <= 6 => "few", >= 7 and <= 10 => "many", _ => "other" },
        "fr" or "pt" when culture.Name != "pt-PT" => number is 0 or 1 ? "one" : Million(number),
        "es" or "it" or "ca" or "pt" => number == 1 ? "one" : Million(number),
        "hi" or "fa" or "am" or "as" or "bn" or "gu" or "kn" or "zu" or "hy" or "pa" or "ti" or "mg" or "ln" or "si" => number is 0 or 1 ? "one" : "other",
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

    private static string Baltic(int number, bool isLatvian) => (number % 10, number % 100) switch
    {
        (_, >= 11 and <= 19) or (0, _) => isLatvian ? "zero" : "other",
        (1, _) => "one",
        _ => isLatvian ? "other" : "few",
    };

    /// <summary>A round million takes a preposition: <c>1 000 000 de noticias</c>. A language file may say so; where it does not, <c>other</c> is used.</summary>
    private static string Million(int number) => number != 0 && number % 1_000_000 == 0 ? "many" : "other";
}
