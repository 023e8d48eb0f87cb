using AngleSharp.Dom;

namespace Broadsheet.Formats.Bodies;

internal sealed partial class BodyWalk
{
    /// <summary>Lists inside lists that are kept as such; deeper ones become entries of the list above.</summary>
    private const int MaxLists = 8;

    private int lists;

    private void List(IElement element, Marks marks)
    {
        EndLine();
        if (Classes.Has(element, "gallery") && element.QuerySelector("img") is not null) { ReadGallery(element); return; }

        var entries = new List<ListEntry>();
        var besides = new List<Block>();
        var under = marks.Inside(element, addresses);
        for (var child = element.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is IElement || !string.IsNullOrWhiteSpace(child.TextContent)) Entry(child, under, entries, besides);
        }

        if (entries.Count > 0) Add(new BulletList(element.LocalName == "ol", entries));
        foreach (var block in besides) Add(block);
    }

    /// <summary>An entry holds words and one list; anything else that stood in it follows the list.</summary>
    private void Entry(INode node, Marks marks, List<ListEntry> entries, List<Block> besides)
    {
        var inner = new BodyWalk(addresses, depth + 1) { lists = lists + 1 };
        if (node is IElement { LocalName: "li" } item) inner.Children(item, marks.Inside(item, addresses));
        else inner.Single(node, marks);

        var words = new InlineBuilder();
        BulletList? nested = null;
        foreach (var block in inner.Finish())
        {
            if (block is Paragraph { Text: var text }) words.AppendLine(text);
            else if (block is Heading { Text: var heading }) words.AppendLine(heading);
            else if (block is BulletList list) nested = nested is null ? list : nested with { Items = [.. nested.Items, .. list.Items] };
            else besides.Add(block);
        }

        var entry = words.Take();
        if (nested is not null && (lists >= MaxLists || (entry.IsEmpty && node is IElement { LocalName: not "li" })))
        {
            if (!entry.IsEmpty) entries.Add(new ListEntry(entry));
            entries.AddRange(nested.Items);
        }
        else if (!entry.IsEmpty || nested is not null)
        {
            entries.Add(new ListEntry(entry, nested));
        }
    }

    private void Single(INode node, Marks marks)
    {
        if (node is IText text) line.Append(text.Data, marks);
        else if (node is IElement element) Element(element, marks);
    }
}
