using System.Xml.Linq;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.Docx;

/// <summary>Comments in the margin, which become the editor's note, and notes at the foot, which close the story.</summary>
internal sealed class DocxNotes(DocxPackage package)
{
    private readonly Dictionary<string, XElement> comments = Each(package.Xml(package.Parts.GetValueOrDefault("comments")), "comment");
    private readonly Dictionary<string, XElement> feet = Each(package.Xml(package.Parts.GetValueOrDefault("footnotes")), "footnote");
    private readonly Dictionary<string, XElement> ends = Each(package.Xml(package.Parts.GetValueOrDefault("endnotes")), "endnote");
    private readonly List<XElement> numbered = [];
    private readonly List<string> seen = [];

    /// <summary>Who remarked what, in the order of the text.</summary>
    public string? EdNote => seen.Count == 0 ? null : string.Join('\n', seen.Select(id => comments[id]).Select(one => $"{one.Mark("author") ?? one.Mark("initials")}: {string.Join(' ', one.Within("p").Select(TextOf).OfType<string>())}".TrimStart(':', ' ')));

    public IReadOnlyList<XElement> Numbered => numbered;

    public void Comment(string? id)
    {
        if (id is not null && comments.ContainsKey(id) && !seen.Contains(id)) seen.Add(id);
    }

    /// <summary>The number under which a note is printed; null when it has no words.</summary>
    public string? Number(string kind, string? id)
    {
        if (id is null || !(kind == "footnoteReference" ? feet : ends).TryGetValue(id, out var note)) return null;
        numbered.Add(note);
        return numbered.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Words without what was deleted.</summary>
    public static string? TextOf(XElement paragraph) => Bodies.Characters.Line(string.Concat(paragraph.Within("t").Where(text => !text.Ancestors().Any(one => one.Name.LocalName is "del" or "moveFrom")).Select(text => text.Value)));

    private static Dictionary<string, XElement> Each(XElement? part, string name) => part.All(name).Where(one => one.Mark("id") is not null).DistinctBy(one => one.Mark("id")).ToDictionary(one => one.Mark("id")!);
}
