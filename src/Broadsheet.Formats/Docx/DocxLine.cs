using System.Text;
using System.Xml.Linq;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.Docx;

/// <summary>The runs of one paragraph as HTML.</summary>
internal sealed class DocxLine(DocxPackage package, DocxNotes notes, HashSet<string> pictures)
{
    private readonly StringBuilder html = new();
    private readonly StringBuilder code = new();
    private int inCode;
    private bool linked;

    public override string ToString() => linked ? html + "</a>" : html.ToString();

    public void Add(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "r": Run(element); break;
            case "hyperlink": Link(element, element.Mark("id") is { } id ? package.Targets.GetValueOrDefault(id) : element.Mark("anchor") is { } anchor ? "#" + anchor : null); break;
            case "fldSimple": Link(element, Address(element.Mark("instr"))); break;
            case "del" or "moveFrom" or "pPr" or "rPr" or "proofErr" or "bookmarkStart" or "bookmarkEnd": break;
            case "commentRangeStart" or "commentReference": notes.Comment(element.Mark("id")); break;
            case "oMath" or "oMathPara": html.Append(DocxHtml.Encoded(element.Value)); break;
            default: foreach (var inner in element.Elements()) Add(inner); break;
        }
    }

    private void Link(XElement element, string? href)
    {
        if (href is not null) html.Append("<a href=\"").Append(DocxHtml.Encoded(href)).Append("\">");
        foreach (var inner in element.Elements()) Add(inner);
        if (href is not null) html.Append("</a>");
    }

    private void Run(XElement run)
    {
        if (run.Child("rPr").Child("vanish") is { } hidden && IsOn(hidden)) return;
        var marks = Marks(run.Child("rPr")).ToList();
        var before = html.Length;
        foreach (var mark in marks) html.Append('<').Append(mark).Append('>');
        var opened = html.Length;
        foreach (var part in run.Elements()) Part(part);
        if (html.Length == opened) html.Length = before;
        else foreach (var mark in Enumerable.Reverse(marks)) html.Append("</").Append(mark).Append('>');
    }

    private void Part(XElement part)
    {
        switch (part.Name.LocalName)
        {
            case "t" when inCode == 0: html.Append(DocxHtml.Encoded(part.Value)); break;
            case "instrText": code.Append(part.Value); break;
            case "fldChar": Field(part.Mark("fldCharType")); break;
            case "tab": html.Append(' '); break;
            case "br" or "cr": if (part.Mark("type") is null or "textWrapping") html.Append("<br>"); break;
            case "noBreakHyphen": html.Append('\u2011'); break;
            case "sym" when part.Mark("char") is { Length: 4 } hex && ushort.TryParse(hex, System.Globalization.NumberStyles.HexNumber, null, out var sign) && sign is > 0x20 and < 0xd800: html.Append((char)sign); break;
            case "drawing" or "pict" or "object" or "AlternateContent": Picture(part); break;
            case "footnoteReference" or "endnoteReference": if (notes.Number(part.Name.LocalName, part.Mark("id")) is { } number) html.Append("<sup>").Append(number).Append("</sup>"); break;
            case "commentReference": notes.Comment(part.Mark("id")); break;
        }
    }

    /// <summary>A field's code stands between "begin" and "separate", its words between that and "end".</summary>
    private void Field(string? kind)
    {
        if (kind == "begin") { inCode++; code.Clear(); }
        else if (kind == "separate")
        {
            inCode = Math.Max(0, inCode - 1);
            if (!linked && Address(code.ToString()) is { } href) { html.Append("<a href=\"").Append(DocxHtml.Encoded(href)).Append("\">"); linked = true; }
        }
        else if (kind == "end")
        {
            if (linked) { html.Append("</a>"); linked = false; }
            else inCode = Math.Max(0, inCode - 1);
        }
    }

    private static string? Address(string? instruction)
    {
        var at = instruction?.IndexOf("HYPERLINK", StringComparison.Ordinal) ?? -1;
        return at >= 0 && instruction![(at + 9)..].Split('"') is [_, var href, ..] && href.Length > 0 ? href : null;
    }

    private void Picture(XElement drawing)
    {
        if (drawing.Name.LocalName == "AlternateContent" && drawing.Child("Choice") is { } choice) drawing = choice;
        foreach (var blip in drawing.Within("blip").Concat(drawing.Within("imagedata")))
        {
            var id = blip.Mark("embed") ?? blip.Mark("link") ?? blip.Mark("id");
            if (id is null || !package.Targets.TryGetValue(id, out var target)) continue;
            pictures.Add(target);
            var said = drawing.Within("docPr").FirstOrDefault();
            html.Append("<figure><img src=\"").Append(DocxHtml.Encoded(target)).Append("\" alt=\"").Append(DocxHtml.Encoded(said.Mark("descr"))).Append("\"></figure>");
        }
        foreach (var text in drawing.Within("txbxContent").Take(1).SelectMany(box => box.Within("p"))) foreach (var run in text.Elements()) Add(run);
    }

    private static IEnumerable<string> Marks(XElement? properties)
    {
        if (properties is null) yield break;
        if (properties.Child("b") is { } bold && IsOn(bold)) yield return "strong";
        if (properties.Child("i") is { } italic && IsOn(italic)) yield return "em";
        if ((properties.Child("strike") ?? properties.Child("dstrike")) is { } strike && IsOn(strike)) yield return "s";
        if (properties.Child("vertAlign").Mark("val") is { } place && place is "subscript" or "superscript") yield return place == "subscript" ? "sub" : "sup";
    }

    private static bool IsOn(XElement toggle) => toggle.Mark("val") is not ("0" or "false" or "off" or "none");
}
