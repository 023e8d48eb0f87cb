namespace Broadsheet.Formats.Syndication;

/// <summary>A feed's own words, for whoever subscribes to it.</summary>
public static class FeedReading
{
    /// <summary>The head of an RSS, RDF or Atom feed; <see cref="Feed.Items"/> stays empty.</summary>
    /// <exception cref="UnreadableDocument">It is none of these.</exception>
    public static Feed ReadHead(Stream stream, ReadingOptions options, CancellationToken cancellation = default)
    {
        using var text = FeedText.Open(stream, options);
        var walk = new FeedWalk(text, options, cancellation);
        using var items = walk.Items().GetEnumerator();
        items.MoveNext();
        return FeedHead.Read(walk.Head, walk.Root);
    }
}
