using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Broadsheet.Formats.Photos;

/// <summary>
/// What a picture's file says of itself, by the names of IPTC Photo Metadata (2021.1 and later) in XMP: <c>dc:creator</c>, <c>Iptc4xmpExt:LocationShown</c>.
/// XMP comes first; what it does not say is taken from IIM, then from Exif. Hostile bytes give less, never a failure.
/// </summary>
public sealed class PhotoMetadata
{
    private readonly XElement? packet;
    private readonly Dictionary<string, JsonNode> properties = new(StringComparer.Ordinal);

    private PhotoMetadata(XElement? packet) => this.packet = packet;

    /// <summary>A text is a string, a list an array, a text by language an object of languages (<c>x-default</c> first), a structure an object of names.</summary>
    public IReadOnlyDictionary<string, JsonNode> Properties => properties;

    /// <summary>True when it says where on earth it was made.</summary>
    public bool SaysPlace { get; private init; }

    /// <param name="xmp">An XMP packet, or null.</param>
    /// <param name="iim">IIM data sets, alone or within Photoshop's image resources, or null.</param>
    /// <param name="exif">A TIFF structure, with or without <c>Exif</c> before it, or null.</param>
    public static PhotoMetadata Read(byte[]? xmp, byte[]? iim, byte[]? exif)
    {
        var packet = xmp is null ? null : XmpReading.Packet(xmp);
        var texts = exif is null ? new Dictionary<int, string>() : ExifReading.Texts(exif);
        var read = new PhotoMetadata(packet) { SaysPlace = texts.ContainsKey(0x8825) || (packet?.DescendantsAndSelf().Any(PrivateParts.IsPlace) ?? false) };
        if (packet is not null) read.Take(XmpReading.Properties(packet));
        if (iim is not null) read.Take(OlderNames.FromIim(IimReading.Read(iim)));
        read.Take(OlderNames.FromExif(texts));
        return read;
    }

    /// <summary>One text: in the language, else the default, else the first there is; of a list, its members joined by commas. Null when it is not said.</summary>
    public string? Text(string name, string? language = null) => properties.GetValueOrDefault(name) switch
    {
        JsonValue value => value.ToString(),
        JsonArray list => string.Join(", ", list.Select(one => one?.ToString())),
        JsonObject texts => (language is null ? null : texts[language] ?? texts[language.Split('-')[0]])?.ToString() ?? (texts["x-default"] ?? texts.FirstOrDefault().Value)?.ToString(),
        _ => null,
    };

    /// <summary>An XMP packet for a copy that goes out: all properties, without places by coordinates, the history of editing, thumbnails, and what is not true of a copy (orientation, size).</summary>
    public byte[] ForCopies() => XmpWriting.Packet(packet, properties);

    private void Take(IEnumerable<KeyValuePair<string, JsonNode>> found)
    {
        foreach (var (name, value) in found) properties.TryAdd(name, value);
    }
}
