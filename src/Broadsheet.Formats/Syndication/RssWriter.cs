using System.Globalization;
using System.Net;
using System.Xml;

namespace Broadsheet.Formats.Syndication;

/// <summary>RSS 2.0 (2.0.11), with content:encoded, Dublin Core creators, Media RSS pictures and Atom's self and hub links (RSS Profile §3.1).</summary>
public static class RssWriter
{
    public const string MediaType = "application/rss+xml";
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Media = "http://search.yahoo.com/mrss/";

    /// <returns>UTF-8.</returns>
    public static byte[] Write(Feed feed) => XmlText.Write(xml =>
    {
        xml.WriteStartElement("rss");
        foreach (var (prefix, space) in ((string, string)[])[("atom", Atom), ("content", Content), ("dc", DublinCore), ("media", Media)])
            xml.WriteAttributeString("xmlns", prefix, null, space);
        xml.WriteAttributeString("version", "2.0");
        xml.WriteStartElement("channel");
        Head(xml, feed);
        foreach (var item in feed.Items) Item(xml, item);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Head(XmlWriter xml, Feed feed)
    {
        xml.Say("title", feed.Title);
        xml.Say("link", feed.Address ?? feed.Self ?? "");
        xml.Say("description", feed.Description ?? feed.Title);
        xml.Say("language", feed.Language);
        xml.Say("copyright", feed.Copyright);
        xml.Say("lastBuildDate", Rfc822(FeedBody.Updated(feed)));
        foreach (var category in feed.Categories) xml.Say("category", category);
        xml.Say("generator", feed.Generator);
        xml.Say("ttl", feed.MinutesToLive?.ToString(CultureInfo.InvariantCulture));
        if (feed.Picture is not null)
        {
            xml.WriteStartElement("image");
            xml.Say("url", feed.Picture);
            xml.Say("title", feed.Title);
            xml.Say("link", feed.Address ?? feed.Self ?? "");
            xml.WriteEndElement();
        }
        xml.Point(Atom, "self", feed.Self, MediaType);
        xml.Point(Atom, "hub", feed.Hub);
    }

    private static void Item(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("item");
        // Readers of RSS take a title as HTML when it looks so: an angle is said as HTML says it.
        xml.Say("title", item.Title.Contains('<', StringComparison.Ordinal) ? WebUtility.HtmlEncode(item.Title) : item.Title);
        xml.Say("link", item.Address);
        xml.WriteStartElement("guid");
        if (item.Id != item.Address) xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(item.Id);
        xml.WriteEndElement();
        xml.Say("pubDate", Rfc822(item.Published));
        foreach (var author in item.Authors) xml.Say("creator", author.Name, DublinCore);
        foreach (var category in item.Categories) xml.Say("category", category);
        xml.Say("description", item.Summary);
        xml.Say("encoded", FeedBody.Html(item), Content);
        if (item.Updated > item.Published) xml.Say("updated", AtomWriter.Rfc3339(item.Updated), Atom);
        Files(xml, item);
        xml.WriteEndElement();
    }

    /// <summary>RSS Profile §4: one enclosure an item, with its length ("0" when not known); the others are Media RSS.</summary>
    private static void Files(XmlWriter xml, FeedItem item)
    {
        foreach (var (index, file) in item.Enclosures.Index())
        {
            xml.WriteStartElement(index == 0 ? "enclosure" : "content", index == 0 ? null : Media);
            xml.Mark("url", file.Href);
            if (index == 0 || file.Bytes is not null) xml.Mark(index == 0 ? "length" : "fileSize", (file.Bytes ?? 0).ToString(CultureInfo.InvariantCulture));
            xml.Mark("type", file.MediaType ?? "application/octet-stream");
            if (index > 0 && file.Seconds is { } seconds) xml.Mark("duration", Math.Round(seconds).ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
        if (item.Picture is null) return;
        xml.WriteStartElement("content", Media);
        xml.Mark("url", item.Picture);
        xml.Mark("medium", "image");
        xml.WriteEndElement();
    }

    /// <summary>RFC 822 §5 with RFC 1123's four-digit years.</summary>
    internal static string Rfc822(DateTimeOffset time) => time.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);
}
