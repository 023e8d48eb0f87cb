namespace Broadsheet.Record.Comparing;

/// <summary>Which line of the older version became which of the newer.</summary>
internal static class Pairs
{
    private const double Alike = 0.3;

    /// <summary>Lines that are the same face each other; between them those of one block or with enough words in common; the rest stands alone.</summary>
    public static IEnumerable<(Line? Old, Line? Now)> Of(List<Line> before, List<Line> after)
    {
        var (old, now) = (0, 0);
        foreach (var (oldKept, nowKept) in Sequences.Kept(before, after, EqualityComparer<Line>.Create((one, other) => one!.IsLike(other!), line => line.Text.GetHashCode(StringComparison.Ordinal))).Append((before.Count, after.Count)))
        {
            foreach (var pair in Between(before[old..oldKept], after[now..nowKept])) yield return pair;
            if (oldKept < before.Count) yield return (before[oldKept], after[nowKept]);
            (old, now) = (oldKept + 1, nowKept + 1);
        }
    }

    private static IEnumerable<(Line? Old, Line? Now)> Between(List<Line> olds, List<Line> nows)
    {
        var next = 0;
        foreach (var old in olds)
        {
            var found = nows.FindIndex(next, now => AreOne(old, now));
            if (found < 0)
            {
                yield return (old, null);
                continue;
            }

            while (next < found) yield return (null, nows[next++]);
            yield return (old, nows[next++]);
        }

        while (next < nows.Count) yield return (null, nows[next++]);
    }

    private static bool AreOne(Line old, Line now)
    {
        if (old.Part != now.Part) return false;
        if (old.Part is StoryPart.Headline or StoryPart.Kicker or StoryPart.Standfirst or StoryPart.Byline or StoryPart.Dateline or StoryPart.LeadPicture or StoryPart.Topics) return true;
        if (old.Block is not null && old.Block == now.Block) return true;
        if (old.Picture is { } picture) return picture.Blob == now.Picture?.Blob && picture.Href == now.Picture?.Href;
        return Share(Words(old), Words(now)) >= Alike;
    }

    private static HashSet<string> Words(Line line) => [.. Tokens.Of(line.Text).Where(token => char.IsLetterOrDigit(token, 0))];

    private static double Share(HashSet<string> one, HashSet<string> other) =>
        one.Count == 0 || other.Count == 0 ? 0 : (double)one.Count(other.Contains) / Math.Max(one.Count, other.Count);
}
