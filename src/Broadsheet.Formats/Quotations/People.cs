namespace Broadsheet.Formats.Quotations;

/// <summary>The people and bodies of one story, by the names that it gives them.</summary>
internal sealed class People
{
    private const int MostNames = 500;

    private readonly List<string> names = [];
    private readonly HashSet<string> persons = [];

    /// <summary>Names at the head of a sentence, of whom nothing tells that they are people.</summary>
    private readonly HashSet<string> mentioned = [];
    private readonly Dictionary<string, string> roles = [];
    private readonly IReadOnlyList<string> paragraphs;

    public People(IReadOnlyList<string> paragraphs, SpeechTongue? tongue, List<Finding> found)
    {
        this.paragraphs = paragraphs;
        foreach (var finding in found)
            if (finding.Speaker is { Name: { } name }) Add(name);
        if (tongue is { HasCapitals: true })
        {
            AddRuns(tongue);
            foreach (var (name, role) in paragraphs.Take(200).SelectMany(paragraph => Introductions.In(paragraph.Length > 2_000 ? paragraph[..2_000] : paragraph, tongue)))
            {
                Add(name);
                persons.Add(name);
                if (role is not null) roles.TryAdd(name, role);
            }

            mentioned.UnionWith(paragraphs.Take(200).SelectMany(paragraph => Introductions.Heads(paragraph.Length > 2_000 ? paragraph[..2_000] : paragraph, tongue)));
        }

        foreach (var finding in found)
        {
            if (finding.Speaker is not { Name: { } name } speaker) continue;
            if (speaker.IsPerson) persons.Add(Full(name));
            if (speaker.Role is { } role) roles.TryAdd(Full(name), role);
        }

        persons.RemoveWhere(name => persons.Any(other => other != name && other.EndsWith(" " + name, StringComparison.Ordinal)));
    }

    public bool AreFew => persons.Count == 1;

    /// <summary>The paragraph itself names the person before the quotation.</summary>
    public bool IsNamedIn(Finding finding, string person) => paragraphs[finding.Paragraph].IndexOf(person, StringComparison.Ordinal) is >= 0 and var at && at < finding.Start;

    public string? RoleOf(string name) => roles.GetValueOrDefault(name);

    /// <summary>The longest name of the story that ends with, or begins with, these words.</summary>
    public string Full(string name)
    {
        var best = name;
        foreach (var other in names)
        {
            if (other.Length <= best.Length || other.Length > name.Length + 40) continue;
            if (other.EndsWith(" " + name, StringComparison.Ordinal) || (other.StartsWith(name + " ", StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal) && persons.Contains(other))) best = other;
        }

        return best;
    }

    /// <summary>The person whom the story named last before this quotation.</summary>
    public string? LastBefore(Finding finding)
    {
        for (var paragraph = finding.Paragraph; paragraph >= Math.Max(0, finding.Paragraph - 6); paragraph--)
        {
            var text = paragraph == finding.Paragraph ? paragraphs[paragraph][..Math.Min(finding.Start, paragraphs[paragraph].Length)] : paragraphs[paragraph];
            if (Last(persons, text) is { } spoken) return spoken;
            if (Last(mentioned, text) is { } named) return named;
        }

        return null;
    }

    private static string? Last(IEnumerable<string> names, string text)
    {
        var (best, place) = ((string?)null, -1);
        foreach (var name in names)
        {
            var at = text.LastIndexOf(name.Split(' ')[^1], StringComparison.Ordinal);
            if (at > place) (best, place) = (name, at);
        }

        return best;
    }

    private void Add(string name)
    {
        if (names.Count < MostNames && name.Length < 100 && !names.Contains(name)) names.Add(name);
    }

    /// <summary>Runs of two to four words with capitals: the fuller forms of the names that speak.</summary>
    private void AddRuns(SpeechTongue tongue)
    {
        var known = names.Where(name => !name.Contains(' ', StringComparison.Ordinal)).ToHashSet();
        if (known.Count == 0) return;
        foreach (var paragraph in paragraphs)
        {
            var words = Word.Of(paragraph);
            for (var at = 1; at < words.Count; at++)
            {
                if (!known.Contains(words[at].Text)) continue;
                var from = at;
                while (from > 0 && at - from < 3 && !(tongue.HasCases && from < at && from > 1 && tongue.Offices.Has(words[from - 2].Small)) && words[from - 1].IsCapital && !tongue.Articles.Has(words[from - 1].Small) && !tongue.Offices.Has(words[from - 1].Small) && !tongue.Joints.Has(words[from - 1].Small) && !tongue.Verbs.Has(words[from - 1].Small) && !tongue.According.Contains(words[from - 1].Small)) from--;
                if (from == at) continue;
                var full = paragraph[words[from].Start..words[at].End];
                Add(full);
                persons.Add(full);
                if (Before(paragraph, words, from, at, tongue) is { } role) roles.TryAdd(full, role);
            }
        }
    }

    /// <summary>"harbour master Mara Lind" or "Mara Lind, the harbour master," anywhere in the story.</summary>
    private static string? Before(string paragraph, List<Word> words, int from, int at, SpeechTongue tongue)
    {
        var start = from;
        while (start > 0 && from - start < 5 && !words[start - 1].IsSign && !words[start - 1].IsNumber && !tongue.Joints.Has(words[start - 1].Small) && !tongue.Verbs.Has(words[start - 1].Small) && !tongue.Articles.Has(words[start - 1].Small)) start--;
        if (start < from && start > 0 && tongue.Articles.Has(words[start - 1].Small) || start < from && start == 0 || start < from && words[start - 1].IsSign) return paragraph[words[start].Start..words[from - 1].End];
        if (at + 2 >= words.Count || words[at + 1].Text != "," || !tongue.Articles.Has(words[at + 2].Small)) return null;
        var end = words.FindIndex(at + 3, word => word.Text is "," or "." or "“" or "«" or ":");
        return end > at + 3 && end < at + 12 && words[end].Text == "," ? paragraph[words[at + 3].Start..words[end - 1].End] : null;
    }
}
