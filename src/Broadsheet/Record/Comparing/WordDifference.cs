using Broadsheet.Formats.Bodies;

namespace Broadsheet.Record;

/// <summary>What changed between two versions, word by word: the longest common run of words stays, the rest was put in or taken out.</summary>
public static class WordDifference
{
    /// <summary>Past this many words on either side a paragraph is shown as taken out whole and put in whole.</summary>
    private const int MostWords = 1000;

    /// <summary>Only paragraphs that differ, headline and standfirst first.</summary>
    public static IReadOnlyList<Difference> Between(Archive.StoryContent before, Archive.StoryContent after)
    {
        var changes = new List<Difference>();
        var paragraph = 0;
        foreach (var (old, now) in Pair(Paragraphs(before), Paragraphs(after)))
        {
            if (old == now) continue;
            changes.AddRange(Words(paragraph++, old ?? "", now ?? ""));
        }
        return changes;
    }

    private static List<string> Paragraphs(Archive.StoryContent content) =>
        [content.Headline, content.Standfirst ?? "", .. BodyText.Paragraphs(content.Body)];

    /// <summary>Paragraphs that are the same face each other; between them, old ones face new ones in order.</summary>
    private static IEnumerable<(string? Old, string? Now)> Pair(List<string> before, List<string> after)
    {
        var (old, now) = (0, 0);
        foreach (var (oldKept, nowKept) in Kept(before, after).Append((before.Count, after.Count)))
        {
            while (old < oldKept || now < nowKept)
                yield return (old < oldKept ? before[old++] : null, now < nowKept ? after[now++] : null);
            if (oldKept < before.Count) yield return (before[old++], after[now++]);
        }
    }

    private static List<Difference> Words(int paragraph, string old, string now)
    {
        string[] before = Split(old), after = Split(now);
        if (before.Length > MostWords || after.Length > MostWords)
            return [new(paragraph, DifferenceKind.Deleted, old), new(paragraph, DifferenceKind.Inserted, now)];

        var parts = new List<Difference>();
        var (oldAt, nowAt) = (0, 0);
        foreach (var (oldKept, nowKept) in Kept(before, after).Append((before.Length, after.Length)))
        {
            Add(parts, paragraph, DifferenceKind.Deleted, before[oldAt..oldKept]);
            Add(parts, paragraph, DifferenceKind.Inserted, after[nowAt..nowKept]);
            if (oldKept < before.Length) Add(parts, paragraph, DifferenceKind.Kept, [before[oldKept]]);
            (oldAt, nowAt) = (oldKept + 1, nowKept + 1);
        }
        return parts;
    }

    private static void Add(List<Difference> parts, int paragraph, DifferenceKind kind, string[] words)
    {
        if (words.Length == 0) return;
        var text = string.Concat(words);
        if (parts is [.., var last] && last.Kind == kind) parts[^1] = last with { Text = last.Text + text };
        else parts.Add(new Difference(paragraph, kind, text));
    }

    /// <summary>Each word with the blanks after it, so that the parts put together are the text again.</summary>
    private static string[] Split(string text)
    {
        var words = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
            words.Add(text[start..end]);
            start = end;
        }
        return [.. words];
    }

    /// <summary>Places of a longest common subsequence, by the classic table.</summary>
    private static List<(int Old, int Now)> Kept(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var longest = new int[before.Count + 1, after.Count + 1];
        for (var old = before.Count - 1; old >= 0; old--)
            for (var now = after.Count - 1; now >= 0; now--)
                longest[old, now] = before[old] == after[now] ? longest[old + 1, now + 1] + 1 : Math.Max(longest[old + 1, now], longest[old, now + 1]);

        var kept = new List<(int, int)>();
        for (int old = 0, now = 0; old < before.Count && now < after.Count;)
        {
            if (before[old] == after[now]) kept.Add((old++, now++));
            else if (longest[old + 1, now] >= longest[old, now + 1]) old++;
            else now++;
        }
        return kept;
    }
}
