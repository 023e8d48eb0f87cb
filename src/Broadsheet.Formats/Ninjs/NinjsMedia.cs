using System.Text.Json;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Json;

namespace Broadsheet.Formats.Ninjs;

/// <summary>Pictures, sound and film: of the item itself (renditions) and of what is associated with it.</summary>
internal sealed record NinjsMedia(IReadOnlyList<Picture> Pictures, IReadOnlyList<Enclosure> Enclosures, IReadOnlyList<Warning> Warnings)
{
    private const int Deepest = 4;

    public static NinjsMedia Read(JsonElement item)
    {
        var (pictures, enclosures, warnings) = (new List<Picture>(), new List<Enclosure>(), new List<Warning>());
        Collect(item, 0, pictures, enclosures, warnings);
        return new([.. pictures.DistinctBy(picture => picture.Href ?? picture.Blob)], [.. enclosures.DistinctBy(file => file.Href)], warnings);
    }

    private static void Collect(JsonElement item, int depth, List<Picture> pictures, List<Enclosure> enclosures, List<Warning> warnings)
    {
        var associations = Named(item, "associations").ToArray();
        // Our own writing says an item's own pictures twice; the associated one knows more.
        if (associations.Length == 0 || depth > 0) Own(item, depth, pictures, enclosures);
        foreach (var (name, associated) in associations)
        {
            if (depth < Deepest && (IsMedia(associated) || associated.Member("renditions", "associations") is not null)) Collect(associated, depth + 1, pictures, enclosures, warnings);
            else warnings.Add(new(0, $"The associated '{name}' ({associated.Text("type") ?? "text"}) is a document of its own and is not kept with this one: {associated.Text("uri")}"));
        }
        if (associations.Length > 0 && depth == 0) Own(item, depth, pictures, enclosures);
    }

    private static void Own(JsonElement item, int depth, List<Picture> pictures, List<Enclosure> enclosures)
    {
        var renditions = Named(item, "renditions").Where(one => one.Json.Text("href") is not null).ToArray();
        var isPicture = item.Text("type") is { } type && (type.Equals("picture", StringComparison.OrdinalIgnoreCase) || type.Equals("graphic", StringComparison.OrdinalIgnoreCase));
        var images = renditions.Where(one => one.Json.Text("contentType", "mimetype")?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ?? isPicture).ToArray();
        var best = images.OrderByDescending(one => one.Json.Pixels("width")).ThenBy(one => one.Name == "main" ? 0 : 1).FirstOrDefault();
        if (best.Json.ValueKind == JsonValueKind.Object) pictures.Add(Picture(item, best.Json));
        else if (isPicture && item.Text("uri") is { } uri && uri.StartsWith(NinjsUris.Blob, StringComparison.Ordinal)) pictures.Add(Picture(item, default) with { Blob = uri[NinjsUris.Blob.Length..] });
        var file = renditions.Except(images).OrderByDescending(one => one.Name == "main").FirstOrDefault(one => depth > 0 || IsMedia(item));
        if (file.Json.ValueKind == JsonValueKind.Object)
            enclosures.Add(new(file.Json.Text("href")!, file.Json.Text("contentType", "mimetype"), file.Json.Whole("sizeInBytes"), file.Json.Number("duration"), file.Json.Text("title") ?? NinjsTexts.Headline(item)));
    }

    private static Picture Picture(JsonElement item, JsonElement rendition)
    {
        var texts = NinjsTexts.Texts(item, "descriptions", "description").ToArray();
        var caption = texts.FirstOrDefault(text => text.Role == "caption") ?? texts.FirstOrDefault(text => text is { IsHtml: false, Role: not "altText" }) ?? texts.FirstOrDefault(text => text.Role != "altText");
        return new()
        {
            Href = rendition.Text("href"),
            Alt = texts.FirstOrDefault(text => text.Role == "altText")?.Value,
            Caption = caption?.Words(null).Line,
            CreditLine = item.Text("by", "byline") ?? item.Text("copyrightHolder"),
            Width = rendition.ValueKind == JsonValueKind.Object ? rendition.Pixels("width") : 0,
            Height = rendition.ValueKind == JsonValueKind.Object ? rendition.Pixels("height") : 0,
        };
    }

    private static bool IsMedia(JsonElement item) => NinjsItem.TypeOf(item.Text("type")) is DocumentType.Picture or DocumentType.Graphic or DocumentType.Audio or DocumentType.Video or DocumentType.Component;

    /// <summary>2.x and 3.x: an array, each with its name; 1.x: an object, its members the names.</summary>
    private static IEnumerable<(string Name, JsonElement Json)> Named(JsonElement item, string member)
    {
        if (item.Member(member) is not { } list) return [];
        return list.ValueKind == JsonValueKind.Object
            ? list.EnumerateObject().Where(one => one.Value.ValueKind == JsonValueKind.Object).Select(one => (one.Name, one.Value))
            : item.List(member).Where(one => one.ValueKind == JsonValueKind.Object).Select(one => (one.Text("name") ?? "", one));
    }
}
