using System.Text;

namespace Broadsheet.Formats.Syndication;

/// <summary>One element of a feed with all it holds. Names are lower case, with the usual prefix of their namespace (<c>dc:creator</c>), whatever prefix the feed spells.</summary>
internal sealed class Element(string name, int line)
{
    private readonly List<object> content = [];

    public string Name { get; } = name;

    /// <summary>From 1, in the file.</summary>
    public int Line { get; } = line;

    public Dictionary<string, string> Attributes { get; } = [];

    /// <summary>xml:base in force here, itself resolved; null when nobody said.</summary>
    public Uri? Base { get; set; }

    /// <summary>xml:lang in force here.</summary>
    public string? Language { get; set; }

    public bool HasChildren { get; private set; }

    public IEnumerable<Element> Children => content.OfType<Element>();

    /// <summary>Character data of this element alone, trimmed; null when blank.</summary>
    public string? Text => Present(string.Concat(content.OfType<string>()));

    /// <summary>What a sloppy feed meant as HTML: the character data, with elements that stand among it written out as markup.</summary>
    public string? Html => HasChildren ? Present(Markup()) : Text;

    public void Add(string text) => content.Add(text);

    public void Add(Element child)
    {
        HasChildren = true;
        content.Add(child);
    }

    public Element? Child(string named) => Children.FirstOrDefault(child => child.Name == named);

    public IEnumerable<Element> All(string named) => Children.Where(child => child.Name == named);

    public string? this[string attribute] => Attributes.TryGetValue(attribute, out var value) ? Present(value) : null;

    /// <summary>The text of the first of these children that has any.</summary>
    public string? TextOf(params ReadOnlySpan<string> names)
    {
        foreach (var named in names)
        {
            foreach (var child in All(named))
                if ((child.Text ?? Present(child.AllText())) is { } text) return text;
        }
        return null;
    }

    /// <summary>Markup of the children; text in it escaped only where elements stand beside it (an XHTML div), else kept as it is.</summary>
    public string Markup(bool escape = false)
    {
        var written = new StringBuilder();
        foreach (var part in content)
        {
            if (part is Element child) child.WriteTo(written, escape);
            else written.Append(escape ? Escaped((string)part) : (string)part);
        }
        return written.ToString();
    }

    private string AllText() => string.Concat(content.Select(part => part is Element child ? child.AllText() : (string)part));

    private void WriteTo(StringBuilder written, bool escape)
    {
        var tag = Name.StartsWith("xhtml:", StringComparison.Ordinal) ? Name["xhtml:".Length..] : Name[(Name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        written.Append('<').Append(tag);
        foreach (var (attribute, value) in Attributes)
            written.Append(' ').Append(attribute).Append("=\"").Append(Escaped(value).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        written.Append('>');
        if (content.Count == 0 && tag is "br" or "img" or "hr" or "wbr" or "source" or "track" or "col" or "input" or "embed") return;
        written.Append(Markup(escape)).Append("</").Append(tag).Append('>');
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string? Present(string text) => text.AsSpan().Trim() is { Length: > 0 } trimmed ? trimmed.ToString() : null;
}
