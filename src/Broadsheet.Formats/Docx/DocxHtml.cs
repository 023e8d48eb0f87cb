using System.Net;
using System.Text;
using System.Xml.Linq;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.Docx;

/// <summary>
/// The text as HTML, as it would print with all changes accepted: what was inserted or moved here stands, what was deleted or moved away is gone.
/// </summary>
internal sealed class DocxHtml(DocxPackage package, DocxStyles styles, DocxNotes notes)
{
    private readonly StringBuilder html = new();
    private readonly Stack<(bool Ordered, int Level)> lists = new();

    /// <summary>Pictures that the text shows, by their part's name.</summary>
    public HashSet<string> Pictures { get; } = [];

    public string Of(IEnumerable<XElement> blocks)
    {
        foreach (var block in blocks) Block(block);
        Lists(null);
        return html.ToString();
    }

    private void Block(XElement block)
    {
        switch (block.Name.LocalName)
        {
            case "p": Paragraph(block); break;
            case "tbl": Lists(null); Table(block); break;
            case "sdt": foreach (var inner in block.Child("sdtContent")?.Elements() ?? []) Block(inner); break;
            case "ins" or "moveTo" or "customXml" or "smartTag": foreach (var inner in block.Elements()) Block(inner); break;
        }
    }

    private void Paragraph(XElement paragraph)
    {
        var words = Words(paragraph);
        if (styles.ListOf(paragraph) is { } list && words.Length > 0)
        {
            Lists(list);
            html.Append("<li>").Append(words);
            return;
        }
        Lists(null);
        if (words.Length == 0) return;
        html.Append(styles.NameOf(paragraph) switch
        {
            ['h', 'e', 'a', 'd', 'i', 'n', 'g', ' ', var level] => $"<h{Math.Clamp(level - '0', 1, 6)}>{words}</h{Math.Clamp(level - '0', 1, 6)}>",
            "quote" or "intense quote" => $"<blockquote><p>{words}</p></blockquote>",
            "html preformatted" => $"<pre>{words}</pre>",
            "caption" => Caption(words),
            _ => words.StartsWith("<figure", StringComparison.Ordinal) ? words : $"<p>{words}</p>",
        });
    }

    /// <summary>Word keeps a caption as the paragraph after the picture.</summary>
    private string Caption(string words)
    {
        var text = html.ToString();
        if (!text.EndsWith("</figure>", StringComparison.Ordinal)) return $"<p>{words}</p>";
        html.Length -= "</figure>".Length;
        return $"<figcaption>{words}</figcaption></figure>";
    }

    private void Lists((bool Ordered, int Level)? wanted)
    {
        while (lists.Count > 0 && (wanted is null || lists.Peek().Level > wanted.Value.Level || (lists.Peek().Level == wanted.Value.Level && lists.Peek().Ordered != wanted.Value.Ordered)))
            html.Append(lists.Pop().Ordered ? "</li></ol>" : "</li></ul>");
        if (wanted is not { } next) return;
        if (lists.Count > 0 && lists.Peek().Level == next.Level) { html.Append("</li>"); return; }
        lists.Push(next);
        html.Append(next.Ordered ? "<ol>" : "<ul>");
    }

    private void Table(XElement table)
    {
        html.Append("<table>");
        foreach (var row in table.All("tr"))
        {
            if (row.Child("trPr").Child("del") is not null) continue;
            var tag = row.Child("trPr").Child("tblHeader") is not null ? "th" : "td";
            html.Append("<tr>");
            foreach (var cell in row.All("tc"))
            {
                if (cell.Child("tcPr").Child("vMerge") is { } merge && merge.Mark("val") is null or "continue") { html.Append("<td></td>"); continue; }
                html.Append('<').Append(tag).Append(" colspan=\"").Append(cell.Child("tcPr").Child("gridSpan").Mark("val") ?? "1").Append("\">");
                html.Append(string.Join("<br>", cell.Within("p").Select(Words).Where(words => words.Length > 0))).Append("</").Append(tag).Append('>');
            }
            html.Append("</tr>");
        }
        html.Append("</table>");
    }

    private string Words(XElement paragraph)
    {
        var line = new DocxLine(package, notes, Pictures);
        foreach (var child in paragraph.Elements()) line.Add(child);
        return line.ToString().Trim();
    }

    public static string Encoded(string? text) => WebUtility.HtmlEncode(text ?? "");
}
