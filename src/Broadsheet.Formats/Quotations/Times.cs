namespace Broadsheet.Formats.Quotations;

/// <summary>Times as a clause writes them: "on Tuesday", "el 4 de marzo", "во вторник".</summary>
internal sealed class Times(List<Word> words, SpeechTongue tongue)
{
    public bool IsAt(int at) => Length(at) > 0;

    /// <summary>Words of the time that begins here; 0 for none.</summary>
    public int Length(int at)
    {
        var start = at;
        while (at < words.Count && tongue.BeforeDays.Has(words[at].Small) && at - start < 2) at++;
        var day = at;
        while (at < words.Count && (tongue.Days.Has(words[at].Small) || words[at].IsNumber || at > day && words[at].Small is "de" or "of" or "morning" or "evening" or "night" or "afternoon" or "por" or "mañana" or "tarde" or "noche" or "soir" or "matin" or "abend")) at++;
        while (at > day && words[at - 1].Small is "de" or "of" or "por") at--;
        return words.Skip(day).Take(at - day).Any(word => tongue.Days.Has(word.Small)) ? at - start : 0;
    }

    public string? In(string text, int from, int to)
    {
        for (var at = Math.Max(0, from); at < Math.Min(to, words.Count); at++)
            if (Length(at) is > 0 and var length) return text[words[at].Start..words[Math.Min(words.Count, at + length) - 1].End];
        return null;
    }
}
