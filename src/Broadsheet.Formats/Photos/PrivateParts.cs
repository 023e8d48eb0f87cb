using System.Xml.Linq;

namespace Broadsheet.Formats.Photos;

/// <summary>What readers' copies of a picture do not carry.</summary>
internal static class PrivateParts
{
    private static readonly XNamespace Photoshop = XmpNames.Space("photoshop");
    private static readonly XName[] Heavy = [XmpNames.Space("xmp") + "Thumbnails", Photoshop + "History", Photoshop + "DocumentAncestors", Photoshop + "SidecarForExtension"];

    /// <summary>Histories of editing, settings of raw converters, and what cameras measured, orientation and size among it.</summary>
    private static readonly XNamespace[] OfTheWorkshop = [XmpNames.Space("xmpMM"), XmpNames.Space("crs"), XmpNames.Space("tiff"), XmpNames.Space("exif"), XmpNames.Space("exifEX")];

    /// <summary>Latitude, longitude and altitude, wherever they stand.</summary>
    public static bool IsPlace(XElement element) => IsPlace(element.Name) || element.Attributes().Any(attribute => IsPlace(attribute.Name));

    public static void Remove(XElement rdf)
    {
        foreach (var description in rdf.Elements(XmpNames.Rdf + "Description"))
        {
            description.Elements().Where(one => IsPrivate(one.Name)).Remove();
            description.Attributes().Where(one => IsPrivate(one.Name)).Remove();
        }
        rdf.Descendants().Where(one => IsPlace(one.Name)).Remove();
        rdf.Descendants().Attributes().Where(one => IsPlace(one.Name)).Remove();
    }

    private static bool IsPrivate(XName name) => OfTheWorkshop.Contains(name.Namespace) || Heavy.Contains(name);

    private static bool IsPlace(XName name) => name.Namespace == XmpNames.Exif && name.LocalName.StartsWith("GPS", StringComparison.Ordinal);
}
