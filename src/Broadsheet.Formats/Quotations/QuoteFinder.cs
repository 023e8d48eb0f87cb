using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Languages;
using Broadsheet.Formats.Quotations.Tongues;

namespace Broadsheet.Formats.Quotations;

/// <summary>Finds what people said in a story's paragraphs: the words, the speaker, the listener and the time.</summary>
public static class QuoteFinder
{
    private const int LongestParagraph = 20_000;
    private const int MostParagraphs = 5_000;

    /// <param name="paragraphs">Plain text in order; each at most 20,000 characters, longer ones are passed over.</param>
    /// <param name="language">BCP 47; detected when null.</param>
    public static IReadOnlyList<FoundQuote> Find(IReadOnlyList<string> paragraphs, string? language)
    {
        language ??= LanguageDetector.Detect(string.Join('\n', paragraphs.Take(40)));
        var tongue = All.Of(language);
        var eastern = EasternSpeech.Of(language);
        if (tongue is null && eastern is null) tongue = English.Tongue;
        var found = new List<Finding>();
        for (var at = 0; at < Math.Min(paragraphs.Count, MostParagraphs); at++)
            if (paragraphs[at].Length <= LongestParagraph) Join(found, eastern?.In(paragraphs[at], at) ?? new ParagraphQuotes(paragraphs[at], at, tongue!).Find());
        return new Credits(paragraphs, tongue, found).Give();
    }

    /// <summary>Quotations inside the running text; those that stand as blocks mark themselves.</summary>
    /// <param name="language">BCP 47; detected when null.</param>
    public static IReadOnlyList<FoundQuote> FindIn(IReadOnlyList<Block> body, string? language)
    {
        var blocks = QuoteBlocks.Find(body).Select(quote => quote.Paragraph).ToHashSet();
        return [.. Find(BodyText.Paragraphs(body), language).Where(quote => !blocks.Contains(quote.Paragraph))];
    }

    /// <summary>A paragraph that opens with a mark goes on with the quotation that the paragraph before left open.</summary>
    private static void Join(List<Finding> found, List<Finding> next)
    {
        if (next.Count > 0 && found is [.., { IsOpen: true } open] && open.Paragraph == next[0].Paragraph - 1 && next[0].Start == 0)
        {
            var said = open.Said ?? next[0].Said;
            found[^1] = open with { Text = open.Text + "\n" + next[0].Text, IsOpen = next[0].IsOpen, Said = said, Speaker = open.Speaker ?? next[0].Speaker, Paragraph = open.Paragraph };
            if (next[0].IsOpen) found[^1] = found[^1] with { Paragraph = next[0].Paragraph };
            next.RemoveAt(0);
        }

        found.AddRange(next);
    }
}
