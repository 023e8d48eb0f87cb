using System.Xml.Linq;

namespace Broadsheet.Formats.Photos;

/// <summary>Namespaces of XMP by the prefixes that IPTC's documents use, and names written with them: <c>dc:creator</c>.</summary>
internal static class XmpNames
{
    public static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static readonly XNamespace Meta = "adobe:ns:meta/";
    public static readonly XNamespace Exif = "http://ns.adobe.com/exif/1.0/";

    private static readonly Dictionary<string, string> ByPrefix = new(StringComparer.Ordinal)
    {
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["photoshop"] = "http://ns.adobe.com/photoshop/1.0/",
        ["xmp"] = "http://ns.adobe.com/xap/1.0/",
        ["xmpRights"] = "http://ns.adobe.com/xap/1.0/rights/",
        ["xmpMM"] = "http://ns.adobe.com/xap/1.0/mm/",
        ["Iptc4xmpCore"] = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
        ["Iptc4xmpExt"] = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
        ["plus"] = "http://ns.useplus.org/ldf/xmp/1.0/",
        ["exif"] = Exif.NamespaceName,
        ["exifEX"] = "http://cipa.jp/exif/1.0/",
        ["tiff"] = "http://ns.adobe.com/tiff/1.0/",
        ["crs"] = "http://ns.adobe.com/camera-raw-settings/1.0/",
        ["prism"] = "http://prismstandard.org/namespaces/basic/2.0/",
    };

    private static readonly Dictionary<string, string> ByNamespace = ByPrefix.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Null for a namespace that nobody here knows by a prefix.</summary>
    public static string? Short(XName name) => ByNamespace.TryGetValue(name.NamespaceName, out var prefix) ? $"{prefix}:{name.LocalName}" : null;

    public static XName Long(string name) => name.Split(':') is [var prefix, var local] ? XName.Get(local, ByPrefix[prefix]) : throw new ArgumentException($"{name} has no prefix.", nameof(name));

    public static IEnumerable<XAttribute> Declared => ByPrefix.Select(pair => new XAttribute(XNamespace.Xmlns + pair.Key, pair.Value));

    /// <summary>The namespace that a prefix stands for.</summary>
    public static XNamespace Space(string prefix) => ByPrefix[prefix];
}
