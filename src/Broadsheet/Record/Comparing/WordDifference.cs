using Broadsheet.Archive;
using Broadsheet.Record.Comparing;

namespace Broadsheet.Record;

/// <summary>What changed between two texts, word by word: the longest common run of words stays, the rest was put in or taken out.</summary>
public static class WordDifference
{
    /// <summary>Only paragraphs that differ, headline and standfirst first.</summary>
    public static IReadOnlyList<Difference> Between(StoryContent before, StoryContent after) =>
    [
        .. Comparison.Of(Lines.OfWords(before), Lines.OfWords(after)).Where(line => line.IsChanged)
            .SelectMany((line, paragraph) => line.Words.Select(part => part with { Paragraph = paragraph })),
    ];

    /// <summary>One text against another: what is kept and what was put in is the new one, what is kept and what was taken out the old.</summary>
    public static IReadOnlyList<Difference> Between(string before, string after)
    {
        List<string> old = Tokens.Of(before), now = Tokens.Of(after);
        var parts = new Stretches();
        var (oldAt, nowAt) = (0, 0);
        foreach (var (oldKept, nowKept) in Sequences.Kept(old, now, StringComparer.Ordinal).Append((old.Count, now.Count)))
        {
            if (oldKept > oldAt || nowKept > nowAt) parts.Changed(string.Concat(old[oldAt..oldKept]), string.Concat(now[nowAt..nowKept]));
            if (oldKept < old.Count) parts.Keep(old[oldKept]);
            (oldAt, nowAt) = (oldKept + 1, nowKept + 1);
        }

        return parts.All;
    }
}
