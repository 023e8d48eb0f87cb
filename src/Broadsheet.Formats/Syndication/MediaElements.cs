using System.Globalization;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Syndication;

/// <summary>Sound, film, files and pictures: RSS 2.0 §enclosure, Media RSS 1.5.1, iTunes and podcast elements, Atom's enclosure links.</summary>
internal static class MediaElements
{
    /// <summary>Media RSS 1.5.1: descriptions stand in the item, in a content or in a group.</summary>
    public static Element? Find(Element item, string name) =>
        item.Child(name) ?? Contents(item).Select(content => content.Child(name)).FirstOrDefault(found => found is not null)
            ?? item.All("media:group").Select(group => group.Child(name)).FirstOrDefault(found => found is not null);

    public static IReadOnlyList<Enclosure> Enclosures(Element item)
    {
        var seconds = Seconds(item.TextOf("itunes:duration"));
        var files = item.All("enclosure").Select(file => File(file, file["url"], file["type"], file["length"], seconds))
            .Concat(item.All("atom:link").Where(link => link["rel"] == "enclosure").Select(link => File(link, link["href"], link["type"], link["length"], seconds)))
            .Concat(Contents(item).Where(content => !IsPicture(content["medium"], content["type"], content["url"]))
                .Select(content => File(content, content["url"], content["type"] ?? content["medium"] switch { "audio" => "audio/*", "video" => "video/*", _ => null }, content["filesize"], Seconds(content["duration"]))))
            .Concat(item.All("podcast:transcript").Select(file => File(file, file["url"], file["type"], null, null, "transcript")))
            .Concat(item.All("podcast:chapters").Select(file => File(file, file["url"], file["type"], null, null, "chapters")))
            .Concat(item.All("podcast:alternateenclosure").SelectMany(file => file.All("podcast:source").Select(source => File(source, source["uri"], file["type"], file["length"], null, file["title"]))));
        return [.. files.OfType<Enclosure>().Where(file => !IsPicture(null, file.MediaType, null)).DistinctBy(file => file.Href)];
    }

    public static IReadOnlyList<Picture> Pictures(Element item)
    {
        var caption = Words.OfRss(Find(item, "media:description"))?.Line;
        var credit = Find(item, "media:credit")?.Text;
        var pictures = Contents(item).Where(content => IsPicture(content["medium"], content["type"], content["url"]))
            .Select(content => Picture(content, content["url"], content.TextOf("media:description") ?? caption, content.TextOf("media:credit") ?? credit))
            .Concat(item.All("enclosure").Where(file => IsPicture(null, file["type"], null)).Select(file => Picture(file, file["url"], null, null)))
            .Concat(item.All("atom:link").Where(link => link["rel"] == "enclosure" && IsPicture(null, link["type"], null)).Select(link => Picture(link, link["href"], null, null)))
            .Concat(item.All("itunes:image").Concat(item.All("podcast:image")).Select(image => Picture(image, image["href"] ?? image["url"], null, null)))
            .Concat(item.All("image").Select(image => Picture(image, image.TextOf("url") ?? image["href"], null, null)))
            .OfType<Picture>().DistinctBy(picture => picture.Href).ToList();
        if (pictures.Count == 0 && Find(item, "media:thumbnail") is { } thumbnail && Picture(thumbnail, thumbnail["url"], caption, credit) is { } small) pictures.Add(small);
        return pictures;
    }

    public static Enclosure? File(Element at, string? address, string? type, string? length, double? seconds, string? title = null) =>
        Addressing.Of(address, at.Base) is { } href
            ? new(href, type, long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes > 0 ? bytes : null, seconds, title) : null;

    private static Picture? Picture(Element at, string? address, string? caption, string? credit) =>
        Addressing.Of(address, at.Base) is { } href
            ? new() { Href = href, Alt = at["alt"], Caption = caption, CreditLine = credit, Width = Pixels(at["width"]), Height = Pixels(at["height"]) } : null;

    private static IEnumerable<Element> Contents(Element item) => item.All("media:content").Concat(item.All("media:group").SelectMany(group => group.All("media:content")));

    private static bool IsPicture(string? medium, string? type, string? address)
    {
        if (medium is not null || type is not null) return medium == "image" || type?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true;
        var path = address?.Split('?', '#')[0] ?? "";
        return Path.GetExtension(path).ToLowerInvariant() is ".jpg" or ".jpeg" or ".png" or ".gif" or ".webp" or ".avif";
    }

    private static int Pixels(string? written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) ? pixels : 0;

    /// <summary><c>3600</c>, <c>1:00:00</c> or <c>60:00</c>.</summary>
    internal static double? Seconds(string? written)
    {
        if (written is null) return null;
        var total = 0.0;
        foreach (var part in written.Split(':'))
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
            total = (total * 60) + number;
        }
        return total > 0 ? total : null;
    }
}
