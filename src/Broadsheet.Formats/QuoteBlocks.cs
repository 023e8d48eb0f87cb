using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats;

/// <summary>Quotations that stand as blocks of their own: the document marks them itself, so nothing is guessed.</summary>
internal static class QuoteBlocks
{
    /// <summary>With places counted as <see cref="BodyText.Paragraphs"/> counts them.</summary>
    public static IReadOnlyList<FoundQuote> Find(IReadOnlyList<Block> body)
    {
        var found = new List<FoundQuote>();
        var paragraph = 0;
        foreach (var block in body)
        {
            if (block is Quote quote && string.Join(' ', quote.Text.Select(text => text.PlainText)).Trim() is { Length: > 0 } words)
                found.Add(new(words.Trim('“', '”', '"', '«', '»', '„', ' '), quote.Speaker, quote.Role, quote.To, quote.When, paragraph, Sure: true));
            paragraph += BodyText.Paragraphs([block]).Count;
        }
        return found;
    }
}
