namespace Broadsheet.Formats.Quotations;

/// <summary>Where the words of the speaker begin and end.</summary>
internal sealed partial class Clause
{
    private bool IsSubject(int from, int to)
    {
        var first = words[from];
        if (!tongue.HasCapitals) return to - from <= 7;
        return first.IsCapital || tongue.Pronouns.Has(first.Small) || tongue.Pronouns.Has(first.Small.Split('-')[^1]) || tongue.Articles.Has(first.Small) || tongue.Offices.Has(first.Small) || to - from <= 5 && words.Skip(from).Take(to - from).Any(word => word.IsCapital);
    }

    private int SubjectEnd(int from, bool apposes = true)
    {
        var at = from;
        while (at < words.Count && (words[at].IsSign && words[at].Text is "-" or "’" || tongue.Auxiliaries.Has(words[at].Small))) at++;
        var start = at;
        for (; at < words.Count; at++)
        {
            var word = words[at];
            if (word.Text is "." or ":" or ";" or "(" or "—" or "–" or "!" or "?" or "؛") break;
            if (at == start && ListenerAt(at) > 0 && !tongue.Articles.Has(word.Small)) break;
            if (tongue.Listeners.Has(word.Small) || tongue.Days.Has(word.Small) || at > start && ListenerAt(at) > 0 && !Names(at)) break;
            if (tongue.BeforeDays.Has(word.Small) && at + 1 < words.Count && (tongue.Days.Has(words[at + 1].Small) || words[at + 1].IsNumber)) break;
            if (at > start && word.Text is "," or "،" && !(apposes ? Apposes(at + 1, start) : Apposes(at + 1, start) && at + 1 < words.Count && words[at + 1].IsCapital)) break;
            if (at > start && word.Small.Length > 5 && (word.Small.StartsWith("all’", StringComparison.Ordinal) || word.Small.StartsWith("all'", StringComparison.Ordinal))) break;
            if (at > start && (tongue.Auxiliaries.Has(word.Small) || tongue.Articles.Has(word.Small) && at + 1 < words.Count && tongue.Listeners.Has(words[at + 1].Small))) break;
            if (at == start + 1 && tongue.Ones.Has(words[start].Small)) continue;
            if (at > start && tongue.Tag == "de" && word.Small is "den" or "das" or "dem" or "einen" or "ein" && words[at - 1].IsCapital) break;
            if (at > start && tongue.HasCapitals && tongue.Joints.Has(word.Small) && !tongue.Articles.Has(word.Small) && !Names(at)) break;
            if (at > start && !tongue.HasCapitals && tongue.Joints.Has(word.Small) && word.Small is "أن" or "إن" or "على" or "إلى" or "في" or "خلال" or "بعد" or "قبل" or "عند" or "כי" or "که" or "أثناء" or "عقب" or "بشأن" or "عن" or "מתוך") break;
        }

        return at;
    }

    /// <summary>A preposition inside an office or a name: "of the Harbour Union", "de la autoridad", "del puerto".</summary>
    private bool Names(int at) => words[at].Small is "en" && at + 1 < words.Count && words[at + 1].Small == "chef" || words[at].Small is "of" or "for" or "de" or "del" or "du" or "des" or "do" or "da" or "di" or "der" or "van" or "von" or "dos" or "della" or "d" or "la" or "el" && at + 1 < words.Count && !tongue.Days.Has(words[at + 1].Small);

    private bool Apposes(int at, int start) => at < words.Count && (words[at].IsCapital && tongue.HasCapitals && !words.Skip(start).Take(at - start).Any(word => word.IsCapital) || tongue.Articles.Has(words[at].Small) || tongue.Offices.Has(words[at].Small) || words[at].IsNumber || Describes(at, start) || tongue.Articles.Has(words[start].Small) && at + 1 < words.Count && words[at].IsCapital && words[at + 1].IsCapital);

    /// <summary>"…, costurera.": a description without an article, after a name.</summary>
    private bool Describes(int at, int start)
    {
        var word = words[at];
        if (tongue.Tag is "en" or "de" || !tongue.HasCapitals || !words[at - 2].IsCapital || at - start > 6 || word.IsSign || word.IsCapital) return false;
        return !tongue.Verbs.Has(word.Small) && !tongue.Joints.Has(word.Small) && !tongue.Relatives.Has(word.Small) && !tongue.Pronouns.Has(word.Small) && !tongue.Auxiliaries.Has(word.Small) && !tongue.Days.Has(word.Small);
    }
}
