namespace Broadsheet.Formats.Bodies;

/// <summary>The words of a body, in order.</summary>
public static class BodyText
{
    /// <summary>One string a paragraph, heading, entry, quoted paragraph or table row. Captions, credits and embeds' titles are not of the text.</summary>
    public static IReadOnlyList<string> Paragraphs(IReadOnlyList<Block> body)
    {
        var paragraphs = new List<string>();
        foreach (var block in body) Add(block, paragraphs);
        return paragraphs;
    }

    /// <summary>The paragraphs with an empty line between them.</summary>
    public static string Plain(IReadOnlyList<Block> body) => string.Join("\n\n", Paragraphs(body));

    /// <summary>The entries of a list and of the lists inside it, in reading order.</summary>
    public static IEnumerable<Inline> Entries(BulletList list)
    {
        foreach (var entry in list.Items)
        {
            if (!entry.Text.IsEmpty) yield return entry.Text;
            if (entry.Nested is not { } nested) continue;
            foreach (var inner in Entries(nested)) yield return inner;
        }
    }

    private static void Add(Block block, List<string> paragraphs)
    {
        switch (block)
        {
            case Paragraph { Text: var text }: Add(text, paragraphs); break;
            case Heading { Text: var text }: Add(text, paragraphs); break;
            case PullQuote: break;
            case Quote quote: foreach (var text in quote.Text) Add(text, paragraphs); break;
            case BulletList list: foreach (var entry in Entries(list)) Add(entry, paragraphs); break;
            case Table table: foreach (var row in table.Rows) Add(Inline.Plain(string.Join(" ", row.Cells.Select(cell => cell.Text.PlainText).Where(text => text.Length > 0))), paragraphs); break;
            case FactBox box:
                Add(Inline.Plain(box.Title), paragraphs);
                foreach (var inner in box.Body) Add(inner, paragraphs);
                break;
            case CodeBlock code: paragraphs.Add(code.Text); break;
            case RawHtml raw: if (Characters.Line(Markup.Parse(raw.Html).TextContent) is { } words) paragraphs.Add(words); break;
        }
    }

    private static void Add(Inline text, List<string> paragraphs)
    {
        if (!text.IsEmpty) paragraphs.Add(text.PlainText);
    }
}
