namespace Broadsheet.Formats.Syndication;

/// <summary>A list of feeds as programs exchange it (OPML 2.0, subscription lists).</summary>
public static class OpmlWriter
{
    public const string MediaType = "text/x-opml";

    /// <param name="feeds">Title, address of the feed and of its page.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(string title, IEnumerable<(string Title, string Feed, string Page)> feeds) => XmlText.Write(xml =>
    {
        xml.WriteStartElement("opml");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteStartElement("head");
        xml.Say("title", title);
        xml.WriteEndElement();
        xml.WriteStartElement("body");
        foreach (var feed in feeds)
        {
            xml.WriteStartElement("outline");
            xml.Mark("type", "rss");
            xml.Mark("text", feed.Title);
            xml.Mark("title", feed.Title);
            xml.Mark("xmlUrl", feed.Feed);
            xml.Mark("htmlUrl", feed.Page);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    });
}
