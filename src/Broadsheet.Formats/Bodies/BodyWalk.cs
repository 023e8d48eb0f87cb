using AngleSharp.Dom;

namespace Broadsheet.Formats.Bodies;

/// <summary>
/// Walks a tree in reading order. Words gather in a line; an element that stands by itself ends the line and adds its block,
/// however strangely it is nested.
/// </summary>
internal sealed partial class BodyWalk(Addresses addresses, int depth)
{
    /// <summary>Elements inside one another that are walked; what lies deeper is kept as words.</summary>
    private const int MaxDepth = 200;

    private readonly List<Block> blocks = [];
    private readonly InlineBuilder line = new();

    public IReadOnlyList<Block> Finish()
    {
        EndLine();
        return blocks;
    }

    public void Children(INode parent, Marks marks)
    {
        depth++;
        for (var child = parent.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is IText text) line.Append(text.Data, marks);
            else if (child is IElement element) Element(element, marks);
        }
        depth--;
    }

    private void Element(IElement element, Marks marks)
    {
        if (depth > MaxDepth)
        {
            line.Append(element.TextContent, marks);
            return;
        }

        switch (Elements.Kind(element.LocalName))
        {
            case ElementKind.Inline: Phrase(element, marks.Inside(element, addresses)); break;
            case ElementKind.Flow: Flow(element, marks); break;
            case ElementKind.Handled: Handle(element, marks); break;
            case ElementKind.Raw: Raw(element); break;
        }
    }

    private void Phrase(IElement element, Marks marks)
    {
        switch (element.LocalName)
        {
            case "q": Between("“", element, "”", marks); break;
            case "rt" when element.ParentElement?.QuerySelector("rp") is null: Between("(", element, ")", marks); break;
            case "wbr": break;
            case "a" when element.ClassList.Contains("embed") && marks.Href is { } href && line.IsEmpty: LinkedEmbed(element, href); break;
            default: Children(element, marks); break;
        }
    }

    private void Between(string before, IElement element, string after, Marks marks)
    {
        line.Append(before, marks);
        Children(element, marks);
        line.Append(after, marks);
    }

    private void Flow(IElement element, Marks marks)
    {
        EndLine();
        Children(element, marks.Inside(element, addresses));
        EndLine();
    }

    private void Raw(IElement element)
    {
        EndLine();
        if (Classes.Has(element, "gallery")) ReadGallery(element);
        else if (Classes.Has(element, "wp-caption") || element.QuerySelector("img, iframe, video, audio") is not null) Figure(element, ".wp-caption-dd, .wp-caption-text");
        else if (string.IsNullOrWhiteSpace(element.TextContent)) Children(element, Marks.None);
        else if (RawMarkup.Sanitise(element.OuterHtml) is { Length: > 0 } html) Add(new RawHtml(html));
    }

    private void EndLine()
    {
        if (line.Take() is { IsEmpty: false } text) blocks.Add(new Paragraph(text));
    }

    private void Add(Block block)
    {
        EndLine();
        if (block is Picture { Href: not null } picture && blocks is [.., Picture last] && last.Href == picture.Href) return;
        blocks.Add(block);
    }

    /// <summary>The blocks inside an element, read by themselves.</summary>
    private IReadOnlyList<Block> Inside(INode element, Marks marks = default)
    {
        var inner = new BodyWalk(addresses, depth + 1);
        inner.Children(element, marks);
        return inner.Finish();
    }

    private string? Words(IElement? element) => element is null ? null : Words(Inside(element));

    private static string? Words(IReadOnlyList<Block> inside) => Characters.Line(string.Join(' ', BodyText.Paragraphs(inside)));
}
