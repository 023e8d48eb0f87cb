using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Languages;
using Broadsheet.Formats.Quotations;

namespace Broadsheet.Formats.PlainText;

/// <summary>Lines of a copied page → a document: furniture out first, then the head, then the story.</summary>
internal static class StoryReading
{
    /// <summary>Characters of one paragraph; more is no news text, and the finder of quotations need not walk it.</summary>
    private const int LongestParagraph = 100_000;

    public static NewsDocument Of(IReadOnlyList<Line> lines, ReadingOptions options, CancellationToken cancellation)
    {
        var (kept, dropped) = Sieve.Of(lines);
        cancellation.ThrowIfCancellationRequested();
        var head = HeadReading.Of(kept, dropped);
        var body = BodyReading.Of(head, kept, dropped);
        var paragraphs = BodyText.Paragraphs(body.Blocks);
        var language = options.Language;
        if (LanguageDetector.Guess(string.Join('\n', paragraphs.Prepend(head.Headline ?? "").Take(40))) is { } guess && (language is null || guess.Sure > 0.2 && !language.StartsWith(guess.Tag, StringComparison.OrdinalIgnoreCase))) language = guess.Tag;
        return new NewsDocument
        {
            Language = language,
            Headline = head.Headline,
            Standfirst = head.Standfirst,
            Byline = head.Byline,
            Authors = head.Byline is { } byline ? [new Credit(byline)] : [],
            Dateline = body.Dateline,
            Published = head.Date is { Offset: { } offset } instant ? new DateTimeOffset(instant.Day, offset) : null,
            PublishedLocal = head.Date?.Day,
            Sections = head.Sections,
            Tags = head.Tags,
            Body = body.Blocks,
            Pictures = head.Pictures,
            CopyrightNotice = head.Rights,
            Quotes = options.FindQuotes && paragraphs.All(text => text.Length < LongestParagraph) ? QuoteFinder.Find(paragraphs, language) : [],
            Dropped = [.. dropped.OrderBy(line => line.Number).Select(line => line.Text)],
        };
    }
}
