using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Broadsheet.Tests.Library;

/// <summary>Writes every property of IPTC's own list of the standard, as the list says it is written, and says what must be read.</summary>
internal static class IptcSpecimen
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly Dictionary<string, XNamespace> Spaces = new()
    {
        ["dc"] = "http://purl.org/dc/elements/1.1/", ["photoshop"] = "http://ns.adobe.com/photoshop/1.0/", ["xmp"] = "http://ns.adobe.com/xap/1.0/",
        ["xmpRights"] = "http://ns.adobe.com/xap/1.0/rights/", ["Iptc4xmpCore"] = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
        ["Iptc4xmpExt"] = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/", ["plus"] = "http://ns.useplus.org/ldf/xmp/1.0/", ["exif"] = "http://ns.adobe.com/exif/1.0/",
    };

    private static readonly JsonElement Standard = JsonDocument.Parse(File.ReadAllBytes(Fixtures.PathOf("pictures/iptc/iptc-pmd-techreference_2021.1--2022-03-15.json"))).RootElement;

    public static HashSet<string> Names() => [.. Top().Select(property => property.Value.GetProperty("XMPid").GetString()!)];

    /// <summary>All of them in one packet.</summary>
    public static (byte[] Packet, Dictionary<string, JsonNode?> Written) Xmp()
    {
        var written = new Dictionary<string, JsonNode?>();
        var description = new XElement(Rdf + "Description", new XAttribute(Rdf + "about", ""));
        foreach (var property in Top())
        {
            var (name, content, value) = Property(property, depth: 0);
            description.Add(new XElement(Long(name), content));
            written[name] = value;
        }
        return (Encoding.UTF8.GetBytes(new XElement(Rdf + "RDF", description).ToString()), written);
    }

    /// <summary>Those that have a data set of IIM, and nothing but it.</summary>
    public static (byte[] Bytes, Dictionary<string, JsonNode?> Written) Iim()
    {
        var written = new Dictionary<string, JsonNode?>();
        var bytes = new List<byte>([0x1C, 1, 90, 0, 3, 0x1B, (byte)'%', (byte)'G']);
        foreach (var property in Top().Where(property => property.Value.TryGetProperty("IIMid", out _)))
        {
            var (name, number) = (property.Value.GetProperty("XMPid").GetString()!, byte.Parse(property.Value.GetProperty("IIMid").GetString()!.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture));
            var text = $"{property.Name} Ωmega";
            if (number == 55)
            {
                bytes.AddRange(Set(55, "20310304"));
                bytes.AddRange(Set(60, "091500+0100"));
                written[name] = "2031-03-04T09:15:00+01:00";
                continue;
            }
            bytes.AddRange(Set(number, number == 12 ? $"IPTC:{text}:A:B:C" : text));
            written[name] = number == 105 ? text : Form(property.Value) switch { "AltLang" => new JsonObject { ["x-default"] = text }, "multi" => new JsonArray(text), _ => text };
        }
        // As Photoshop's image resource 0x0404, which is how JPEG files hold it.
        return ([.. "Photoshop 3.0\0"u8, .. "8BIM\u0004\u0004\0\0"u8, 0, 0, (byte)(bytes.Count >> 8), (byte)bytes.Count, .. bytes, .. new byte[bytes.Count & 1]], written);
    }

    /// <summary>The same without latitudes, longitudes and altitudes.</summary>
    public static JsonNode? WithoutPlaces(JsonNode? value)
    {
        if (value is JsonArray list) return new JsonArray([.. list.Select(one => WithoutPlaces(one?.DeepClone()))]);
        if (value is not JsonObject members) return value;
        return new JsonObject(members.Where(member => !member.Key.StartsWith("exif:GPS", StringComparison.Ordinal)).Select(member => KeyValuePair.Create(member.Key, WithoutPlaces(member.Value?.DeepClone())?.DeepClone())));
    }

    private static IEnumerable<byte> Set(byte number, string text)
    {
        var value = Encoding.UTF8.GetBytes(text);
        return [0x1C, 2, number, (byte)(value.Length >> 8), (byte)value.Length, .. value];
    }

    private static IEnumerable<JsonProperty> Top() => Standard.GetProperty("ipmd_top").EnumerateObject().Where(property => property.Value.TryGetProperty("XMPid", out _));

    private static (string Name, object Content, JsonNode? Value) Property(JsonProperty property, int depth)
    {
        var (spec, name) = (property.Value, property.Value.GetProperty("XMPid").GetString()!);
        if (Text(spec, "propoccurrence") != "multi")
        {
            var content = One(property, depth, out var single);
            return (name, content, single);
        }
        var (first, second) = (One(property, depth, out var firstValue), One(property, depth, out var secondValue));
        return (name, new XElement(Rdf + "Bag", Item(first), Item(second)), new JsonArray(firstValue, secondValue));
    }

    private static object One(JsonProperty property, int depth, out JsonNode? value)
    {
        var spec = property.Value;
        if (Text(spec, "datatype") == "struct" && Text(spec, "dataformat") == "AltLang")
        {
            value = new JsonObject { ["x-default"] = $"{property.Name} said", ["ar"] = "قيل" };
            return new XElement(Rdf + "Alt", Language("x-default", $"{property.Name} said"), Language("ar", "قيل"));
        }
        if (Text(spec, "datatype") != "struct")
        {
            value = $"{property.Name} & <said>";
            return $"{property.Name} & <said>";
        }
        var (members, read) = (new XElement(Rdf + "Description"), new JsonObject());
        foreach (var member in Members(Text(spec, "dataformat")!, depth))
        {
            var (name, content, inner) = Property(member, depth + 1);
            members.Add(new XElement(Long(name), content));
            read[name] = inner;
        }
        value = read;
        return members;
    }

    private static IEnumerable<JsonProperty> Members(string structure, int depth) => depth > 3 || !Standard.GetProperty("ipmd_struct").TryGetProperty(structure, out var found) ? []
        : found.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Object && member.Value.TryGetProperty("XMPid", out var id) && Spaces.ContainsKey(id.GetString()!.Split(':')[0])).DistinctBy(member => member.Value.GetProperty("XMPid").GetString());

    private static XElement Item(object content) => new(Rdf + "li", content);

    private static XElement Language(string language, string text) => new(Rdf + "li", new XAttribute(XNamespace.Xml + "lang", language), text);

    private static XName Long(string name) => Spaces[name.Split(':')[0]] + name.Split(':')[1];

    private static string? Form(JsonElement spec) => Text(spec, "dataformat") == "AltLang" ? "AltLang" : Text(spec, "propoccurrence");

    private static string? Text(JsonElement spec, string name) => spec.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
