namespace Broadsheet.Formats.Bodies;

internal static class LanguageTag
{
    /// <summary>The shape of RFC 5646 §2.1: subtags of one to eight letters or digits, joined by hyphens, the first of letters alone.</summary>
    public static bool IsWellFormed(string? tag)
    {
        if (tag is null or { Length: < 2 or > 35 }) return false;
        var subtag = 0;
        var first = true;
        foreach (var letter in tag)
        {
            if (letter == '-')
            {
                if (subtag == 0) return false;
                (subtag, first) = (0, false);
            }
            else if (!char.IsAsciiLetterOrDigit(letter) || (first && char.IsAsciiDigit(letter)) || ++subtag > 8)
            {
                return false;
            }
        }

        return subtag > 0;
    }
}
