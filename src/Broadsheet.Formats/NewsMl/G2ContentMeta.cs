using System.Globalization;
using System.Xml;
using Broadsheet.Formats.Syndication;

namespace Broadsheet.Formats.NewsMl;

/// <summary>contentMeta (§6) of an item being written, its members in the schema's order: administrative first, then descriptive.</summary>
internal static class G2ContentMeta
{
    private const string Nar = NewsMlG2Writer.Nar;

    public static void Write(XmlWriter xml, NewsDocument document)
    {
        xml.WriteStartElement("contentMeta", Nar);
        if (document.Urgency is >= 1 and <= 9 and var urgency) xml.Say("urgency", urgency.ToString(CultureInfo.InvariantCulture), Nar);
        if (document.ContentCreated is { } created) xml.Say("contentCreated", NewsMlG2Writer.Time(created), Nar);
        foreach (var source in document.InfoSources.Where(source => source.Role != "provider")) G2Words.Concept(xml, "infoSource", source, ("role", G2Words.Code("bsrole", source.Role)));
        foreach (var author in document.Authors) Author(xml, author);
        foreach (var id in Ids(document))
        {
            xml.WriteStartElement("altId", Nar);
            if (G2Words.Code("bsid", id.Role) is { } role) xml.WriteAttributeString("type", role);
            xml.WriteString(Bodies.Characters.Clean(id.Value));
            xml.WriteEndElement();
        }
        foreach (var keyword in document.Tags) xml.Say("keyword", keyword, Nar);
        foreach (var genre in document.Genres) G2Words.Concept(xml, "genre", genre);
        if (Bodies.LanguageTag.IsWellFormed(document.Language))
        {
            xml.WriteStartElement("language", Nar);
            xml.WriteAttributeString("tag", document.Language!);
            xml.WriteEndElement();
        }
        foreach (var (kind, list) in ((string, IReadOnlyList<Concept>)[])[("abstract", document.Subjects), ("person", document.People), ("organisation", document.Organisations), ("geoArea", document.Places)])
        {
            foreach (var subject in list) G2Words.Concept(xml, "subject", subject, ("type", "cpnat:" + kind), ("why", G2Words.Code("bsrel", subject.Role)));
        }
        xml.Say("slugline", document.Slugline, Nar);
        Words(xml, document);
        xml.WriteEndElement();
    }

    private static void Words(XmlWriter xml, NewsDocument document)
    {
        xml.Say("headline", document.Headline, Nar);
        foreach (var other in document.OtherTexts.Where(text => text.Role != "meta")) Roled(xml, "headline", "hld:" + other.Role, other.Text);
        xml.Say("dateline", document.Dateline, Nar);
        xml.Say("by", document.Byline, Nar);
        if (document.Standfirst is { } standfirst) Roled(xml, "description", "drol:summary", standfirst);
        foreach (var meta in document.OtherTexts.Where(text => text.Role == "meta")) Roled(xml, "description", "drol:meta", meta.Text);
    }

    private static void Roled(XmlWriter xml, string name, string role, string words)
    {
        xml.WriteStartElement(name, Nar);
        xml.WriteAttributeString("role", role);
        xml.WriteString(Bodies.Characters.Clean(words));
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, Credit author)
    {
        xml.WriteStartElement("creator", Nar);
        xml.Mark("role", G2Words.Code("bsrole", author.Role));
        if (Ninjs.NinjsUris.Valid(author.Uri) is { } uri) xml.WriteAttributeString("uri", uri);
        xml.Say("name", author.Name, Nar);
        if (author.Email is { } mail)
        {
            xml.WriteStartElement("personDetails", Nar);
            xml.WriteStartElement("contactInfo", Nar);
            xml.Say("email", mail, Nar);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static IEnumerable<AlternativeId> Ids(NewsDocument document)
    {
        foreach (var id in document.AltIds) yield return id;
        if (document.UrlName is { } name) yield return new(name, "urlName");
        if (document.Expires is { } expires) yield return new(NewsMlG2Writer.Time(expires), "expires");
        foreach (var trust in document.TrustIndicators) yield return new($"{trust.Href} {trust.Title}", "trust:" + trust.Role);
    }
}
