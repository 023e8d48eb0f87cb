namespace Broadsheet.Formats;

/// <summary>One format that documents come in. Implementations are pure: a stream in, records out, no other I/O.</summary>
public interface IDocumentFormat
{
    /// <summary>The name that <c>--format</c> takes: <c>text</c>, <c>html</c>, <c>rss</c>, <c>wxr</c>, <c>ninjs</c>…</summary>
    string Name { get; }

    /// <summary>How sure the format is, from 0 (no) to 100 (certain), by the first bytes; the file's name may break a tie.</summary>
    int Recognise(ReadOnlySpan<byte> head, string? fileName);

    /// <summary>Documents in their order, one at a time: a 2 GB file is never held in memory.</summary>
    /// <exception cref="UnreadableDocument">The rest cannot be read; what was given before stands.</exception>
    IEnumerable<NewsDocument> Read(Stream stream, ReadingOptions options, CancellationToken cancellation);
}

/// <summary>What the caller knows beforehand, and the limits that hold for hostile input.</summary>
public sealed record ReadingOptions
{
    /// <summary>Address that relative links are resolved against.</summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>BCP 47 tag used when the document declares none and detection is unsure.</summary>
    public string? Language { get; init; }

    /// <summary>Character set from the transport (HTTP Content-Type), or null.</summary>
    public string? Charset { get; init; }

    /// <summary>Bytes of one document item (not of the whole stream); more is refused.</summary>
    public long MaxItemBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Nesting of XML, HTML or JSON; deeper is refused.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>The document's own name, without folders; null when it has none.</summary>
    public string? FileName { get; init; }

    /// <summary>Opens a file that lies beside the document, by its name or path from there, for exports that are kept in several; gives null where there is none.</summary>
    public Func<string, Stream?>? Beside { get; init; }

    /// <summary>Also look for quotations. An import of a million items may leave it to later.</summary>
    public bool FindQuotes { get; init; } = true;
}

/// <summary>A document that cannot be read: what, where, and how to mend it.</summary>
/// <param name="message">Plain words for the person who has the file.</param>
/// <param name="line">From 1; 0 when the place is not known.</param>
public sealed class UnreadableDocument(string message, int line = 0, Exception? inner = null) : Exception(message, inner)
{
    public int Line { get; } = line;
}
