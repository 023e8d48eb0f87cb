using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace Broadsheet.Formats.Photos;

/// <summary>
/// Reads an XMP packet (ISO 16684-1): the tree of RDF, and its properties as JSON: a text is a string, a bag or sequence an array,
/// a text in several languages an object by language (<c>x-default</c>), a structure an object by prefixed names.
/// </summary>
internal static class XmpReading
{
    private const int MostBytes = 4 * 1024 * 1024;
    private const int Deepest = 24;

    /// <summary>Null when it is no packet, or none that may be read.</summary>
    public static XElement? Packet(byte[] bytes)
    {
        if (bytes.Length > MostBytes) return null;
        try
        {
            var text = Trimmed(bytes);
            if (IsDeep(text)) return null;
            using var reader = Reader(text);
            var root = XElement.Load(reader);
            return root.Name == XmpNames.Rdf + "RDF" ? root : root.Descendants(XmpNames.Rdf + "RDF").FirstOrDefault();
        }
        catch (XmlException)
        {
            return null;
        }
    }

    public static IEnumerable<KeyValuePair<string, JsonNode>> Properties(XElement rdf) =>
        rdf.Elements(XmpNames.Rdf + "Description").SelectMany(Members);

    private static IEnumerable<KeyValuePair<string, JsonNode>> Members(XElement description)
    {
        foreach (var attribute in description.Attributes())
            if (XmpNames.Short(attribute.Name) is { } name) yield return new(name, JsonValue.Create(attribute.Value));
        foreach (var element in description.Elements())
            if (XmpNames.Short(element.Name) is { } name && Value(element) is { } value) yield return new(name, value);
    }

    private static JsonNode? Value(XElement property)
    {
        if ((string?)property.Attribute(XmpNames.Rdf + "resource") is { } address) return JsonValue.Create(address);
        if (property.Elements().FirstOrDefault() is { } inner && inner.Name.Namespace == XmpNames.Rdf)
            return inner.Name.LocalName switch
            {
                "Alt" when inner.Elements().All(one => one.Attribute(XNamespace.Xml + "lang") is not null) => Languages(inner),
                "Alt" or "Bag" or "Seq" => new JsonArray([.. inner.Elements(XmpNames.Rdf + "li").Select(Value).OfType<JsonNode>()]),
                "Description" => Structure(inner),
                "value" => Value(inner),
                _ => null,
            };
        if (property.HasElements || property.Attributes().Any(attribute => XmpNames.Short(attribute.Name) is not null))
            return property.Element(XmpNames.Rdf + "value") is { } qualified ? Value(qualified) : Structure(property);
        return property.Value is { Length: > 0 } text ? JsonValue.Create(text) : null;
    }

    private static JsonObject Structure(XElement element)
    {
        var structure = new JsonObject();
        foreach (var (name, value) in Members(element)) structure[name] = value;
        return structure;
    }

    private static JsonObject Languages(XElement alternatives)
    {
        var texts = new JsonObject();
        foreach (var one in alternatives.Elements(XmpNames.Rdf + "li")) texts[(string)one.Attribute(XNamespace.Xml + "lang")!] = one.Value;
        return texts;
    }

    /// <summary>Packets are padded with blanks, and some writers end them with zeros.</summary>
    private static byte[] Trimmed(byte[] bytes)
    {
        var (start, end) = (Array.IndexOf(bytes, (byte)'<'), Array.LastIndexOf(bytes, (byte)'>'));
        return start < 0 || end < start ? [] : bytes[start..(end + 1)];
    }

    /// <summary>A tree that is nested for ever would end the stack when it is walked.</summary>
    private static bool IsDeep(byte[] text)
    {
        using var reader = Reader(text);
        while (reader.Read())
            if (reader.Depth > Deepest) return true;
        return false;
    }

    private static XmlReader Reader(byte[] text) => XmlReader.Create(new MemoryStream(text),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostBytes, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true });
}
