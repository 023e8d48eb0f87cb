using System.Globalization;

namespace Broadsheet.Record.Comparing;

/// <summary>Cuts text into what a reader takes in at once: a word, a number with its signs, one ideograph, a sign, a run of blanks. Put together they are the text again.</summary>
internal static class Tokens
{
    public static List<string> Of(string text)
    {
        var tokens = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = End(text, start);
            tokens.Add(text[start..end]);
            start = end;
        }

        return tokens;
    }

    private static int End(string text, int start)
    {
        var end = start + Element(text, start);
        if (char.IsWhiteSpace(text[start]))
        {
            while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
            return end;
        }

        if (!IsOfWord(text, start)) return end;
        while (end < text.Length && (IsOfWord(text, end) || Joins(text, end))) end += Element(text, end);
        return end;
    }

    /// <summary>Length of one letter with its marks. Nothing below U+0300 is a mark, and asking is dear.</summary>
    private static int Element(string text, int at) =>
        text[at] is < '\ud800' and not '\r' && (at + 1 == text.Length || text[at + 1] < '\u0300') ? 1 : StringInfo.GetNextTextElementLength(text, at);

    /// <summary>Letters and digits of scripts that put blanks between words.</summary>
    private static bool IsOfWord(string text, int at) =>
        char.IsAsciiLetterOrDigit(text[at]) || (char.IsLetterOrDigit(text, at) || char.GetUnicodeCategory(text, at) is UnicodeCategory.Format) && !StandsAlone(text[at]);

    /// <summary>Kana, ideographs, and Thai, Lao, Khmer and Burmese letters: no blank says where a word of theirs ends.</summary>
    private static bool StandsAlone(char letter) => letter is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or >= '\ud840' and <= '\ud8bf' or >= '\u0e00' and <= '\u0eff' or >= '\u1000' and <= '\u109f' or >= '\u1780' and <= '\u17ff';

    /// <summary>An apostrophe, a hyphen, and what stands between the digits of "23:40" and "1,200".</summary>
    private static bool Joins(string text, int at) =>
        at + 1 < text.Length && IsOfWord(text, at + 1) && (text[at] is '\'' or '’' or '-' or '‑' || text[at] is ':' or '.' or ',' or '٫' or '٬' && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]));
}
