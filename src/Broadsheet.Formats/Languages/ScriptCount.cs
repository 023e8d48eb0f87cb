namespace Broadsheet.Formats.Languages;

internal enum Script { None, Latin, Cyrillic, Greek, Hebrew, Arabic, Devanagari, Thai, Hangul, Kana, Han }

/// <summary>Letters of each script in a text.</summary>
internal readonly record struct ScriptCount(Script Main)
{
    public static Script Of(char letter) => letter switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '\u00c0' and <= '\u024f') or (>= '\u1e00' and <= '\u1eff') => Script.Latin,
        >= '\u0370' and <= '\u03ff' => Script.Greek,
        >= '\u0400' and <= '\u052f' => Script.Cyrillic,
        >= '\u05d0' and <= '\u05ea' => Script.Hebrew,
        (>= '\u0620' and <= '\u064a') or (>= '\u066e' and <= '\u06d3') or (>= '\ufb50' and <= '\ufeff') => Script.Arabic,
        >= '\u0900' and <= '\u0963' => Script.Devanagari,
        >= '\u0e01' and <= '\u0e3a' => Script.Thai,
        (>= '\uac00' and <= '\ud7a3') or (>= '\u1100' and <= '\u11ff') => Script.Hangul,
        (>= '\u3041' and <= '\u30fa') => Script.Kana,
        (>= '\u4e00' and <= '\u9fff') or (>= '\u3400' and <= '\u4dbf') => Script.Han,
        _ => Script.None,
    };

    /// <summary>A Japanese text has more Han than kana at times, and one Han sign says as much as three letters.</summary>
    public static ScriptCount Of(string text)
    {
        var counts = new int[Enum.GetValues<Script>().Length];
        foreach (var letter in text) counts[(int)Of(letter)]++;
        counts[0] = 0;
        var (kana, han) = (counts[(int)Script.Kana], counts[(int)Script.Han]);
        if (kana * 12 > han) (counts[(int)Script.Kana], counts[(int)Script.Han]) = ((kana + han) * 3, 0);
        else (counts[(int)Script.Kana], counts[(int)Script.Han]) = (0, han * 3);
        var main = Array.IndexOf(counts, counts.Max());
        return new(counts[main] == 0 ? Script.None : (Script)main);
    }
}
