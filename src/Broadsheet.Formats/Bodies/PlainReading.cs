using System.Net;

namespace Broadsheet.Formats.Bodies;

/// <summary>
/// Reads the HTML that most stories are: paragraphs, headings and flat lists of words under common marks, each element closed in its place.
/// It gives up at whatever else it meets, and a parser reads the whole. What it does read comes out exactly as the parser's reading would.
/// </summary>
internal sealed class PlainReading(string html, Uri? baseAddress)
{
    private const int MostOpen = 16;

    private readonly Addresses addresses = new(baseAddress);
    private readonly List<Block> blocks = [];
    private readonly InlineBuilder line = new();
    private readonly Stack<(string Name, Marks Before)> open = new();
    private Marks marks;
    private string? block, list;
    private List<ListEntry> entries = [];
    private int at;

    /// <summary>The blocks, or null when there is more in it than this reads.</summary>
    public IReadOnlyList<Block>? Read()
    {
        while (at < html.Length)
            if (!Step()) return null;
        if (open.Count > 0 || block is not null || list is not null) return null;
        EndLine();
        return blocks;
    }

    private bool Step()
    {
        var rest = html.AsSpan(at);
        var text = rest.IndexOf('<') is >= 0 and var next ? rest[..next] : rest;
        if (!Words(text)) return false;
        at += text.Length;
        rest = rest[text.Length..];
        if (rest.IsEmpty) return true;
        if (rest.StartsWith("<!--")) return Comment(rest[4..]);
        var tag = PlainTag.At(rest);
        at += tag.Length;
        return tag.Length > 0 && (tag.Closes ? Close(tag.Name) : Open(tag));
    }

    /// <summary>Words stand anywhere but between the entries of a list.</summary>
    private bool Words(ReadOnlySpan<char> text)
    {
        if (list is not null && block is null) return text.IsWhiteSpace();
        if (text.ContainsAny('\0', '\r')) return false;
        if (!text.Contains('&')) line.Append(text, marks);
        else if (PlainTag.KnowsReferences(text)) line.Append(WebUtility.HtmlDecode(text.ToString()), marks);
        else return false;
        return true;
    }

    /// <summary>Where a comment with hyphens in it ends is a matter for the parser.</summary>
    private bool Comment(ReadOnlySpan<char> inside)
    {
        var end = inside.IndexOf("--");
        if (end < 1 || !inside[end..].StartsWith("-->") || inside[0] is '>' or '-') return false;
        at += 4 + end + 3;
        return true;
    }

    private bool Open(PlainTag tag) => tag.Name switch
    {
        "p" => tag.IsBare && list is null && Begin("p"),
        "h2" or "h3" or "h4" => list is null && Begin(tag.Name),
        "ul" or "ol" => BeginList(tag.Name),
        "li" => tag.IsBare && list is not null && Begin("li"),
        "em" or "i" => tag.IsBare && Under(tag.Name, marks with { Emphasis = true }),
        "strong" or "b" => tag.IsBare && Under(tag.Name, marks with { Strong = true }),
        "a" => open.All(one => one.Name != "a") && Under("a", addresses.Link(tag.Href) is { } href ? marks with { Href = href } : marks),
        "br" => tag.IsBare && block is null or "p" && list is null && Break(),
        _ => false,
    };

    private bool Begin(string name)
    {
        if (block is not null || open.Count > 0) return false;
        EndLine();
        block = name;
        return true;
    }

    private bool BeginList(string name)
    {
        if (list is not null || !Begin(name)) return false;
        (block, list) = (null, name);
        return true;
    }

    /// <summary>A mark that stands around blocks is not plain; one around words anywhere is.</summary>
    private bool Under(string name, Marks inside)
    {
        if (open.Count == MostOpen || (list is not null && block is null)) return false;
        open.Push((name, marks));
        marks = inside;
        return true;
    }

    private bool Break()
    {
        if (line.Break()) EndLine();
        return true;
    }

    private bool Close(string name)
    {
        if (open.TryPeek(out var last))
        {
            if (last.Name != name) return false;
            marks = open.Pop().Before;
            return true;
        }
        if (block == name) EndBlock();
        else if (list == name && block is null) EndList();
        else return false;
        return true;
    }

    private void EndBlock()
    {
        if (block == "p") EndLine();
        else if (line.Take() is { IsEmpty: false } text)
        {
            if (block == "li") entries.Add(new ListEntry(text));
            else blocks.Add(new Heading(block![1] - '0', text));
        }
        block = null;
    }

    private void EndList()
    {
        if (entries.Count > 0) blocks.Add(new BulletList(list == "ol", entries));
        (list, entries) = (null, []);
    }

    private void EndLine()
    {
        if (line.Take() is { IsEmpty: false } text) blocks.Add(new Paragraph(text));
    }
}
