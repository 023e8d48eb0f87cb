namespace Broadsheet.Formats.Quotations;

/// <summary>The quotations of one paragraph, each with the clause that credits it.</summary>
internal sealed class ParagraphQuotes(string paragraph, int index, SpeechTongue tongue)
{
    private const int LongestClause = 400;

    /// <summary>Fewer words than this, inside a sentence, are a term in marks and not speech.</summary>
    private const int FewestWords = 3;

    private readonly List<MarkedWords> marked = MarkedWords.In(paragraph, tongue);

    public List<Finding> Find()
    {
        var found = new List<Finding>();
        for (var at = 0; at < marked.Count; at++)
        {
            var words = marked[at];
            var last = at;
            var (inner, said) = Interrupted.In(words.Text, tongue) is { } broken ? broken : (words.Text, Credited(at));
            while (last + 1 < marked.Count && GoesOn(at, last, said)) last++;
            if (said is null && last == at && !IsUtterance(at)) continue;
            var speaker = said is null ? null : Speaker.Of(said.Subject, tongue);
            if (said is { Loose: > 0 } && !words.IsSentence && words.Words < FewestWords && speaker is not { IsPerson: true, Name: not null }) continue;
            if (IsName(at) || IsTerm(at, said)) continue;
            if (said is not null && words.Words < 2 && speaker is not { IsPerson: true, Name: not null } && !words.EndsInside && !ColonBefore(at) && !DashAfter(at)) continue;
            var text = string.Join(' ', marked.Skip(at).Take(last - at + 1).Select((each, place) => place == 0 ? inner : each.Text));
            found.Add(new(Tidy(text), index, words.Start, marked[last].End)
            {
                Said = said, Speaker = speaker, IsOpen = marked[last].IsOpen,
                IsSentence = words.IsSentence || words.IsOpen || words.EndsInside || ColonBefore(at) || Before(at).Trim().Length == 0,
            });
            at = last;
        }

        return found;
    }

    private static string Tidy(string text) => text.TrimEnd(',', '،', ' ', '—', '–');

    private bool ColonBefore(int at) => Before(at).TrimEnd().EndsWith(':');
    private bool DashAfter(int at) => Gap(at).TrimStart() is ['—' or '–' or ',' or '،', ..];

    private Said? Credited(int at)
    {
        var before = Before(at);
        var introduced = before.TrimEnd() is [.., ':' or '：'];
        if (introduced && ReadBefore(at, before) is { } told) return told;
        if (MayFollow(at) && ReadAfter(at) is { } after) return after with { IsAfter = true };
        return introduced ? null : ReadBefore(at, before);
    }

    private Said? ReadBefore(int at, string before)
    {
        var clause = before.Trim();
        if (clause.Length == 0) return null;
        if (at > 0 && tongue.Leads(clause)) clause = Whole(at);
        if (Clause.Of(clause, tongue).Before() is { } said) return said;

        if (clause[^1] == ':' && tongue.HasCapitals && Introductions.In(clause, tongue).FirstOrDefault() is { Name: { } presented } person) return new(person.Role is null ? presented : $"{presented}, {person.Role}", null, null, 0, 0);

        // "Mara Lind: “…”": a name and a colon alone.
        return clause[^1] == ':' && clause.Length < 60 && tongue.HasCapitals && Speaker.Of(clause[..^1], tongue) is { IsPerson: true, Name: not null } && Word.Of(clause).Count < 6 ? new(clause[..^1], null, null, 0, 0) : null;
    }

    private Said? ReadAfter(int at)
    {
        var clause = Sentence(Gap(at));
        if (Clause.Of(clause, tongue).After(marked[at].EndsInComma) is not { } said) return null;
        if (said.Subject.Length > 0) return said;

        // "…”, adding that “…": the clause leads to the next words, not back to these.
        if (at + 1 < marked.Count && clause.Length >= Gap(at).Length && !tongue.IsVerbLast) return null;

        // Verb-last languages tell the speaker before the marks: "Lind, “…” dedi."
        var before = Before(at).Trim(' ', ',', ':', '،');
        return before.Length < 160 ? said.With(Clause.Of(before, tongue).Opening()) : said;
    }

    /// <summary>Speech ends with a comma or stop, or the verb follows at once; a term in marks goes on with any word.</summary>
    private bool MayFollow(int at)
    {
        var gap = Gap(at).TrimStart();
        // After a full stop inside the marks the story begins a new sentence.
        if (marked[at].EndsInStop && gap.Length > 0 && char.IsUpper(gap[0])) return false;
        if (marked[at].EndsInside) return gap.Length > 0 && (char.IsLetter(gap[0]) || gap[0] is ',' or '—' or '–' or '-' or '،');
        if (gap is [',' or '—' or '–' or '-' or '،', ..]) return true;
        return Word.Of(gap.Length > 40 ? gap[..40] : gap).Take(2).Any(word => tongue.Verbs.Has(word.Small)) || tongue.According.Any(phrase => gap.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) || (tongue.Tag == "hi" && gap.Length > 0);
    }

    /// <summary>The words after the attribution belong to the same speech: no new sentence of the story between, no clause of their own.</summary>
    private bool GoesOn(int first, int last, Said? said)
    {
        if (said is not { IsAfter: true }) return false;
        var gap = Gap(last);
        var sentence = Sentence(gap);
        if (last + 1 < marked.Count && IsName(last + 1)) return false;
        if (sentence.Length < gap.Length - 1 && gap[sentence.Length..].Trim(' ', '.', '!', '?', '—', '–', '-', '…', '،').Length > 0) return false;
        if (Clause.Of(sentence, tongue).After() is not { } between || ReadFollowing(gap, sentence)) return false;
        if (last + 1 < marked.Count && MayFollow(last + 1) && Clause.Of(Sentence(Gap(last + 1)), tongue).After() is not null) return false;
        return last == first && between.Subject.Length > 0;
    }

    /// <summary>"…, said Lind, adding: “…”" and "Lind said and added “…”" begin another quotation.</summary>
    private bool ReadFollowing(string gap, string sentence) =>
        gap.TrimEnd() is [.., ':'] || Word.Of(sentence).Count(word => tongue.Verbs.Has(word.Small)) > 1 && (Word.Of(sentence.TrimEnd()).TakeLast(3).Any(word => tongue.Verbs.Has(word.Small)) || sentence.Length == gap.Length && Word.Of(sentence).Any(word => tongue.Leading.Has(word.Small)));

    /// <summary>"charges boats a “winter toll,”": one or two words after an article are a term, whoever says the sentence.</summary>
    private bool IsTerm(int at, Said? said) =>
        said is { Loose: > 0 } && marked[at].Words < FewestWords && tongue.Articles.Has(Word.Of(Before(at)).Select(word => word.Small).LastOrDefault(""));

    /// <summary>агентству «Бэй Вайр»: a capital in the marks, a word right before, nothing that ends speech.</summary>
    private bool IsName(int at) =>
        marked[at] is { Words: <= 3, EndsInside: false } words && char.IsUpper(words.Text.FirstOrDefault('a')) && paragraph[..words.Start].TrimEnd() is [.., var before] && char.IsLetter(before)
        && !tongue.Verbs.Has(Word.Of(paragraph[Math.Max(0, words.Start - 40)..words.Start]).Select(word => word.Small).LastOrDefault("")) && tongue.Tag != "en";

    private bool IsUtterance(int at) => marked[at].Words >= 4 && (marked[at].IsSentence || marked[at].IsOpen) && Before(at).Trim().Length == 0;

    /// <summary>From the mark's end to the next mark or the paragraph's end.</summary>
    private string Gap(int at) => Cut(marked[at].End, at + 1 < marked.Count ? marked[at + 1].Start : paragraph.Length);

    private string Before(int at)
    {
        var from = at > 0 ? marked[at - 1].End : 0;
        var text = paragraph[Math.Max(from, marked[at].Start - LongestClause)..marked[at].Start];
        for (var end = text.Length - 2; end > 0; end--)
            if (EndsAt(text, end)) return text[(end + 1)..];
        return text;
    }

    /// <summary>The sentence up to the mark, without the words in marks before: "…, calling the reports “…" has its subject at the sentence's head.</summary>
    private string Whole(int at)
    {
        var text = "";
        for (var mark = at; mark >= 0 && text.Length < LongestClause; mark--)
        {
            var piece = Before(mark);
            text = piece + " " + text;
            if (mark == 0 || piece.Length < marked[mark].Start - marked[mark - 1].End) break;
        }

        return text.Trim();
    }

    private string Cut(int from, int to) => from >= to ? "" : paragraph[from..Math.Min(to, from + LongestClause)];

    private static string Sentence(string gap)
    {
        for (var at = 0; at < gap.Length; at++)
            if (EndsAt(gap, at) && gap[..at].Any(char.IsLetter)) return gap[..at];
        return gap;
    }

    private static bool EndsAt(string text, int at)
    {
        if (text[at] is '!' or '?' or '؟' or '।' or '\n') return true;
        if (text[at] is not '.' || at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && text[at + 1] is not ('—' or '–')) return false;
        var start = text.LastIndexOf(' ', at) + 1;
        return at - start > 3 || at - start > 1 && !char.IsUpper(text[start]);
    }
}
