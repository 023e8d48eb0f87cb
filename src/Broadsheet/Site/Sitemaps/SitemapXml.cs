using System.Globalization;
using System.Text;
using System.Xml;

namespace Broadsheet.Site.Sitemaps;

/// <summary>sitemaps.org 0.9 being written.</summary>
internal static class SitemapXml
{
    public const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    public const string News = "http://www.google.com/schemas/sitemap-news/0.9";
    public const string MediaType = "application/xml; charset=utf-8";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CloseOutput = false, CheckCharacters = false };

    public static byte[] Write(string root, Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartElement(root, Space);
            write(xml);
            xml.WriteEndElement();
        }
        return stream.ToArray();
    }

    /// <param name="element"><c>url</c> or <c>sitemap</c>.</param>
    public static void Place(this XmlWriter xml, string element, string address, DateTimeOffset? changed = null, Action? more = null)
    {
        xml.WriteStartElement(element, Space);
        xml.WriteElementString("loc", Space, address);
        if (changed is { } at) xml.WriteElementString("lastmod", Space, Machine(at));
        more?.Invoke();
        xml.WriteEndElement();
    }

    /// <summary>W3C date and time, to the second, in UTC.</summary>
    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
