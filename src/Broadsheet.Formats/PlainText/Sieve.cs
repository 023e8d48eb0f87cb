namespace Broadsheet.Formats.PlainText;

/// <summary>Takes out the lines that are surely the page's and not the story's.</summary>
internal static class Sieve
{
    public static (List<Line> Kept, List<Line> Dropped) Of(IReadOnlyList<Line> lines)
    {
        var (kept, dropped) = (new List<Line>(), new List<Line>());
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (Furniture.IsRelated(line.Text, out var alone))
            {
                dropped.Add(line);
                if (alone) at = PassOver(lines, at, dropped);
            }
            else if (Furniture.Is(line.Text) || Furniture.IsBox(line.Text))
            {
                dropped.Add(line);
            }
            else
            {
                kept.Add(line);
            }
        }

        return (kept, dropped);
    }

    /// <summary>
    /// The titles after "read more": the first title-like line, and those that follow it in the same heap. A title before a
    /// paragraph, after an empty line, is a sub-heading of the story and stays.
    /// </summary>
    private static int PassOver(IReadOnlyList<Line> lines, int at, List<Line> dropped)
    {
        var taken = 0;
        for (var next = at + 1; next < lines.Count; next++)
        {
            var line = lines[next];
            if (Furniture.Is(line.Text)) { dropped.Add(line); at = next; continue; }
            if (!IsTitle(line) || (taken > 0 && next + 1 < lines.Count && lines[next + 1].IsProse) || (taken > 0 && lines[next].AfterBlank && next + 1 < lines.Count && !IsTitle(lines[next + 1]))) return at;
            dropped.Add(line);
            (at, taken) = (next, taken + 1);
        }

        return at;
    }

    private static bool IsTitle(Line line) => line.Words is > 0 and <= 22 && line.Text.Length < 180 && !(line.EndsSentence && !line.Text.EndsWith('?') && !line.Text.EndsWith('？') && !line.Text.EndsWith('؟'));
}
