using Broadsheet.Archive;
using Broadsheet.Formats;
using Broadsheet.Formats.Syndication;
using Broadsheet.Platform;

namespace Broadsheet.Wire.Fetching;

/// <summary>What an answer says, as far as it can be read.</summary>
/// <param name="Documents">What was read before anything broke.</param>
/// <param name="MinutesToLive">What the feed says of itself.</param>
/// <param name="Error">Why it, or the rest of it, cannot be read; null when it was read whole.</param>
/// <param name="Line">From 1; 0 when the place is not known.</param>
internal sealed record Incoming(IReadOnlyList<NewsDocument> Documents, int? MinutesToLive = null, string? Error = null, int Line = 0)
{
    /// <summary>Of one answer. Feeds hold some dozens.</summary>
    public const int MostDocuments = 500;

    private const int MostItemBytes = 4 * 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly string[] Pages = ["html", "text"];

    public static Incoming Read(Reply reply, Source source, CancellationToken cancellation)
    {
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        reading.CancelAfter(Longest);
        var documents = new List<NewsDocument>();
        try
        {
            var options = new ReadingOptions { BaseAddress = reply.Address, Charset = reply.ContentHeaders.ContentType?.CharSet?.Trim('"', ' '), FindQuotes = false, MaxItemBytes = MostItemBytes };
            var opened = DocumentReading.Open(new MemoryStream(reply.Content), fileName: null, source.Format, options, reading.Token);
            if (source.Format is null && Pages.Contains(opened.Format)) throw new UnreadableDocument("This is a web page, not a feed. Look on it for the address of the feed; to fetch the page itself, set the source's format to html.", 1);
            documents.AddRange(opened.Documents.Take(MostDocuments).Where(HasWords).Select(document => SourceName.Within(document, source.Id.ToString())));
            return new(documents, MinutesToLiveOf(reply, opened.Format, options, reading.Token));
        }
        catch (UnreadableDocument unreadable)
        {
            return new(documents, Error: unreadable.Message, Line: unreadable.Line);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(documents, Error: $"It was not read in {Longest.TotalSeconds:0} seconds. Ask its sender for a shorter one.");
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A reader's own mistake must not stop the wire; the kind of mistake is what its authors need.
            return new(documents, Error: $"A fault in the reader ({fault.GetType().Name}). Please report it with the document.");
        }
    }

    private static bool HasWords(NewsDocument document) => document.Headline is { Length: > 0 } || document.Body.Count > 0 || document.Slugline is { Length: > 0 };

    private static int? MinutesToLiveOf(Reply reply, string format, ReadingOptions options, CancellationToken cancellation) =>
        format is "rss" or "rdf" ? FeedReading.ReadHead(new MemoryStream(reply.Content), options, cancellation).MinutesToLive : null;
}
