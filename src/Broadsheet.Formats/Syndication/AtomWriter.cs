using System.Globalization;
using System.Xml;

namespace Broadsheet.Formats.Syndication;

/// <summary>Atom 1.0 (RFC 4287).</summary>
public static class AtomWriter
{
    public const string MediaType = "application/atom+xml";
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <returns>UTF-8.</returns>
    public static byte[] Write(Feed feed) => XmlText.Write(xml =>
    {
        xml.WriteStartElement("feed", Atom);
        if (feed.Language is not null) xml.WriteAttributeString("xml", "lang", null, feed.Language);
        Head(xml, feed);
        foreach (var item in feed.Items) Entry(xml, item, feed);
        xml.WriteEndElement();
    });

    internal static string Rfc3339(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    private static void Head(XmlWriter xml, Feed feed)
    {
        xml.Say("id", feed.Id ?? feed.Self ?? feed.Address ?? "", Atom);
        xml.Say("title", feed.Title, Atom);
        xml.Say("subtitle", feed.Description, Atom);
        xml.Say("updated", Rfc3339(FeedBody.Updated(feed)), Atom);
        xml.Point(Atom, "alternate", feed.Address, "text/html");
        xml.Point(Atom, "self", feed.Self, MediaType);
        xml.Point(Atom, "hub", feed.Hub);
        foreach (var author in feed.Authors) Person(xml, "author", author);
        foreach (var category in feed.Categories) Category(xml, category);
        xml.Say("logo", feed.Picture, Atom);
        xml.Say("rights", feed.Copyright, Atom);
        xml.Say("generator", feed.Generator, Atom);
    }

    private static void Entry(XmlWriter xml, FeedItem item, Feed feed)
    {
        xml.WriteStartElement("entry", Atom);
        if (item.Language is not null && item.Language != feed.Language) xml.WriteAttributeString("xml", "lang", null, item.Language);
        xml.Say("id", item.Id, Atom);
        xml.WriteStartElement("title", Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(Bodies.Characters.Clean(item.Title));
        xml.WriteEndElement();
        xml.Say("published", Rfc3339(item.Published), Atom);
        xml.Say("updated", Rfc3339(item.Updated), Atom);
        // RFC 4287 §4.1.1: each entry has an author when the feed has none; the paper stands in for nobody's byline.
        foreach (var author in item.Authors.Count > 0 || feed.Authors.Count > 0 ? item.Authors : [new Credit(feed.Title)]) Person(xml, "author", author);
        xml.Point(Atom, "alternate", item.Address, "text/html");
        foreach (var file in item.Enclosures) Enclosure(xml, file);
        if (item.Picture is not null) Enclosure(xml, new Enclosure(item.Picture, PictureType(item.Picture)));
        foreach (var category in item.Categories) Category(xml, category);
        xml.Say("summary", item.Summary ?? (FeedBody.Html(item) is null ? item.Title : null), Atom);
        if (FeedBody.Html(item) is { } html)
        {
            xml.WriteStartElement("content", Atom);
            xml.WriteAttributeString("type", "html");
            xml.WriteString(Bodies.Characters.Clean(html));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Person(XmlWriter xml, string element, Credit person)
    {
        xml.WriteStartElement(element, Atom);
        xml.Say("name", person.Name, Atom);
        xml.Say("uri", person.Uri, Atom);
        xml.Say("email", person.Email, Atom);
        xml.WriteEndElement();
    }

    private static void Category(XmlWriter xml, string term)
    {
        xml.WriteStartElement("category", Atom);
        xml.Mark("term", term);
        xml.WriteEndElement();
    }

    private static void Enclosure(XmlWriter xml, Enclosure file)
    {
        xml.WriteStartElement("link", Atom);
        xml.Mark("rel", "enclosure");
        xml.Mark("type", file.MediaType);
        xml.Mark("length", file.Bytes?.ToString(CultureInfo.InvariantCulture));
        xml.Mark("title", file.Title);
        xml.Mark("href", file.Href);
        xml.WriteEndElement();
    }

    private static string PictureType(string address) => Path.GetExtension(address.Split('?', '#')[0]).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".svg" => "image/svg+xml",
        _ => "image/jpeg",
    };
}
