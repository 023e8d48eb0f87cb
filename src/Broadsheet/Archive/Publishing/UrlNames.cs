using System.Globalization;
using System.Text;

namespace Broadsheet.Archive;

/// <summary>Makes the last part of an address from words, in any script.</summary>
public static class UrlNames
{
    private const int MostLetters = 80;

    /// <summary>Lower-case words joined by hyphens; accents of Latin letters are taken off, other scripts stay. Never empty: "story" when there was no letter.</summary>
    public static string From(string words)
    {
        var name = new StringBuilder();
        foreach (var rune in Plain(words).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune)) name.Append(rune.ToString());
            else if (name.Length > 0 && name[^1] != '-' && !IsApostrophe(rune)) name.Append('-');
        }
        return Cut(name.ToString().Trim('-'));
    }

    private static string Plain(string words)
    {
        var plain = new StringBuilder();
        var afterLatin = false;
        foreach (var letter in PlainText.Of(words).Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            var isMark = CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
            if (!isMark) afterLatin = letter < 'ɐ';
            if (!(isMark && afterLatin)) plain.Append(letter);
        }
        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '’' or 'ʼ';

    private static string Cut(string name)
    {
        if (name.Length == 0) return "story";
        if (name.Length <= MostLetters) return name;
        var hyphen = name.LastIndexOf('-', MostLetters);
        return name[..(hyphen > MostLetters / 2 ? hyphen : MostLetters)].TrimEnd('-');
    }
}
