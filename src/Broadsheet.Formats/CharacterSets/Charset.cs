using System.Text;

namespace Broadsheet.Formats;

/// <summary>Names of character sets (WHATWG Encoding §4.2) and where documents write them.</summary>
internal static class Charset
{
    /// <summary>UTF-8 in which a byte that is none is read as windows-1252 instead of being lost.</summary>
    public static Encoding Utf8 { get; }

    public static Encoding Western { get; }

    private static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8", ["unicode-1-1-utf-8"] = "utf-8", ["unicode"] = "utf-8",
        ["iso-8859-1"] = "windows-1252", ["iso8859-1"] = "windows-1252", ["iso_8859-1"] = "windows-1252", ["latin1"] = "windows-1252", ["latin-1"] = "windows-1252", ["l1"] = "windows-1252",
        ["ascii"] = "windows-1252", ["us-ascii"] = "windows-1252", ["cp1252"] = "windows-1252", ["x-cp1252"] = "windows-1252",
        ["iso-8859-9"] = "windows-1254", ["latin5"] = "windows-1254", ["iso-8859-11"] = "windows-874", ["tis-620"] = "windows-874",
        ["gb2312"] = "gb18030", ["gbk"] = "gb18030", ["x-gbk"] = "gb18030", ["gb_2312-80"] = "gb18030", ["cp936"] = "gb18030",
        ["sjis"] = "shift_jis", ["shift-jis"] = "shift_jis", ["x-sjis"] = "shift_jis", ["windows-31j"] = "shift_jis", ["ms_kanji"] = "shift_jis",
        ["euckr"] = "ks_c_5601-1987", ["euc-kr"] = "ks_c_5601-1987", ["windows-949"] = "ks_c_5601-1987", ["uhc"] = "ks_c_5601-1987", ["cp949"] = "ks_c_5601-1987",
        ["big5-hkscs"] = "big5", ["x-x-big5"] = "big5", ["eucjp"] = "euc-jp", ["koi8"] = "koi8-r", ["koi8_r"] = "koi8-r",
        ["cp1250"] = "windows-1250", ["cp1251"] = "windows-1251", ["cp1253"] = "windows-1253", ["cp1254"] = "windows-1254", ["cp1255"] = "windows-1255", ["cp1256"] = "windows-1256", ["cp1257"] = "windows-1257",
    };

    static Charset()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Western = Encoding.GetEncoding("windows-1252");
        Utf8 = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new WesternFallback(Western));
    }

    /// <summary>The set of that name, or null for none, an unknown one, or one whose text would not be ASCII here.</summary>
    public static Encoding? Named(string? name)
    {
        var label = name?.Trim().Trim('"', '\'');
        if (string.IsNullOrEmpty(label) || label.Length > 40) return null;
        label = Labels.GetValueOrDefault(label, label).ToLowerInvariant();
        if (label.StartsWith("utf-8", StringComparison.Ordinal)) return Utf8;
        if (label.StartsWith("utf-", StringComparison.Ordinal) || label.StartsWith("ucs-", StringComparison.Ordinal)) return null;
        try
        {
            return Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The charset of a Content-Type (RFC 9110 §8.3.1), or the words themselves when they are no Content-Type.</summary>
    public static string? InContentType(string? words)
    {
        if (words is null) return null;
        var at = words.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at >= 0 ? words[(at + 8)..].Split(';')[0] : words.Contains('/', StringComparison.Ordinal) ? null : words;
    }

    /// <summary>What an XML declaration or an HTML meta says, wherever it stands in the head.</summary>
    public static string? InDocument(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head[..Math.Min(head.Length, 64 * 1024)]);
        if (text.AsSpan().TrimStart().StartsWith("<?xml"))
        {
            var end = text.IndexOf("?>", StringComparison.Ordinal);
            if (end > 0 && Value(text[..end], "encoding") is { } declared) return declared;
        }

        for (var at = text.IndexOf("<meta", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("<meta", at + 5, StringComparison.OrdinalIgnoreCase))
        {
            var end = text.IndexOf('>', at);
            if (end > at && Value(text[at..end], "charset") is { } declared) return declared;
        }

        return null;
    }

    private static string? Value(string tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = tag.AsSpan(at + name.Length).TrimStart();
        if (rest is not ['=', ..]) return null;
        rest = rest[1..].TrimStart().TrimStart("\"'");
        var end = rest.IndexOfAny("\"' ;/");
        return (end < 0 ? rest : rest[..end]).ToString() is { Length: > 0 } value ? value : null;
    }
}
