namespace Broadsheet.Formats.Quotations;

/// <summary>The words of a subject taken apart.</summary>
/// <param name="Name">A person or a body; null for a pronoun alone.</param>
/// <param name="Role">Office or description, without its article.</param>
/// <param name="IsPerson">Written like a person's name.</param>
internal sealed record Speaker(string? Name, string? Role, bool IsPerson)
{
    private static readonly HashSet<string> Particles = ["de", "del", "la", "van", "von", "der", "den", "bin", "ibn", "al", "el", "le", "di", "da", "dos", "do", "ter", "al-", "y"];

    /// <summary>A word that may be a description or nothing at all: whoever is credited so is not sure.</summary>
    public bool IsVague { get; init; }

    public static Speaker? Of(string subject, SpeechTongue tongue)
    {
        if (tongue.HasCapitals) subject = Untied(subject);
        var parts = subject.Split([',', '،', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(part => !part.All(letter => char.IsDigit(letter) || letter == ' ')).Take(4).ToArray();
        if (parts.Length == 0) return null;
        if (!tongue.HasCapitals) return Uncased.Of(parts, tongue);
        var words = Word.Of(parts[0]);
        if (words.Count > 0 && words.Any(word => tongue.Pronouns.Has(word.Small) || tongue.Pronouns.Has(word.Small.Split('-')[^1])) && !words.Any(word => word.IsCapital && !tongue.Pronouns.Has(word.Small)))
            // What "it says" may be a body, or a wall.
            return new(null, null, true) { IsVague = tongue.Tag == "en" && words.Any(word => word.Small == "it") };
        if (parts.Length == 1 && words is [var only] && !only.IsCapital && !tongue.Offices.Has(only.Small))
            return only.Text.Length < 3 || tongue.Joints.Has(only.Small) || tongue.Auxiliaries.Has(only.Small) || tongue.Verbs.Has(only.Small) ? new(null, null, true) : new(only.Text, null, false) { IsVague = true };
        if (parts.Length == 1 && words is [{ Text.Length: 1 }]) return new(null, null, true);
        for (var at = 0; at < parts.Length; at++)
            if (Pure(parts[at], tongue) is { } name && (at == 0 || name.Contains(' ', StringComparison.Ordinal)))
                return new(name, Bare(string.Join(", ", parts.Where((_, index) => index != at).Take(1)), tongue), true);
        return Mixed(parts, tongue);
    }

    /// <summary>"L’entreprise": the article that is tied to its word goes.</summary>
    private static string Untied(string subject) => subject is ['l' or 'L' or 'd' or 'D', '’' or '\'', var letter, ..] && (char.IsLower(letter) || subject.Length > 3) ? subject[2..] : subject;

    /// <summary>Nothing but a name, with its form of address: "Mara Lind", "Dr Okoro".</summary>
    private static string? Pure(string part, SpeechTongue tongue)
    {
        var words = Word.Of(part).SkipWhile(word => tongue.Articles.Has(word.Small) || word.Text == ".").ToList();
        if (Word.Of(part) is [{ Small: "the" or "el" or "la" or "los" or "le" or "die" or "der" or "das" or "il" or "o" or "a" or "les" or "las" or "het" or "de" }, ..] && part.Any(char.IsLower)) return null;
        if (words.Count is 0 or > 6 || !words[0].IsCapital || words.Any(word => tongue.Offices.Has(word.Small))) return null;
        return words.All(word => word.IsCapital || Particles.Contains(word.Small) || word.Text is "." or "-" or "’") && words[^1].IsCapital ? part[words[0].Start..words[^1].End] : null;
    }

    private static Speaker Mixed(string[] parts, SpeechTongue tongue)
    {
        var part = parts[0];
        var words = Word.Of(part);
        var end = words.FindLastIndex(word => word.IsCapital);
        var start = end;
        while (start > 0 && (words[start - 1].IsCapital || Particles.Contains(words[start - 1].Small) && start > 1 && words[start - 2].IsCapital && !tongue.Offices.Has(words[start - 2].Small)) && !tongue.Offices.Has(words[start].Small)) start--;
        while (start <= end && start >= 0 && tongue.Offices.Has(words[start].Small)) start++;

        // "губернатор Коррана Павел Орлин": the place belongs to the office.
        if (tongue.HasCases && start > 0 && end - start >= 2 && tongue.Offices.Has(words[start - 1].Small)) start = end - 1;
        var names = end >= 0 && start <= end && !(tongue.Tag == "de" && start == end && start > 0 && !words[start - 1].IsCapital && !tongue.Offices.Has(words[start - 1].Small));

        // "harbour master Mara Lind": a run at the end, with the office right before it.
        if (names && end == words.Count - 1 && start > 0 && !tongue.Joints.Has(words[start - 1].Small) && !(tongue.Articles.Has(words[start - 1].Small) && start == 1) && !tongue.Articles.Has(words[start - 1].Small))
            return new(part[words[start].Start..words[end].End], Bare(part[..words[start].Start], tongue), true);

        // "Lind of the Harbour Union": a run at the start, a joint after it.
        if (words[0].IsCapital && !tongue.Articles.Has(words[0].Small) && !tongue.Offices.Has(words[0].Small) && words.FindIndex(word => !word.IsCapital) is > 0 and var joint && tongue.Joints.Has(words[joint].Small))
            return new(part[..words[joint - 1].End], Bare(part[words[joint].Start..], tongue), joint > 1);
        return new(Bare(part, tongue), null, false);
    }

    internal static string? Bare(string text, SpeechTongue tongue)
    {
        var trimmed = text.Trim(' ', ',', '،', '-', '—');
        var words = Word.Of(trimmed);
        var skip = words.Count > 2 && tongue.Ones.Has(words[0].Small) && words[1].Small is "of" or "de" or "des" or "del" or "dei" or "degli" or "der" or "dos" or "das" ? 0 : words.TakeWhile(word => tongue.Articles.Has(word.Small)).Count();
        if (skip > 0 && skip < words.Count) trimmed = trimmed[words[skip].Start..];
        if (trimmed is ['l' or 'L', '’' or '\'', .. var rest]) trimmed = rest;
        return trimmed.Length == 0 ? null : trimmed;
    }
}
