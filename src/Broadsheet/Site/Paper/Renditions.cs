using Broadsheet.Formats.Bodies;

namespace Broadsheet.Site;

/// <summary>Where the sizes of a picture lie.</summary>
internal static class Renditions
{
    private const string BodySizes = "(min-width: 46.25em) 41rem, 100vw";

    private static readonly int[] Widths = [320, 480, 640, 960, 1280, 1920];

    /// <summary>For the renderer of bodies.</summary>
    public static BodyPictures InBodies { get; } = new(picture => picture.Blob is null ? null
        : new PictureFiles(Address(picture, 960), [new PictureFormat("image/webp", SourceSet(picture, 1280)!, BodySizes)], Whole: Whole(picture)));

    /// <param name="width">CSS pixels that the smallest screen shows it at.</param>
    public static string Address(Picture picture, int width) =>
        picture.Blob is { } blob ? $"/pictures/{blob}/{width}" : picture.Href ?? "";

    /// <summary>The largest, or null for pictures that lie outside.</summary>
    public static string? Whole(Picture picture) => picture.Blob is null ? null : Address(picture, Widths[^1]);

    /// <summary>Null for pictures that lie outside and for those of one size.</summary>
    public static string? SourceSet(Picture picture, int largest) =>
        picture.Blob is null ? null : string.Join(", ", Widths.Where(width => width <= largest).Select(width => $"{Address(picture, width)} {width}w"));

    /// <summary>Width and height to reserve: the original's, or 3:2 when it is not known.</summary>
    public static (int Width, int Height) Frame(Picture picture) =>
        picture is { Width: > 0, Height: > 0 } ? (picture.Width, picture.Height) : (1200, 800);
}
