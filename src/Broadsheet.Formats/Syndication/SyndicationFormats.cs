namespace Broadsheet.Formats.Syndication;

public static class SyndicationFormats
{
    public static IReadOnlyList<IDocumentFormat> All { get; } = [new XmlFeedFormat("rss"), new XmlFeedFormat("atom"), new XmlFeedFormat("rdf"), new JsonFeedFormat()];
}
