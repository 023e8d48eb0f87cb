using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Languages;
using Broadsheet.Formats.Quotations;

namespace Broadsheet.Formats;

/// <summary>What every format needs alike, after its own reading: a language, the body's quotations and pictures.</summary>
internal static class Completion
{
    /// <summary>Below this a guess gives way to what the caller says.</summary>
    private const double SureEnough = 0.5;

    public static NewsDocument Fill(NewsDocument document, ReadingOptions options) =>
        Filled(document, Declared(document.Language) ?? Detected(document, options), options);

    private static NewsDocument Filled(NewsDocument document, string? language, ReadingOptions options) => document with
    {
        Language = language,
        Quotes = options.FindQuotes && document.Quotes.Count == 0 ? Quotations(document.Body, language) : document.Quotes,
        Pictures = [.. document.Pictures.Concat(PicturesOf(document.Body)).DistinctBy(picture => picture.Blob ?? picture.Href ?? picture.Caption ?? picture.CreditLine)],
    };

    /// <summary>Those that stand as blocks, and those in marks inside other paragraphs.</summary>
    private static IReadOnlyList<FoundQuote> Quotations(IReadOnlyList<Block> body, string? language)
    {
        var blocks = QuoteBlocks.Find(body);
        return [.. QuoteFinder.FindIn(body, language).Concat(blocks).OrderBy(quote => quote.Paragraph)];
    }

    /// <summary>RFC 5646 §2.1.1: <c>en_us</c> is meant as <c>en-US</c>; a language's name is no tag.</summary>
    private static string? Declared(string? tag)
    {
        var parts = (tag ?? "").Trim().Replace('_', '-').Split('-');
        if (parts[0].Length is not (2 or 3) || !LanguageTag.IsWellFormed(string.Join('-', parts))) return null;
        return string.Join('-', parts.Select((part, index) => index == 0 ? part.ToLowerInvariant() : part.Length switch
        {
            2 => part.ToUpperInvariant(),
            4 => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant(),
            _ => part,
        }));
    }

    private static string? Detected(NewsDocument document, ReadingOptions options)
    {
        var words = string.Join('\n', [document.Headline, document.Standfirst, .. BodyText.Paragraphs(document.Body).Take(40)]);
        var guess = LanguageDetector.Guess(words);
        return guess?.Sure >= SureEnough ? guess?.Tag : options.Language ?? guess?.Tag;
    }

    private static IEnumerable<Picture> PicturesOf(IReadOnlyList<Block> body)
    {
        foreach (var block in body)
        {
            if (block is Picture picture) yield return picture;
            var inner = block switch { Gallery gallery => gallery.Pictures, FactBox box => PicturesOf(box.Body), _ => [] };
            foreach (var one in inner) yield return one;
        }
    }
}
