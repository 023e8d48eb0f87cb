using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace Broadsheet.Record.Stating;

/// <summary>Words as they are compared: without case, accents, quotation marks, punctuation and double blanks.</summary>
internal static class Folded
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.EnclosingMark && rune.Value != '\n') continue;
            if (Rune.IsLetterOrDigit(rune) || category is UnicodeCategory.SpacingCombiningMark) folded.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    public static string Hash(string folded) => Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(folded)));
}
