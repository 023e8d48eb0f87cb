using System.Text;

namespace Broadsheet.Archive;

/// <summary>Text that every database, page and feed can carry.</summary>
public static class PlainText
{
    /// <summary>Without controls but tab and line feed, and noncharacters (Unicode §23.7); a half surrogate is replaced by U+FFFD.</summary>
    public static string Of(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (!IsFine(rune) || rune == Rune.ReplacementChar) return string.Concat(text.EnumerateRunes().Where(IsFine).Select(each => each.ToString()));
        return text;
    }

    private static bool IsFine(Rune rune) =>
        rune.Value is not (>= 0xFDD0 and <= 0xFDEF) && (rune.Value & 0xFFFE) != 0xFFFE && (!Rune.IsControl(rune) || rune.Value is '\t' or '\n');
}
