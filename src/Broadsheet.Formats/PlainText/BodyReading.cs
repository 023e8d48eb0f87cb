using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.PlainText;

/// <param name="Blocks">Paragraphs and sub-headings.</param>
/// <param name="Dateline">The place that an agency writes before the first words.</param>
internal sealed record BodyReading(IReadOnlyList<Block> Blocks, string? Dateline)
{
    public static BodyReading Of(HeadReading head, IReadOnlyList<Line> lines, List<Line> dropped)
    {
        var blocks = new List<Block>();
        var last = LastProse(lines, head.Story);
        string? dateline = null;
        for (var at = head.Story; at < lines.Count; at++)
        {
            var line = lines[at];
            if (Furniture.IsRights(line.Text)) TakeRights(head, line, dropped);
            else if (line.IsProse && !IsCaption(line, at, lines)) dateline = Add(blocks, line, dateline);
            else if (head.Headline is { } headline && Titles.Repeats(line.Text, headline) && head.TakesCaption(line)) continue;
            else if (head.Headline == line.Text) dropped.Add(line);
            else if (head.TakesLabel(line, dropped)) continue;
            else if (at > last) dropped.Add(line);
            else if (IsHeading(line)) blocks.Add(new Heading(2, Inline.Plain(line.Text)));
            else dateline = Add(blocks, line, dateline);
        }

        return new(blocks, dateline);
    }

    private static string? Add(List<Block> blocks, Line line, string? dateline)
    {
        blocks.Add(new Paragraph(Inline.Plain(line.Text)));
        return dateline ?? (blocks.Count == 1 ? Datelines.In(line.Text) : null);
    }

    private static void TakeRights(HeadReading head, Line line, List<Line> dropped)
    {
        head.Rights ??= line.Text;
        dropped.Add(line);
    }

    private static bool IsHeading(Line line) => line.Words <= 12 && line.Text[^1] is not (':' or '：' or ',' or ';') && line.Text[0] is not ('-' or '•' or '*' or '—' or '–') && !Lines.HasMarks(line.Text[..1]);

    private static bool IsCaption(Line line, int at, IReadOnlyList<Line> lines) => line.Words < 45 && Labels.Caption(line.Text) is { } caption && (caption.Caption is not null || line.Words < 12) && at < lines.Count;

    private static int LastProse(IReadOnlyList<Line> lines, int from)
    {
        for (var at = lines.Count - 1; at >= from; at--)
            if (lines[at].IsProse && !Furniture.IsRights(lines[at].Text)) return at;
        return lines.Count;
    }
}
