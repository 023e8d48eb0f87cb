using System.Globalization;
using System.Xml;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Ninjs;
using Broadsheet.Formats.Syndication;

namespace Broadsheet.Formats.NewsMl;

/// <summary>contentSet (§8) of an item being written: the body as HTML in well-formed XML, then its pictures and recordings by reference.</summary>
internal static class G2ContentSet
{
    private const string Nar = NewsMlG2Writer.Nar, Xhtml = "http://www.w3.org/1999/xhtml";

    public static void Write(XmlWriter xml, NewsDocument document)
    {
        var pictures = document.Pictures.Where(picture => UriOf(picture) is not null).ToList();
        if (document.Body.Count + pictures.Count + document.Enclosures.Count + document.Renditions.Count == 0 && document.Record is null) return;
        xml.WriteStartElement("contentSet", Nar);
        if (document.Body.Count > 0) Body(xml, document.Body);
        if (document.Record is { } record)
        {
            xml.WriteStartElement("inlineData", Nar);
            xml.WriteAttributeString("contenttype", NinjsTexts.RecordType);
            xml.WriteString(record);
            xml.WriteEndElement();
        }
        foreach (var rendition in document.Renditions.Where(one => NinjsUris.Valid(one.Href) is not null)) Remote(xml, G2Words.Code("rnd", rendition.Name), rendition);
        foreach (var picture in pictures) Picture(xml, picture);
        foreach (var file in document.Enclosures.Where(file => NinjsUris.Valid(file.Href) is not null && document.Renditions.All(one => one.Href != file.Href)))
            Remote(xml, "bsrnd:file", new(file.Title ?? "", file.Href, file.MediaType, file.Bytes, 0, 0, file.Seconds));
        xml.WriteEndElement();
    }

    private static string? UriOf(Picture picture) => NinjsUris.Valid(picture.Href) ?? (picture.Blob is null ? null : NinjsUris.Blob + picture.Blob);

    private static void Picture(XmlWriter xml, Picture picture)
    {
        xml.WriteStartElement("remoteContent", Nar);
        xml.WriteAttributeString("rendition", "bsrnd:picture");
        xml.Mark("href", UriOf(picture));
        xml.WriteAttributeString("contenttype", "image/*");
        if (picture.Width > 0) xml.WriteAttributeString("width", picture.Width.ToString(CultureInfo.InvariantCulture));
        if (picture.Height > 0) xml.WriteAttributeString("height", picture.Height.ToString(CultureInfo.InvariantCulture));
        foreach (var (role, words) in ((string, string?)[])[("caption", picture.Caption), ("credit", picture.CreditLine), ("altText", picture.Alt)])
        {
            if (words is null) continue;
            xml.WriteStartElement("altId", Nar);
            xml.WriteAttributeString("type", "bspicture:" + role);
            xml.WriteString(Characters.Clean(words));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Remote(XmlWriter xml, string? name, Rendition rendition)
    {
        xml.WriteStartElement("remoteContent", Nar);
        xml.Mark("rendition", name);
        xml.Mark("href", NinjsUris.Valid(rendition.Href));
        xml.Mark("contenttype", rendition.MediaType);
        if (rendition.Bytes is { } bytes) xml.WriteAttributeString("size", bytes.ToString(CultureInfo.InvariantCulture));
        if (rendition.Width > 0) xml.WriteAttributeString("width", rendition.Width.ToString(CultureInfo.InvariantCulture));
        if (rendition.Height > 0) xml.WriteAttributeString("height", rendition.Height.ToString(CultureInfo.InvariantCulture));
        if (rendition.Seconds is { } seconds)
        {
            xml.WriteAttributeString("duration", Math.Round(seconds * 1000).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("durationunit", "timeunit:milliseconds");
        }
        if (rendition.Name.Length > 0 && name == "bsrnd:file")
        {
            xml.WriteStartElement("altId", Nar);
            xml.WriteAttributeString("type", "bsfile:title");
            xml.WriteString(Characters.Clean(rendition.Name));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Body(XmlWriter xml, IReadOnlyList<Block> body)
    {
        xml.WriteStartElement("inlineXML", Nar);
        xml.WriteAttributeString("contenttype", "application/xhtml+xml");
        xml.WriteStartElement("html", Xhtml);
        xml.WriteStartElement("head", Xhtml);
        xml.WriteElementString("title", Xhtml, "");
        xml.WriteEndElement();
        xml.WriteStartElement("body", Xhtml);
        XhtmlText.Write(xml, Markup.Parse(BodyWriter.Write(body)));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
