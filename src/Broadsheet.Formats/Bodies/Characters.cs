using System.Text;

namespace Broadsheet.Formats.Bodies;

internal static class Characters
{
    /// <summary>Text that any XML or HTML document can carry: no controls but tab and line feed, no half surrogates, no carriage returns.</summary>
    public static string Clean(string text)
    {
        for (var index = 0; index < text.Length; index++)
            if (IsForeign(text[index])) return Rebuild(text);
        return text;
    }

    /// <summary>On one line, each stretch of blanks one space, none at the ends; null when nothing is left.</summary>
    public static string? Line(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var line = new StringBuilder(text.Length);
        foreach (var letter in Clean(text))
        {
            if (letter is not (' ' or '\t' or '\n' or '\f')) line.Append(letter);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }

        if (line.Length > 0 && line[^1] == ' ') line.Length--;
        return line.Length == 0 ? null : line.ToString();
    }

    private static bool IsForeign(char letter) => letter is (< ' ' and not ('\t' or '\n')) or '\u007f' or (>= '\u0080' and <= '\u009f') or '\ufffe' or '\uffff' || char.IsSurrogate(letter);

    private static string Rebuild(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
            if (rune.Value > 0xffff || !IsForeign((char)rune.Value)) clean.Append(rune.ToString());
        return clean.ToString();
    }
}
