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

    /// <summary>With the speaker, listener and time that stood before the words.</summary>
    public Said With(Said opening) => this with { Subject = opening.Subject, To = To ?? opening.To, When = When ?? opening.When };
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

        if (tongue.Leads(text)) return null;
        var verb = -1;
        for (var at = skip; at < Math.Min(words.Count, skip + FarthestVerb) && verb < 0; at++)
            if (IsVerb(at)) verb = at;
        if (verb < 0) return null;
        var before = Trim(skip, verb);
        if (before.From < before.To && !IsSubject(before.From, before.To) && !(isSpeech && before.To - before.From < FarthestVerb)) return null;
        return Told(verb, skip, before.From < before.To ? before : null) with { Loose = 0 };
    }

    /// <summary>What verb-last languages write before the words: "Almasi pazartesi günü gazetecilere, …".</summary>
    public Said Opening()
    {
        var end = words.FindIndex(word => word.Text is "," or "،");
        var (from, to) = Trim(0, end < 0 ? words.Count : end);
        var listener = to - from > 1 && tongue.Listeners.Has(words[to - 1].Small) ? words[--to].Text : null;
        (from, to) = Trim(from, to);
        var time = Enumerable.Range(from, to - from).FirstOrDefault(at => at > from && new Times(words, tongue).IsAt(at));
        return new(TextOf(from, time > from ? time : Placed(from, to)), listener, When(0, words.Count), 0, 0);
    }

    /// <summary>"Şirket internet sitesinde": the place is no part of the speaker.</summary>
    private int Placed(int from, int to)
    {
        if (to - from < 2 || words[to - 1].IsCapital || words[to - 1].Small is not ([.., 'd' or 't', 'e' or 'a'])) return to;
        var end = to - 1;
        while (end > from + 1 && !words[end - 1].IsCapital && !tongue.Offices.Has(words[end - 1].Small)) end--;
        return end;
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
        if (!tongue.HasCapitals) before = Uncovered(before);
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

    /// <summary>"وذكرت الوكالة أن الحكومة وصفت": the speaker stands after the last "that"; a verb before the speaker is no part of the name.</summary>
    private (int From, int To) Uncovered((int From, int To) span)
    {
        var that = words.FindLastIndex(word => word.Small is "أن" or "إن" or "بأن");
        if (that >= span.From && that < span.To - 1) span = (that + 1, span.To);
        while (span.From < span.To && IsVerb(span.From)) span = (span.From + 1, span.To);
        return span;
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
        if (tongue.IsVerbLast && !tongue.Quoting.Has(words[verb].Small)) return new("", null, When(from, verb), 0, words[verb].Start);
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

    private Said? According(int from)
    {
        var small = text.ToLowerInvariant();
        foreach (var phrase in tongue.According)
        {
            var at = small.IndexOf(phrase, from < words.Count ? words[from].Start : 0, StringComparison.Ordinal);
            if (at < 0 || at > 0 && char.IsLetter(small[at - 1]) && !(small[at - 1] is 'و' or 'ف' && (at == 1 || small[at - 2] == ' '))) continue;
            var start = words.FindIndex(word => word.Start >= at + phrase.Length);
            if (start < 0 || at + phrase.Length < small.Length && char.IsLetter(small[at + phrase.Length]) && phrase[^1] != 'ل') continue;
            var end = SubjectEnd(start, apposes: false);
            if (phrase is "so" or "para" or "per" or "pour" && !words[start].IsCapital && !tongue.Articles.Has(words[start].Small)) continue;
            var rest = Listening(start, end);
            return new(TextOf(start, end), rest.To, rest.When, rest.Loose, at);
        }

        return null;
    }

    private string? When(int from, int to) => new Times(words, tongue).In(text, from, to);

    private string TextOf(int from, int to) => from < to && from < words.Count ? text[words[from].Start..words[Math.Min(to, words.Count) - 1].End].Trim(' ', ',', '،') : "";
}
