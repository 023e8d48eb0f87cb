using Broadsheet.Formats.Docx;
using Broadsheet.Formats.Exports;
using Broadsheet.Formats.Ghost;
using Broadsheet.Formats.Html;
using Broadsheet.Formats.Markdown;
using Broadsheet.Formats.NewsMl;
using Broadsheet.Formats.Ninjs;
using Broadsheet.Formats.Nitf;
using Broadsheet.Formats.Opml;
using Broadsheet.Formats.PlainText;
using Broadsheet.Formats.Syndication;
using Broadsheet.Formats.Tables;
using Broadsheet.Formats.Wxr;

namespace Broadsheet.Formats;

/// <summary>The one front door: bytes of any known format → documents.</summary>
public static class DocumentReading
{
    /// <summary>Bytes that formats look at to recognise their own.</summary>
    private const int HeadBytes = 64 * 1024;

    /// <summary>Every format, one line each. Of two that are equally sure the earlier one reads.</summary>
    public static IReadOnlyList<IDocumentFormat> Formats { get; } =
    [
        new WxrFormat("squarespace"),
        new WxrFormat("wxr"),
        .. SyndicationFormats.All,
        NinjsFormats.Ninjs,
        new NewsMlG2Format(),
        new NewsMl1Format(),
        new NitfFormat(),
        new GhostFormat(),
        new WpJsonFormat(),
        new MediumFormat(),
        new SubstackFormat(),
        new DocxFormat(),
        new OpmlFormat(),
        new MembersFormat(),
        new MarkdownFormat(),
        new HtmlFormat(),
        new PlainTextFormat(),
    ];

    /// <summary>Recognises the format by content first and name second, and reads.</summary>
    /// <param name="stream">Read forward; where it can seek, formats may look twice. The caller disposes it.</param>
    /// <param name="fileName">May break a tie; null when there is none.</param>
    /// <param name="forced">A format's name: nothing is recognised.</param>
    /// <exception cref="UnreadableDocument">No format fits, or none has that name. While the documents are walked: the rest cannot be read.</exception>
    public static RecognisedDocuments Open(Stream stream, string? fileName, string? forced, ReadingOptions options, CancellationToken cancellation = default)
    {
        var (head, whole) = Head(stream);
        var format = forced is null ? Recognise(head, fileName) : Named(forced);
        options = options with { FileName = fileName };
        return new(format.Name, format.Read(whole, options, cancellation).Select(document => Completion.Fill(document, options)));
    }

    /// <inheritdoc cref="Open"/>
    public static IEnumerable<NewsDocument> Read(Stream stream, string? fileName, string? forced, ReadingOptions options, CancellationToken cancellation = default) =>
        Open(stream, fileName, forced, options, cancellation).Documents;

    private static IDocumentFormat Named(string name) =>
        Formats.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new UnreadableDocument($"There is no format '{name}'. Known are: {Names()}.");

    private static IDocumentFormat Recognise(ReadOnlySpan<byte> head, string? fileName)
    {
        if (head.IndexOfAnyExcept(" \t\r\n\0"u8) < 0) throw new UnreadableDocument("The file is empty.", 1);
        var (best, sure) = ((IDocumentFormat?)null, 0);
        foreach (var format in Formats)
            if (format.Recognise(head, fileName) is var certain && certain > sure) (best, sure) = (format, certain);
        if (best is null or PlainTextFormat) Structure.MustDeclareNoEntities(head);
        // Every file of letters could be a copied story; one that is plainly something else is not.
        var structure = best is null or PlainTextFormat ? Structure.Of(head, fileName) : null;
        return best is not null && structure is null ? best : throw new UnreadableDocument(Nothing(structure), 1);
    }

    private static string Nothing(string? seen) => $"{seen ?? "Its content is no known format"}. Name the format with --format when you know it: {Names()}.";

    private static string Names() => string.Join(", ", Formats.Select(format => format.Name));

    private static (byte[] Head, Stream Whole) Head(Stream stream)
    {
        var start = stream.CanSeek ? stream.Position : 0;
        var buffer = new byte[HeadBytes];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        var head = buffer[..length];
        if (!stream.CanSeek) return (head, new Rejoined(head, length, stream));
        stream.Position = start;
        return (head, stream);
    }
}

/// <param name="Format">The name of the format that reads.</param>
/// <param name="Documents">Read as they are walked, once.</param>
public sealed record RecognisedDocuments(string Format, IEnumerable<NewsDocument> Documents);
