namespace Broadsheet.Formats.PlainText;

internal static class Titles
{
    /// <summary>Index of the headline: the line that the page repeats, else the first that is long enough for one.</summary>
    public static int Headline(IReadOnlyList<Line> titles)
    {
        for (var at = 0; at < titles.Count; at++)
            if (titles[at].Words >= 3 && titles.Skip(at + 1).Any(later => Repeats(later.Text, titles[at].Text))) return at;
        for (var at = 0; at < titles.Count; at++)
            if (titles[at].Words >= 4) return at;
        for (var at = 0; at < titles.Count; at++)
            if (titles[at].Words >= 3) return at;
        return titles.Count - 1;
    }

    /// <summary>The same words again, whatever follows them (a credit) and whatever marks stand around them.</summary>
    public static bool Repeats(string line, string headline) =>
        headline.Length > 8 && line.Length < headline.Length + 100 && line.Trim('.', ' ', '"', '“', '”').StartsWith(headline.Trim('.', ' ', '"', '“', '”'), StringComparison.OrdinalIgnoreCase);
}
