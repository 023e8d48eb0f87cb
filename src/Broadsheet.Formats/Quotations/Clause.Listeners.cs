namespace Broadsheet.Formats.Quotations;

/// <summary>To whom something was said, and when.</summary>
internal sealed partial class Clause
{
    private (string? To, string? When, int Loose) Listening(int verb, int from)
    {
        var times = new Times(words, tongue);
        var listener = Listener(verb, from, times);
        var when = times.In(text, from, words.Count);
        var loose = Math.Max(0, words.Skip(from).Count(word => !word.IsSign && !That.Contains(word.Small)) - Count(listener) - Count(when));
        // "said the doors had been inspected in January": the time belongs to what is told, not to the telling.
        if (when is not null && Enumerable.Range(from, words.Count - from).FirstOrDefault(times.IsAt) is > 0 and var at && words.GetRange(from, at - from).Any(word => word.Small.Length > 1 && tongue.Auxiliaries.Has(word.Small))) when = null;
        return (listener, when, loose <= 1 ? 0 : loose);
    }

    /// <summary>"In an interview with Radio Tarn, Lind said": told before the speaker is named. A bare "to" needs a verb of talking before it.</summary>
    private string? ListenerIn(int from, int to)
    {
        var times = new Times(words, tongue);
        for (var at = from; at < to; at++)
        {
            if (ListenerAt(at) is not (> 0 and var length) || at + length >= to || times.IsAt(at + length)) continue;
            if (length > 1 || at > from && tongue.Speaking.Has(words[at - 1].Small)) return Phrase(at + length, times);
        }

        return null;
    }

    private static int Count(string? phrase) => phrase is null ? 0 : phrase.Split(' ').Length + 1;

    private string? Listener(int verb, int from, Times times)
    {
        if (tongue.Quoting.Has(words[verb].Small) && !tongue.IsVerbLast) return null;
        if (tongue.Telling.Has(words[verb].Small) && from == verb + 1 && from < words.Count && !times.IsAt(from)) return Phrase(from, times);
        for (var at = from; at < words.Count; at++)
        {
            if (words[at].Text is "." or "\n") break;
            if (tongue.Listeners.Has(words[at].Small)) return Phrase(at, times);
            if (times.IsAt(at)) { at += times.Length(at) - 1; continue; }
            if (ListenerAt(at) is > 0 and var length && at + length < words.Count && !times.IsAt(at + length)) return Phrase(at + length, times);
        }

        return null;
    }

    /// <summary>How many words of a phrase that a listener follows stand here; 0 for none.</summary>
    private int ListenerAt(int at)
    {
        foreach (var phrase in tongue.To)
            if (string.Compare(text, words[at].Start, phrase, 0, phrase.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (words[at].Start + phrase.Length >= text.Length || !char.IsLetter(text[words[at].Start + phrase.Length]) || phrase[^1] is 'ل' or '’'))
                return Covered(at, words[at].Start + phrase.Length);
        return 0;
    }

    /// <summary>Words that end before that place; one that is tied to the listener ("l'agence") counts as the listener's.</summary>
    private int Covered(int at, int end)
    {
        var count = words.Skip(at).TakeWhile(word => word.End <= end).Count();
        return count == 0 ? 0 : count;
    }

    private string? Phrase(int from, Times times)
    {
        var to = from;
        while (to < words.Count && !(words[to].IsSign && words[to].Text is not ("-" or "’" or "&")) && !times.IsAt(to)
            && !(to > from && tongue.HasCapitals && words[to - 1].IsCapital && !words[to].IsCapital && !words[to].IsSign && !Names(to))
            && !(to > from && !tongue.Articles.Has(words[to].Small) && tongue.Joints.Has(words[to].Small) && !Names(to))) to++;
        var phrase = TextOf(from, to);
        if (!tongue.HasCapitals && phrase.StartsWith("لل", StringComparison.Ordinal)) return "ال" + phrase[2..];
        if (!tongue.HasCapitals && phrase.Length > 3 && phrase[0] is 'ل' or 'ל') return phrase[1..].TrimStart('ـ', ' ');
        if (phrase.StartsWith("l'", StringComparison.OrdinalIgnoreCase) || phrase.StartsWith("l’", StringComparison.OrdinalIgnoreCase)) phrase = phrase[2..];
        return phrase.Length > 1 && phrase.Length < 90 ? phrase : null;
    }
}
