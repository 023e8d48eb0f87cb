using Broadsheet.Formats.Bodies;
using Broadsheet.Library;

namespace Broadsheet.Site;

/// <summary>What the heads of all kinds of page have in common.</summary>
public static class Heads
{
    /// <summary>For a page that is a list: a front, a section, a tag, an author, the latest.</summary>
    /// <param name="path">Of the page, with its query.</param>
    /// <param name="feed">Path of the feed without its ending, or null when it has none.</param>
    public static PageHead OfList(Imprint imprint, string title, string path, string? description = null, string? feed = null, IReadOnlyList<InEdition>? others = null) => new(title)
    {
        Description = description,
        Metas = [.. Card(imprint, "website", title, description, path)],
        Links = [.. Canonical(imprint, path, others ?? []), .. feed is null ? [] : Feeds(imprint, title, feed)],
    };

    /// <summary>For pages that no index should hold: searches, what is missing, what is gone.</summary>
    public static PageHead Unlisted(string title) => new(title) { Metas = [new("robots", "noindex")] };

    /// <summary>Open Graph, and the cards that read it.</summary>
    public static IEnumerable<HeadMeta> Card(Imprint imprint, string type, string title, string? description, string path)
    {
        yield return new("robots", "max-image-preview:large, max-snippet:-1, max-video-preview:-1");
        yield return new("og:type", type, Property: true);
        yield return new("og:title", title, Property: true);
        yield return new("og:url", imprint.Whole(path), Property: true);
        yield return new("og:site_name", imprint.Edition.PaperName, Property: true);
        yield return new("og:locale", imprint.Edition.Language.Replace('-', '_'), Property: true);
        if (description is { Length: > 0 }) yield return new("og:description", description, Property: true);
        yield return new("twitter:card", "summary_large_image");
    }

    public static IEnumerable<HeadMeta> CardPicture(Imprint imprint, Picture picture)
    {
        yield return new("og:image", PictureAddress(imprint, picture), Property: true);
        if (picture.Alt is { Length: > 0 } alt) yield return new("og:image:alt", alt, Property: true);
    }

    public static string PictureAddress(Imprint imprint, Picture picture) =>
        picture.Blob is null ? picture.Href ?? "" : imprint.Whole(Renditions.Address(picture, 1280, "jpg"));

    /// <summary>The picture in each shape that search engines show: 16:9, 4:3, 1:1.</summary>
    public static IEnumerable<string> PictureAddresses(Imprint imprint, Picture picture) =>
        picture is { Blob: { } blob, Width: > 0, Height: > 0 } ? Shapes.Select(shape => imprint.Whole(Broadsheet.Library.PictureAddress.Of(blob, 1280, "jpg", Ratios.Of(picture, shape)))) : [PictureAddress(imprint, picture)];

    private static readonly string[] Shapes = ["16:9", "4:3", "1:1"];

    /// <summary>The page's own address, itself again under its language, its sisters, and the one for everybody else.</summary>
    public static IEnumerable<HeadLink> Canonical(Imprint imprint, string path, IReadOnlyList<InEdition> others)
    {
        var own = imprint.Whole(path);
        yield return new("canonical", own);
        yield return new("alternate", own) { Language = imprint.Edition.Language };
        foreach (var other in others)
            yield return new("alternate", imprint.Whole(other.Address)) { Language = other.Edition.Language };
        yield return new("alternate", imprint.Whole(others.FirstOrDefault(other => other.Edition.IsDefault)?.Address ?? path)) { Language = "x-default" };
    }

    public static IEnumerable<HeadLink> Feeds(Imprint imprint, string title, string feed)
    {
        foreach (var (ending, type) in new[] { ("xml", "application/rss+xml"), ("atom", "application/atom+xml"), ("json", "application/feed+json") })
            yield return new("alternate", imprint.Whole($"{feed}.{ending}")) { Type = type, Title = $"{title} · {imprint.Edition.PaperName}" };
    }
}
