using System.Xml.Linq;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.Docx;

/// <summary>What a paragraph is, told by its style's own name (which is English in every edition of Word), or by its outline level.</summary>
internal sealed class DocxStyles
{
    private readonly Dictionary<string, XElement> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Number, string Level), bool> ordered = [];

    public DocxStyles(XElement? sheet, XElement? numbering)
    {
        foreach (var style in sheet.All("style"))
            if (style.Mark("styleId") is { } id) styles.TryAdd(id, style);
        Language = sheet.Child("docDefaults").Within("lang").Select(one => one.Mark("val")).FirstOrDefault(tag => tag is not null);
        var kinds = numbering.All("abstractNum").Where(one => one.Mark("abstractNumId") is not null).DistinctBy(one => one.Mark("abstractNumId")).ToDictionary(one => one.Mark("abstractNumId")!);
        foreach (var number in numbering.All("num"))
            if (number.Mark("numId") is { } id && number.Child("abstractNumId").Mark("val") is { } kind && kinds.TryGetValue(kind, out var form))
                foreach (var level in form.All("lvl")) ordered[(id, level.Mark("ilvl") ?? "0")] = level.Child("numFmt").Mark("val") is not (null or "bullet" or "none");
    }

    /// <summary>BCP 47, of the whole document.</summary>
    public string? Language { get; }

    /// <summary>title, subtitle, heading 1 to 6, quote, caption, list …, in small letters; "" for plain text.</summary>
    public string NameOf(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var id = properties.Child("pStyle").Mark("val");
        for (var turn = 0; id is not null && turn < 10 && styles.TryGetValue(id, out var style); turn++, id = style.Child("basedOn").Mark("val"))
        {
            var name = style.Child("name").Mark("val")?.ToLowerInvariant() ?? "";
            if (name is "title" or "subtitle" or "quote" or "intense quote" or "caption" or "byline" or "dateline" or "headline" or "standfirst" or "html preformatted" || name.StartsWith("heading ", StringComparison.Ordinal) || name.StartsWith("list", StringComparison.Ordinal)) return name;
            if (Outline(style.Child("pPr")) is { } level) return level;
        }
        return Outline(properties) ?? (id is not null && id.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(id[^1]) ? "heading " + id[^1] : id is "Title" or "Subtitle" or "Quote" or "Caption" ? id.ToLowerInvariant() : "");
    }

    /// <summary>Number and level of a list entry; null for what is none.</summary>
    public (bool Ordered, int Level)? ListOf(XElement paragraph)
    {
        var numbers = paragraph.Child("pPr").Child("numPr") ?? StyledNumbers(paragraph);
        if (numbers is null || numbers.Child("numId").Mark("val") is not { } id || id == "0") return null;
        var level = numbers.Child("ilvl").Mark("val") ?? "0";
        return (ordered.GetValueOrDefault((id, level)), int.TryParse(level, out var depth) ? Math.Clamp(depth, 0, 8) : 0);
    }

    private XElement? StyledNumbers(XElement paragraph) =>
        paragraph.Child("pPr").Child("pStyle").Mark("val") is { } id && styles.TryGetValue(id, out var style) && !NameOf(paragraph).StartsWith("heading", StringComparison.Ordinal) ? style.Child("pPr").Child("numPr") : null;

    private static string? Outline(XElement? properties) => int.TryParse(properties.Child("outlineLvl").Mark("val"), out var level) && level is >= 0 and < 6 ? $"heading {level + 1}" : null;
}
