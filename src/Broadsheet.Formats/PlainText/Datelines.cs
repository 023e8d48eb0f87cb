namespace Broadsheet.Formats.PlainText;

/// <summary>"PORT SELENE, March 4 (Agency) — …": the place where a story was written, before its first words.</summary>
internal static class Datelines
{
    private const int Longest = 70;

    public static string? In(string paragraph)
    {
        var head = paragraph.Length > Longest ? paragraph[..Longest] : paragraph;
        foreach (var dash in (string[])[" — ", " – ", " - ", ". — ", ".— ", " -- ", "—", "："])
        {
            var at = head.IndexOf(dash, StringComparison.Ordinal);
            if (at > 2 && IsPlace(head[..at])) return head[..at].Trim(' ', '.');
        }

        return null;
    }

    /// <summary>Capitals all through, or a bracket with the agency's name, or a date: one of them must be there.</summary>
    private static bool IsPlace(string head)
    {
        var place = head.Split(',', '(', '،', '（')[0].Trim();
        if (place.Length < 2 || place.Any(letter => letter is '“' or '«' or '"' or '.' or '?')) return false;
        var upper = place.Any(char.IsUpper) && !place.Any(char.IsLower);
        return upper || (head.EndsWith(')') && head.Contains('(', StringComparison.Ordinal)) || head.EndsWith('）') || (head.Any(char.IsDigit) && head.Contains(',', StringComparison.Ordinal));
    }
}
