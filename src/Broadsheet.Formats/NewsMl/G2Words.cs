using System.Xml;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Ninjs;
using Broadsheet.Formats.Syndication;

namespace Broadsheet.Formats.NewsMl;

/// <summary>Identities and concepts as the schema lets them be written.</summary>
internal static class G2Words
{
    public static string Uri(NewsDocument document) => NinjsUris.Of(document);

    /// <summary>With an address as uri, with a code as literal; a name always.</summary>
    public static void Concept(XmlWriter xml, string element, Concept concept, params ReadOnlySpan<(string Name, string? Value)> marks)
    {
        xml.WriteStartElement(element, NewsMlG2Writer.Nar);
        foreach (var (name, value) in marks) xml.Mark(name, value);
        if (NinjsUris.Valid(concept.Uri) is { } uri) xml.WriteAttributeString("uri", uri);
        if ((concept.Literal ?? (NinjsUris.Valid(concept.Uri) is null ? concept.Uri : null)) is { } literal && Characters.Line(literal) is { } said) xml.WriteAttributeString("literal", said);
        xml.Say("name", concept.Name, NewsMlG2Writer.Nar);
        xml.WriteEndElement();
    }

    /// <summary>A role of ours as a QCode, whose second part must be one word.</summary>
    public static string? Code(string alias, string? role) => Characters.Line(role) is { } words ? alias + ":" + System.Uri.EscapeDataString(words) : null;
}
