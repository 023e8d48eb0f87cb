namespace Broadsheet.Formats.Syndication;

/// <summary>A feed's own words, for whoever subscribes to it.</summary>
public static class FeedReading
{
    /// <summary>The head of an RSS, RDF or Atom feed; <see cref="Feed.Items"/> stays empty.</summary>
    /// <exception cref="UnreadableDocument">It is none of these.</exception>
    public static Feed ReadHead(Stream stream, ReadingOptions options, CancellationToken cancellation = default)
    {
        using var text = CharacterSets.Open(stream, options.Charset);
        var walk = new FeedWalk(text, options, cancellation);
        using var items = walk.Items().GetEnumerator();
        items.MoveNext();
        return FeedHead.Read(walk.Head, walk.Root);
    }

    /// <summary>The head of a JSON Feed.</summary>
    /// <exception cref="UnreadableDocument">It is no JSON.</exception>
    public static Feed ReadJsonHead(Stream stream, ReadingOptions options, CancellationToken cancellation = default) => JsonFeedFormat.ReadHead(stream, options, cancellation);
}
