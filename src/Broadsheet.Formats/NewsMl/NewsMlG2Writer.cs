using System.Globalization;
using System.Xml;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Syndication;

namespace Broadsheet.Formats.NewsMl;

/// <summary>
/// A document as a newsItem of NewsML-G2 2.35, power conformance, its words as HTML5's XML form inside it. Valid by IPTC's schema; what the
/// schema has no place for (our own marks, other headlines) goes where the standard lets a provider say more: altId, headline roles, keyword.
/// </summary>
public static class NewsMlG2Writer
{
    internal const string Nar = "http://iptc.org/std/nar/2006-10-01/";

    /// <summary>Without indenting: between an item's words each blank counts.</summary>
    public static XmlWriterSettings Plain { get; } = new() { Encoding = new System.Text.UTF8Encoding(false), CloseOutput = false, NewLineHandling = NewLineHandling.Entitize, Async = true };

    private const string Catalogue = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml";

    /// <summary>One item a document.</summary>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(NewsDocument document)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Plain)) Item(xml, document);
        return stream.ToArray();
    }

    /// <summary>Begins a message of many items; <see cref="Item"/> adds each.</summary>
    public static void BeginMessage(XmlWriter xml, DateTimeOffset sent)
    {
        xml.WriteStartElement("newsMessage", Nar);
        xml.WriteStartElement("header", Nar);
        xml.Say("sent", Time(sent), Nar);
        xml.WriteEndElement();
        xml.WriteStartElement("itemSet", Nar);
    }

    /// <summary>Ends what <see cref="BeginMessage"/> began.</summary>
    public static void EndMessage(XmlWriter xml)
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void Item(XmlWriter xml, NewsDocument document)
    {
        xml.WriteStartElement("newsItem", Nar);
        xml.WriteAttributeString("guid", G2Words.Uri(document));
        if (int.TryParse(document.Version, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0) xml.WriteAttributeString("version", version.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("standard", "NewsML-G2");
        xml.WriteAttributeString("standardversion", "2.35");
        xml.WriteAttributeString("conformance", "power");
        if (LanguageTag.IsWellFormed(document.Language)) xml.WriteAttributeString("xml", "lang", null, document.Language!);
        xml.WriteStartElement("catalogRef", Nar);
        xml.WriteAttributeString("href", Catalogue);
        xml.WriteEndElement();
        Rights(xml, document);
        Management(xml, document);
        G2ContentMeta.Write(xml, document);
        G2ContentSet.Write(xml, document);
        xml.WriteEndElement();
    }

    private static void Rights(XmlWriter xml, NewsDocument document)
    {
        if ((document.CopyrightHolder ?? document.CopyrightNotice ?? document.UsageTerms) is null) return;
        xml.WriteStartElement("rightsInfo", Nar);
        if (document.CopyrightHolder is { } holder)
        {
            xml.WriteStartElement("copyrightHolder", Nar);
            xml.WriteAttributeString("literal", "holder");
            xml.Say("name", holder, Nar);
            xml.WriteEndElement();
        }
        xml.Say("copyrightNotice", document.CopyrightNotice, Nar);
        xml.Say("usageTerms", document.UsageTerms, Nar);
        xml.WriteEndElement();
    }

    private static void Management(XmlWriter xml, NewsDocument document)
    {
        xml.WriteStartElement("itemMeta", Nar);
        Coded(xml, "itemClass", "ninat:" + ClassOf(document.Type));
        var provider = document.InfoSources.FirstOrDefault(source => source.Role == "provider");
        G2Words.Concept(xml, "provider", provider ?? new Concept("Broadsheet", Literal: "broadsheet"));
        xml.Say("versionCreated", Time(document.VersionCreated ?? document.Published ?? DateTimeOffset.UnixEpoch), Nar);
        if ((document.FirstCreated ?? document.Published) is { } first) xml.Say("firstCreated", Time(first), Nar);
        if (document.EmbargoedUntil is { } embargo) xml.Say("embargoed", Time(embargo), Nar);
        Coded(xml, "pubStatus", "stat:" + document.PubStatus switch { PubStatus.Withheld => "withheld", PubStatus.Canceled => "canceled", _ => "usable" });
        foreach (var section in document.Sections)
        {
            xml.WriteStartElement("service", Nar);
            xml.WriteAttributeString("qcode", G2Words.Code("bssection", section) ?? "bssection:x");
            xml.Say("name", section, Nar);
            xml.WriteEndElement();
        }
        xml.Say("edNote", document.EdNote, Nar);
        if (document.Address is { } address && Uri.TryCreate(address, UriKind.RelativeOrAbsolute, out _))
        {
            xml.WriteStartElement("link", Nar);
            xml.WriteAttributeString("rel", "irel:alternate");
            xml.Mark("href", address);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    internal static void Coded(XmlWriter xml, string name, string qcode)
    {
        xml.WriteStartElement(name, Nar);
        xml.WriteAttributeString("qcode", qcode);
        xml.WriteEndElement();
    }

    internal static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    private static string ClassOf(DocumentType type) => type.ToString().ToLowerInvariant();
}
