using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Broadsheet.Formats.Bodies;

internal sealed partial class BodyWalk
{
    private void ReadTable(IElement element, Marks marks)
    {
        EndLine();
        if (element is not IHtmlTableElement table || IsLayout(element)) { Flow(element, marks); return; }

        var rows = new List<TableRow>();
        var besides = new List<Block>();
        var under = marks.Inside(element, addresses);
        foreach (var row in table.Rows)
        {
            var cells = row.Cells.Select(cell => Cell(cell, under, besides)).ToList();
            if (cells.Count > 0) rows.Add(new TableRow(cells));
        }

        var caption = Words(table.Caption);
        if (rows.Any(row => row.Cells.Any(cell => !cell.Text.IsEmpty))) Add(new Table(rows, caption));
        else if (caption is not null) Add(new Paragraph(Inline.Plain(caption)));
        foreach (var block in besides) Add(block);
    }

    private TableCell Cell(IElement cell, Marks marks, List<Block> besides)
    {
        var words = new InlineBuilder();
        foreach (var block in Inside(cell, marks.Inside(cell, addresses)))
        {
            if (block is Paragraph paragraph) words.AppendLine(paragraph.Text);
            else if (block is Heading heading) words.AppendLine(heading.Text);
            else if (block is BulletList list) foreach (var entry in BodyText.Entries(list)) words.AppendLine(entry);
            else besides.Add(block);
        }

        return new TableCell(words.Take(), cell.LocalName == "th", Span(cell, "colspan", 1000), Span(cell, "rowspan", 65_534));
    }

    /// <summary>Old pages lay out text with tables: one that holds another, or has no second column, is no table of figures.</summary>
    private static bool IsLayout(IElement table) =>
        !Classes.Has(table.ParentElement ?? table, "table")
        && (table.GetAttribute("role") is "presentation" or "none" || table.QuerySelector("table, h1, h2, h3, article, blockquote") is not null
            || (table.QuerySelector("th") is null && table.QuerySelector("td + td, th + td") is null));

    private static int Span(IElement cell, string name, int most) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, most) : 1;
}
