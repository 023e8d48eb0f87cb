using AngleSharp.Dom;

namespace Broadsheet.Formats.Bodies;

/// <summary>
/// HTML from anywhere → blocks, safe to keep and print. Scripts, styles, comments and addresses that run code go;
/// markup that no block can hold becomes a sanitised <see cref="RawHtml"/>, so that no words are lost.
/// </summary>
public static class BodyReader
{
    /// <summary>Characters of one body; longer ones are no news story and are refused.</summary>
    public const int MaxCharacters = 16 * 1024 * 1024;

    /// <param name="html">A fragment or a whole page; of a page all of the body is read.</param>
    /// <param name="baseAddress">Absolute address that relative links are resolved against; without one they stay relative.</param>
    /// <exception cref="UnreadableDocument">The text is longer than <see cref="MaxCharacters"/>.</exception>
    public static IReadOnlyList<Block> Read(string html, Uri? baseAddress = null)
    {
        if (html.Length > MaxCharacters)
            throw new UnreadableDocument($"The text of one story is {html.Length:N0} characters long; at most {MaxCharacters:N0} are read. Split the document.");
        if (!html.AsSpan().ContainsAny('<', '&')) return InlineBuilder.Clean(html) is { Runs.Count: > 0 } words ? [new Paragraph(words)] : [];
        return new PlainReading(html, baseAddress).Read() ?? Parsed(html, baseAddress);
    }

    /// <summary>Through a parser, whatever it holds.</summary>
    internal static IReadOnlyList<Block> Parsed(string html, Uri? baseAddress) =>
        Nesting.IsReasonable(html) ? Read(Markup.Parse(html), baseAddress) : FlatReading.Read(html);

    /// <summary>Reads what is inside an element that was parsed before.</summary>
    public static IReadOnlyList<Block> Read(IElement element, Uri? baseAddress = null)
    {
        var walk = new BodyWalk(new Addresses(baseAddress), depth: 0);
        walk.Children(element, Marks.None);
        return walk.Finish();
    }
}
