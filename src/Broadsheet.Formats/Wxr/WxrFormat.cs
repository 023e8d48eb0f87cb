namespace Broadsheet.Formats.Wxr;

/// <summary>
/// <c>wxr</c>: WordPress eXtended RSS, export versions 1.0 to 1.2, with the export namespace spelled http or https. Posts, pages and
/// custom types are documents; attachments become pictures of theirs. <c>squarespace</c> writes the same with its own markup inside.
/// </summary>
public sealed class WxrFormat(string name) : IDocumentFormat
{
    public WxrFormat() : this("wxr") { }

    public string Name => name;

    public int Recognise(ReadOnlySpan<byte> head, string? fileName)
    {
        // Words about exports are none.
        if (head.IndexOf("<rss"u8) < 0) return 0;
        var sure = head.IndexOf("wordpress.org/export/1."u8) >= 0 ? 98 : head.IndexOf("WordPress eXtended RSS"u8) >= 0 ? 90 : 0;
        return name == "wxr" || sure == 0 ? sure : head.IndexOf("squarespace"u8) >= 0 || head.IndexOf("sqs-"u8) >= 0 ? sure + 1 : 0;
    }

    public IEnumerable<NewsDocument> Read(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        var attachments = new Attachments();
        if (stream.CanSeek) CollectAttachments(stream, options, attachments, cancellation);
        return Documents(stream, options, attachments, cancellation);
    }

    private static IEnumerable<NewsDocument> Documents(Stream stream, ReadingOptions options, Attachments attachments, CancellationToken cancellation)
    {
        using var export = new Export(stream, options);
        var left = new LeftOut();
        NewsDocument? held = null;
        while (true)
        {
            Item? item;
            UnreadableDocument? broken = null;
            try
            {
                item = export.Next(cancellation);
            }
            catch (UnreadableDocument reason)
            {
                (item, broken) = (null, reason);
            }

            if (item is null)
            {
                if (held is not null) yield return left.Told(held);
                if (broken is not null) throw broken;
                if (held is null && left.Words is { } others) throw new UnreadableDocument($"The export holds no posts and no pages, only {others}. Export the posts too: the files come with them.");
                yield break;
            }

            if (item.Type == "attachment") attachments.Add(item);
            if (!item.IsStory) { left.Count(item); continue; }
            if (held is not null) yield return held;
            held = new ItemReading(item, export.Site, attachments, options).Document();
        }
    }

    /// <summary>Attachments stand after the posts that show them: where the stream can go back, a first pass looks for them.</summary>
    private static void CollectAttachments(Stream stream, ReadingOptions options, Attachments attachments, CancellationToken cancellation)
    {
        var start = stream.Position;
        var any = Attachments.AreIn(stream);
        stream.Position = start;
        if (!any) return;
        using (var export = new Export(stream, options) { AttachmentsOnly = true })
        {
            try
            {
                while (export.Next(cancellation) is { } item)
                    if (item.Type == "attachment") attachments.Add(item);
            }
            catch (UnreadableDocument)
            {
                // The second pass meets the same place and says so, after the items before it.
            }
        }

        stream.Position = start;
    }
}
