using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Broadsheet.Formats.Photos;

/// <summary>Writes an XMP packet (ISO 16684-1 §7): the original's tree as it was, and what only older forms said.</summary>
internal static class XmpWriting
{
    public static byte[] Packet(XElement? original, IReadOnlyDictionary<string, JsonNode> properties)
    {
        var rdf = new XElement(XmpNames.Rdf + "RDF", original?.Elements(XmpNames.Rdf + "Description").Select(description => new XElement(description)));
        var said = rdf.Elements().SelectMany(description => description.Elements().Select(one => one.Name).Concat(description.Attributes().Select(one => one.Name))).ToHashSet();
        var added = properties.Where(property => !said.Contains(XmpNames.Long(property.Key))).Select(property => new XElement(XmpNames.Long(property.Key), Content(property.Key, property.Value))).ToArray();
        if (added.Length > 0) rdf.Add(new XElement(XmpNames.Rdf + "Description", new XAttribute(XmpNames.Rdf + "about", ""), added));
        PrivateParts.Remove(rdf);
        var meta = new XElement(XmpNames.Meta + "xmpmeta", new XAttribute(XNamespace.Xmlns + "x", XmpNames.Meta), new XAttribute(XNamespace.Xmlns + "rdf", XmpNames.Rdf), XmpNames.Declared, rdf);
        return Encoding.UTF8.GetBytes($"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>{meta.ToString(SaveOptions.DisableFormatting)}<?xpacket end=\"w\"?>");
    }

    private static object Content(string name, JsonNode value) => value switch
    {
        JsonArray list => new XElement(XmpNames.Rdf + (name == "dc:creator" ? "Seq" : "Bag"), list.Select(one => new XElement(XmpNames.Rdf + "li", one?.ToString()))),
        JsonObject texts => new XElement(XmpNames.Rdf + "Alt", texts.Select(text => new XElement(XmpNames.Rdf + "li", new XAttribute(XNamespace.Xml + "lang", text.Key), text.Value?.ToString()))),
        _ => value.ToString(),
    };
}
