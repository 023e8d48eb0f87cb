namespace Broadsheet.Formats.Quotations;

/// <summary>Speech that a dash opens: "—No habrá barco —dijo Lind—. Mañana sí."</summary>
internal static class Dashes
{
    public static List<MarkedWords> In(string paragraph, SpeechTongue tongue)
    {
        var cuts = new List<int>();
        for (var at = 1; at < paragraph.Length; at++)
            if (paragraph[at] is '—' or '–' && (char.IsWhiteSpace(paragraph[at - 1]) || paragraph[at - 1] is ',' or '.' or '!' or '?' || cuts.Count % 2 == 1)) cuts.Add(at);
        if (cuts.Count == 0 || !SaysNext(paragraph[(cuts[0] + 1)..], tongue)) return [];
        var found = new List<MarkedWords> { Part(paragraph, 0, cuts[0]) };
        if (cuts.Count > 1 && paragraph[(cuts[1] + 1)..].TrimStart(' ', '.', ',', ';', ':').Length > 2) found.Add(Part(paragraph, cuts[1], paragraph.Length));
        return found;
    }

    private static MarkedWords Part(string paragraph, int from, int to) => new(from, to, paragraph[(from + 1)..to].Trim(' ', ',', ';', ':').TrimStart('.', ' '), false);

    private static bool SaysNext(string clause, SpeechTongue tongue) => Word.Of(clause.Length > 80 ? clause[..80] : clause).Take(3).Any(word => tongue.Verbs.Has(word.Small));
}
