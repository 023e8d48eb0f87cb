using System.Globalization;

namespace Broadsheet.Formats.Bodies;

internal sealed partial class BodyPage
{
    /// <summary>A wide table scrolls inside a region that the keyboard reaches and that has a name.</summary>
    private void Table(Table table)
    {
        var name = table.Caption ?? Characters.Line(string.Join(", ", table.Rows is [var first, ..] ? first.Cells.Select(cell => cell.Text.PlainText) : []));
        html.Open("div", ("class", "table"), ("role", name is null ? null : "region"), ("tabindex", "0"), ("aria-label", name)).Open("table");
        if (table.Caption is not null) html.Open("caption").Text(table.Caption).Close("caption");
        html.Open("tbody");
        foreach (var (index, row) in table.Rows.Index())
        {
            html.Open("tr");
            foreach (var cell in row.Cells) Cell(cell, row, index);
            html.Close("tr");
        }
        html.Close("tbody").Close("table").Close("div");
    }

    private void Cell(TableCell cell, TableRow row, int index)
    {
        var tag = cell.Head ? "th" : "td";
        var scope = !cell.Head ? null : index == 0 && row.Cells.All(each => each.Head) ? "col" : "row";
        html.Open(tag, ("scope", scope), ("colspan", Span(cell.ColumnSpan)), ("rowspan", Span(cell.RowSpan))).Inline(cell.Text).Close(tag);
    }

    private static string? Span(int span) => span > 1 ? span.ToString(CultureInfo.InvariantCulture) : null;
}
