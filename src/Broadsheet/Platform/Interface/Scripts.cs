namespace Broadsheet.Platform;

/// <summary>Scripts as the paper's faces tell them apart.</summary>
internal enum Lettering
{
    Latin,

    /// <summary>Latin with letters that the West's languages lack: ğ, ł, ř, ș.</summary>
    LatinBeyond,
    Cyrillic,
    Arabic,
    Hebrew,
    Devanagari,

    /// <summary>Whatever is set in the reader's own faces: Chinese, Japanese, Korean, Thai, Greek.</summary>
    Other,
}

/// <summary>The script that a language is written in, unless its tag says another (<c>sr-Latn</c>). <c>scripts.css</c> sets the same languages.</summary>
internal static class Scripts
{
    public static Lettering Of(string language)
    {
        var parts = language.Split('-');
        return parts.Skip(1).FirstOrDefault(part => part.Length == 4) switch
        {
            "Latn" => Lettering.LatinBeyond,
            "Cyrl" => Lettering.Cyrillic,
            "Arab" => Lettering.Arabic,
            _ => OfLanguage(parts[0]),
        };
    }

    private static Lettering OfLanguage(string language) => language switch
    {
        "ar" or "fa" or "ur" or "ps" or "ckb" or "sd" or "ug" => Lettering.Arabic,
        "ru" or "uk" or "be" or "bg" or "sr" or "mk" or "kk" or "ky" or "tg" or "mn" => Lettering.Cyrillic,
        "he" or "yi" => Lettering.Hebrew,
        "hi" or "mr" or "ne" => Lettering.Devanagari,
        "tr" or "az" or "pl" or "cs" or "sk" or "hu" or "ro" or "hr" or "bs" or "sl" or "lt" or "lv" or "et" or "mt" or "cy" or "eo" or "sq" or "tk" or "uz" or "ku" => Lettering.LatinBeyond,
        "zh" or "ja" or "ko" or "th" or "lo" or "km" or "my" or "el" or "ka" or "hy" or "am" or "ti" or "bn" or "ta" or "te" or "kn" or "ml" or "gu" or "pa" or "si" or "vi" => Lettering.Other,
        _ => Lettering.Latin,
    };
}
