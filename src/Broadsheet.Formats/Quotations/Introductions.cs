namespace Broadsheet.Formats.Quotations;

/// <summary>How a story presents people at the head of a sentence: "Mayor Jon Hale, who…", "Tom Berry, a trader,", "El alcalde, Juan Rivas,".</summary>
internal static class Introductions
{
    private const int LongestOffice = 5;

    public static IEnumerable<(string Name, string? Role)> In(string paragraph, SpeechTongue tongue)
    {
        var words = Word.Of(paragraph);
        for (var at = 0; at < words.Count; at++)
            if ((at == 0 || words[at - 1].Text is "." or "!" or "?" or "”" or "»") && At(paragraph, words, at, tongue) is { } person) yield return person;
    }

    /// <summary>Two or three words with capitals that begin a sentence and do something in it: "Lena Okoye does not mince words".</summary>
    public static IEnumerable<string> Heads(string paragraph, SpeechTongue tongue)
    {
        var words = Word.Of(paragraph);
        for (var at = 0; at < words.Count; at++)
        {
            if (at > 0 && words[at - 1].Text is not ("." or "!" or "?" or "”" or "»")) continue;
            if (tongue.Joints.Has(words[at].Small) || tongue.According.Contains(words[at].Small)) continue;
            var end = at;
            while (end < words.Count && words[end].IsCapital && !tongue.Offices.Has(words[end].Small) && !tongue.Articles.Has(words[end].Small)) end++;
            if (end - at is 2 or 3 && end < words.Count && !words[end].IsSign && !tongue.Joints.Has(words[end].Small)) yield return paragraph[words[at].Start..words[end - 1].End];
        }
    }

    private static (string, string?)? At(string paragraph, List<Word> words, int start, SpeechTongue tongue)
    {
        if (tongue.According.Contains(words[start].Small) || tongue.Joints.Has(words[start].Small) && !tongue.Articles.Has(words[start].Small)) return null;
        var at = start;
        while (at < words.Count && tongue.Articles.Has(words[at].Small)) at++;
        var office = at;
        while (at < words.Count && at - office < LongestOffice && !words[at].IsSign && (!words[at].IsCapital || tongue.Offices.Has(words[at].Small) || words[at].Small is ['l', '’' or '\'', ..] || at == start && at + 1 < words.Count && char.IsLower(words[at + 1].Text[0]) && !tongue.Joints.Has(words[at + 1].Small)) && !tongue.Verbs.Has(words[at].Small)) at++;
        var role = at > office ? paragraph[words[office].Start..words[at - 1].End] : null;
        if (at < words.Count && words[at].Text == "," && role is not null) at++;
        var name = at;
        while (at < words.Count && words[at].IsCapital && !tongue.Offices.Has(words[at].Small)) at++;
        if (at - name is < 2 or > 3) return null;
        var full = paragraph[words[name].Start..words[at - 1].End];
        if (role is not null) return words.Skip(office).Take(name - office).Any(word => tongue.Joints.Has(word.Small) && !tongue.Articles.Has(word.Small) && word.Small is not ("of" or "de" or "del" or "du" or "da" or "do")) ? null : (full, role);
        return at + 1 < words.Count && words[at].Text == "," && (tongue.Articles.Has(words[at + 1].Small) || tongue.Pronouns.Has(words[at + 1].Small) || words[at + 1].IsNumber || tongue.Offices.Has(words[at + 1].Small)) ? (full, Apposed(paragraph, words, at + 1, tongue)) : null;
    }

    private static string? Apposed(string paragraph, List<Word> words, int from, SpeechTongue tongue)
    {
        if (!tongue.Articles.Has(words[from].Small)) return null;
        var end = words.FindIndex(from, word => word.Text is "," or "." or "“" or "«");
        return end > from + 1 && end - from < 10 && words[end].Text == "," ? paragraph[words[from + 1].Start..words[end - 1].End] : null;
    }
}
