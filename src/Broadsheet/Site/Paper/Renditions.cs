using Broadsheet.Formats.Bodies;
using Broadsheet.Library;

namespace Broadsheet.Site;

/// <summary>Which sizes of a picture a page names.</summary>
internal static class Renditions
{
    private const int BodyLargest = 1280;
    private const string BodySizes = "(min-width: 46.25em) 41rem, 100vw";

    /// <summary>For the renderer of bodies.</summary>
    public static BodyPictures InBodies { get; } = new(picture =>
    {
        if (picture.Blob is null) return null;
        var (width, height) = Frame(picture, Ratios.Free);
        return new PictureFiles(Address(picture, 960, "jpg", Ratios.Free), Sources(picture, BodyLargest, BodySizes, Ratios.Free), width, height, Whole(picture));
    });

    /// <param name="width">CSS pixels that the smallest screen shows it at.</param>
    /// <param name="ratio">Of the crop to show, where the picture has one.</param>
    public static string Address(Picture picture, int width, string? ending = null, string? ratio = null) =>
        picture.Blob is { } blob ? PictureAddress.Of(blob, width, ending, Cut(picture, ratio)) : picture.Href ?? "";

    /// <summary>The largest of what the page shows, or null for pictures that lie outside.</summary>
    public static string? Whole(Picture picture) => picture.Blob is null ? null : Address(picture, PictureAddress.Widths[^1], ratio: Ratios.Free);

    /// <summary>The files in the formats that weigh less than JPEG, the lightest first; none of a picture that lies outside.</summary>
    public static IReadOnlyList<PictureFormat> Sources(Picture picture, int largest, string sizes, string? ratio = null) =>
        picture.Blob is not { } blob ? [] : [.. PictureAddress.Formats.Where(format => format.Ending != "jpg").Select(format => new PictureFormat(format.MediaType, PictureAddress.SourceSet(blob, largest, Cut(picture, ratio)?.Width ?? picture.Width, format.Ending, Cut(picture, ratio)), sizes))];

    /// <summary>Width and height to reserve: the crop's or the original's, or 3:2 when it is not known.</summary>
    public static (int Width, int Height) Frame(Picture picture, string? ratio = null) =>
        Cut(picture, ratio) is { } crop ? (crop.Width, crop.Height) : picture is { Width: > 0, Height: > 0 } ? (picture.Width, picture.Height) : (1200, 800);

    private static Crop? Cut(Picture picture, string? ratio) => ratio is null ? null : picture.Crops?.FirstOrDefault(crop => crop.Ratio == ratio);
}
