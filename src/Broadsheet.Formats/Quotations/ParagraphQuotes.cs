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
            if (said is { Loose: > 0 } && !words.IsSentence && words.Words < FewestWords) continue;
            if (said is not null && words.Words < 2 && !words.EndsInside && !ColonBefore(at) && !DashAfter(at)) continue;
            var text = string.Join(' ', marked.Skip(at).Take(last - at + 1).Select((each, place) => place == 0 ? inner : each.Text));
            found.Add(new(Tidy(text), index, words.Start, marked[last].End)
            {
                Said = said, Speaker = said is null ? null : Speaker.Of(said.Subject, tongue), IsOpen = marked[last].IsOpen,
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
        if (introduced && ReadBefore(before) is { } told) return told;
        if (MayFollow(at) && ReadAfter(at) is { } after) return after;
        return introduced ? null : ReadBefore(before);
    }

    private Said? ReadBefore(string before)
    {
        var clause = before.Trim();
        if (clause.Length == 0) return null;
        if (new Clause(clause, tongue).Before() is { } said) return said;

        // "Mara Lind: “…”": a name and a colon alone.
        return clause[^1] == ':' && clause.Length < 60 && tongue.HasCapitals && Speaker.Of(clause[..^1], tongue) is { IsPerson: true, Name: not null } && Word.Of(clause).Count < 6 ? new(clause[..^1], null, null, 0, 0) : null;
    }

    private Said? ReadAfter(int at)
    {
        var clause = Sentence(Gap(at));
        if (new Clause(clause, tongue).After() is not { } said) return null;
        if (said.Subject.Length > 0) return said;

        // Verb-last languages tell the speaker before the marks: "Lind, “…” dedi."
        var before = Before(at).Trim(' ', ',', ':', '،');
        return said with { Subject = before.Length < 120 ? before.Split(", ")[0] : "" };
    }

    /// <summary>Speech ends with a comma or stop, or the verb follows at once; a term in marks goes on with any word.</summary>
    private bool MayFollow(int at)
    {
        var gap = Gap(at).TrimStart();
        if (marked[at].EndsInside && (gap.Length == 0 || gap[0] is not (',' or '،') || true)) return gap.Length > 0 && (char.IsLetter(gap[0]) || gap[0] is ',' or '—' or '–' or '-' or '،');
        if (gap is [',' or '—' or '–' or '-' or '،', ..]) return true;
        return Word.Of(gap.Length > 40 ? gap[..40] : gap).Take(2).Any(word => tongue.Verbs.Has(word.Small)) || tongue.According.Any(phrase => gap.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) || (tongue.Tag == "hi" && gap.Length > 0);
    }

    /// <summary>The words after the attribution belong to the same speech: no new sentence of the story between, no clause of their own.</summary>
    private bool GoesOn(int first, int last, Said? said)
    {
        if (said is null) return false;
        var gap = Gap(last);
        var sentence = Sentence(gap);
        if (sentence.Length < gap.Length - 1 && gap[sentence.Length..].Trim(' ', '.', '!', '?', '—', '–', '-', '…', '،').Length > 0) return false;
        if (new Clause(sentence, tongue).After() is not { } between || ReadFollowing(gap, sentence)) return false;
        if (last + 1 < marked.Count && MayFollow(last + 1) && new Clause(Sentence(Gap(last + 1)), tongue).After() is { Subject.Length: > 0 }) return false;
        return last == first && between.Subject.Length > 0;
    }

    /// <summary>"…, said Lind, adding: “…”" and "Lind said and added “…”" begin another quotation.</summary>
    private bool ReadFollowing(string gap, string sentence) =>
        gap.TrimEnd() is [.., ':'] || Word.Of(sentence).Count(word => tongue.Verbs.Has(word.Small)) > 1 && Word.Of(sentence.TrimEnd()).TakeLast(3).Any(word => tongue.Verbs.Has(word.Small));

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
