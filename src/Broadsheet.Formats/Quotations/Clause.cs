namespace Broadsheet.Formats.Quotations;

/// <summary>What a clause beside a quotation says about it.</summary>
/// <param name="Subject">Words of the speaker, as written; empty where only the verb stands.</param>
/// <param name="To">The listener, or null.</param>
/// <param name="When">The time, or null.</param>
/// <param name="Loose">Words between the verb and the marks that are neither speaker, listener nor time: the marks hold a part of a sentence.</param>
/// <param name="Verb">Start of the verb in the clause.</param>
internal sealed record Said(string Subject, string? To, string? When, int Loose, int Verb)
{
    /// <summary>The clause follows the words.</summary>
    public bool IsAfter { get; init; }
}

internal sealed partial class Clause(string text, SpeechTongue tongue)
{
    private const int FarthestVerb = 9;

    private static readonly HashSet<string> Conjunctions = ["and", "but", "y", "e", "pero", "et", "mais", "und", "aber", "и", "а", "но", "mas", "ma", "ve", "en", "та", "і", "so"];
    private static readonly HashSet<string> That = ["that", "que", "qu", "che", "dass", "что", "أن", "إن", "بأن", "כי", "که", "dat", "як", "как", "as", "como", "comme"];

    private readonly string text = text;
    private readonly List<Word> words = Word.Of(text);

    /// <summary>A clause without its asides: "Nasser, who runs a bakery, told the Courier".</summary>
    public static Clause Of(string text, SpeechTongue tongue) => new(Asides.Without(text, tongue), tongue);

    /// <summary>The clause after a quotation: "said Mara Lind on Tuesday", "Lind told reporters".</summary>
    public Said? After(bool isSpeech = false)
    {
        var skip = words.TakeWhile(word => word.IsSign && word.Text is not ("(" or "“" or "«")).Count();
        if (According(skip) is { } source)
        {
            if (source.Verb <= (words.Count > skip ? words[skip].Start : 0)) return source;
            if (text[..source.Verb].TrimEnd() is { Length: > 0 } earlier && earlier[^1] is ',' or '،') return new Clause(earlier[..^1], tongue).After(isSpeech);
            return null;
        }

        var verb = -1;
        for (var at = skip; at < Math.Min(words.Count, skip + FarthestVerb) && verb < 0; at++)
            if (IsVerb(at)) verb = at;
        if (verb < 0) return null;
        var before = Trim(skip, verb);
        if (before.From < before.To && !IsSubject(before.From, before.To) && !(isSpeech && before.To - before.From < FarthestVerb)) return null;
        return Told(verb, skip, before.From < before.To ? before : null) with { Loose = 0 };
    }

    /// <summary>The clause before a quotation: "Mara Lind told the council on Tuesday:".</summary>
    public Said? Before()
    {
        if (According(0) is { } source) return source;
        var verb = words.FindLastIndex(word => tongue.Verbs.Has(word.Small) || tongue.Verbs.Has(Stem(word.Small)));
        if (verb < 0) return null;
        while (verb > 0 && IsVerb(verb - 1)) verb--;
        if (QuotedBy(verb) is { } cited) return Told(verb, 0, cited);
        var before = Trim(0, verb);
        var named = before.From < before.To && words.Skip(before.From).Take(before.To - before.From).Any(word => !word.IsSign);
        if (!named) return Told(verb, 0, null);
        var from = OwnPart(before, verb) ?? Head(before);
        if (from >= before.To) return Told(verb, 0, null);
        var earlier = words.FindIndex(from, before.To - from, word => tongue.Verbs.Has(word.Small));
        return Told(verb, 0, (from, Acting(from, earlier > from ? Trim(from, earlier).To : before.To)));
    }

    /// <summary>The subject ends where its sentence's first verb stands: "Almasi hat die Vorwürfe zurückgewiesen".</summary>
    private int Acting(int from, int to)
    {
        var acting = from + 1 < to ? words.FindIndex(from + 1, to - from - 1, word => tongue.Auxiliaries.Has(word.Small)) : -1;
        return acting > from ? Trim(from, acting).To : to;
    }

    /// <summary>"Bay Wire quoted a diplomat as saying": the speaker stands between.</summary>
    private (int From, int To)? QuotedBy(int verb)
    {
        if (verb < 2 || !That.Contains(words[verb - 1].Small)) return null;
        var quoting = words.FindLastIndex(verb - 1, verb, word => tongue.Quoting.Has(word.Small));
        return quoting >= 0 && quoting + 1 < verb - 1 ? (quoting + 1, verb - 1) : null;
    }

    /// <summary>"Asked about it, Hale replied": the words after the last comma, where they name somebody; "Lind, the harbour master, said" has none there.</summary>
    private int? OwnPart((int From, int To) before, int verb)
    {
        var comma = words.FindLastIndex(before.To - 1, before.To - before.From, word => word.Text is "," or "،");
        if (comma < before.From || comma + 1 >= before.To || !tongue.HasCapitals) return null;
        var own = words.GetRange(comma + 1, before.To - comma - 1);
        if (own.Any(word => tongue.Relatives.Has(word.Small)) && own.Any(word => tongue.Pronouns.Has(word.Small) && !tongue.Relatives.Has(word.Small))) return comma + 1 + own.FindIndex(word => tongue.Relatives.Has(word.Small)) + 1;
        return own.Any(word => tongue.Relatives.Has(word.Small) || tongue.Verbs.Has(word.Small)) || words.GetRange(before.To, verb - before.To).Any(word => word.IsSign) || !IsSubject(comma + 1, before.To) ? null : IsApposition(before.From, comma, own) ? null : Head((comma + 1, before.To));
    }

    /// <summary>"Okoro, a fisherman": an article after a name alone goes with the name before.</summary>
    private bool IsApposition(int from, int comma, List<Word> own) =>
        tongue.Articles.Has(own[0].Small) && !own.Any(word => word.IsCapital) && words.GetRange(from, comma - from) is var head && head.Count is > 0 and < 5 && head.All(word => word.IsCapital);

    private Said Told(int verb, int from, (int From, int To)? subject)
    {
        if (subject is { } before)
        {
            var rest = Listening(verb, verb + 1);
            return new(TextOf(before.From, before.To), rest.To ?? ListenerIn(from, before.From), rest.When ?? When(from, verb), LooseOf(rest.Loose), words[verb].Start);
        }

        // "сказала журналистам Мара Линд": the listener between the verb and the speaker.
        var start = AfterTime(verb + 1);
        var listener = start + 1 < words.Count && tongue.Listeners.Has(words[start].Small) && !words[start + 1].IsSign && !tongue.Joints.Has(words[start + 1].Small) && tongue.HasCapitals ? words[start++].Text : null;
        var end = SubjectEnd(start);
        var told = Listening(verb, end);
        var name = end - start == 1 && That.Contains(words[start].Small) ? "" : TextOf(start, end);
        if (name.Length == 0 && words[verb].Small.LastIndexOf('-') is > 2 and var tie) name = words[verb].Small[(tie + 1)..];
        return new(name, listener ?? told.To, told.When ?? When(from, verb) ?? When(verb, start), LooseOf(told.Loose), words[verb].Start);
    }

    /// <summary>"afirmó el miércoles la ingeniera": the time between the verb and the speaker.</summary>
    private int AfterTime(int at)
    {
        var start = at;
        while (at < words.Count && tongue.Auxiliaries.Has(words[at].Small)) at++;
        var length = new Times(words, tongue).Length(at);
        return length > 0 && at + length < words.Count && !words[at + length].IsSign ? at + length : start;
    }

    private int LooseOf(int loose) => words.Count > 0 && words[^1].Text is ":" or "：" ? 0 : loose;

    private bool IsVerb(int at) => tongue.Verbs.Has(words[at].Small) || tongue.Verbs.Has(Stem(words[at].Small));

    /// <summary>Arabic and Hebrew write "and" at the word itself; French ties "t-il" to the verb.</summary>
    private string Stem(string word) => !tongue.HasCapitals && word.Length > 3 && word[0] is 'و' or 'ف' or 'ו' or 'ש' ? word[1..] : word.IndexOf('-', StringComparison.Ordinal) is > 2 and var dash ? word[..dash] : word;

    private (int From, int To) Trim(int from, int to)
    {
        var times = new Times(words, tongue);
        for (var at = from + 1; at < to; at++)
            if (times.Length(at) is > 0 and var length && at + length == to) to = at;
        while (to > from && (words[to - 1].IsSign || tongue.Auxiliaries.Has(words[to - 1].Small) || words[to - 1].Small.EndsWith("ly", StringComparison.Ordinal) && tongue.Tag == "en")) to--;
        while (from < to && words[from].IsSign) from++;
        return (from, to);
    }

    /// <summary>The subject of "On Tuesday, the harbour master said" begins after the first comma; that of "…, and Lind said" after the joint.</summary>
    private int Head((int From, int To) span)
    {
        var from = span.From;
        for (var at = span.From; at < span.To; at++)
            if (words[at].Text is ":" or ";" or "—" or "–" or "(" && at + 1 < span.To) from = at + 1;
        while (from < span.To && (tongue.Openers.Has(words[from].Small) || tongue.Joints.Has(words[from].Small) && !tongue.Articles.Has(words[from].Small) || tongue.BeforeDays.Has(words[from].Small) && from + 1 < span.To && tongue.Days.Has(words[from + 1].Small) || tongue.Days.Has(words[from].Small)))
        {
            var comma = words.FindIndex(from, span.To - from, word => word.Text is "," or "،");
            if (comma < 0 && !Conjunctions.Contains(words[from].Small) && !tongue.Days.Has(words[from].Small) && !tongue.BeforeDays.Has(words[from].Small)) return span.To;
            if (comma < 0)
            {
                from++;
                continue;
            }

            from = comma + 1;
        }

        return from;
    }

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
            if (at > start && (tongue.Auxiliaries.Has(word.Small) || tongue.Articles.Has(word.Small) && at + 1 < words.Count && tongue.Listeners.Has(words[at + 1].Small))) break;
            if (at == start + 1 && tongue.Ones.Has(words[start].Small)) continue;
            if (at > start && tongue.Tag == "de" && word.Small is "den" or "das" or "dem" or "einen" or "ein" && words[at - 1].IsCapital) break;
            if (at > start && tongue.HasCapitals && tongue.Joints.Has(word.Small) && !tongue.Articles.Has(word.Small) && !Names(at)) break;
            if (at > start && !tongue.HasCapitals && tongue.Joints.Has(word.Small) && word.Small is "أن" or "إن" or "في" or "خلال" or "بعد" or "قبل" or "عند" or "כי" or "که" or "أثناء" or "عقب" or "بشأن" or "عن" or "מתוך") break;
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

    private Said? According(int from)
    {
        var small = text.ToLowerInvariant();
        foreach (var phrase in tongue.According)
        {
            var at = small.IndexOf(phrase, from < words.Count ? words[from].Start : 0, StringComparison.Ordinal);
            if (at < 0 || at > 0 && char.IsLetter(small[at - 1])) continue;
            var start = words.FindIndex(word => word.Start >= at + phrase.Length);
            if (start < 0 || at + phrase.Length < small.Length && char.IsLetter(small[at + phrase.Length]) && phrase[^1] != 'ل') continue;
            var end = SubjectEnd(start, apposes: false);
            if (phrase is "so" or "para" or "per" or "pour" && !words[start].IsCapital && !tongue.Articles.Has(words[start].Small)) continue;
            var rest = Listening(start, end);
            return new(TextOf(start, end), rest.To, rest.When, rest.Loose, at);
        }

        return null;
    }

    private (string? To, string? When, int Loose) Listening(int verb, int from)
    {
        var times = new Times(words, tongue);
        var listener = Listener(verb, from, times);
        var when = times.In(text, from, words.Count);
        var loose = Math.Max(0, words.Skip(from).Count(word => !word.IsSign && !That.Contains(word.Small)) - Count(listener) - Count(when));
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

    private string? When(int from, int to) => new Times(words, tongue).In(text, from, to);

    private static int Count(string? phrase) => phrase is null ? 0 : phrase.Split(' ').Length + 1;

    private string? Listener(int verb, int from, Times times)
    {
        if (tongue.Quoting.Has(words[verb].Small)) return null;
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

    private string TextOf(int from, int to) => from < to && from < words.Count ? text[words[from].Start..words[Math.Min(to, words.Count) - 1].End].Trim(' ', ',', '،') : "";
}
