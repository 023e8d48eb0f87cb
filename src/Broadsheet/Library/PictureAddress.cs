using Broadsheet.Formats.Bodies;

namespace Broadsheet.Library;

/// <summary>Where the sizes of a picture lie: <c>/pictures/{blob}/960.avif</c>, of a crop <c>/pictures/{blob}/120-0-1600-900/960.avif</c>. An address never changes what it shows.</summary>
public static class PictureAddress
{
    /// <summary>In pixels. Others are not made, so that nobody can fill the disk by asking.</summary>
    public static IReadOnlyList<int> Widths { get; } = [320, 480, 640, 960, 1280, 1920];

    /// <summary>By the ending of their files, the smallest files first. Without an ending the browser gets the first that it says it takes.</summary>
    public static IReadOnlyList<(string Ending, string MediaType)> Formats { get; } = [("avif", "image/avif"), ("webp", "image/webp"), ("jpg", "image/jpeg")];

    /// <param name="ending">Of <see cref="Formats"/>, or null to let the browser say.</param>
    public static string Of(string blob, int width, string? ending = null, Crop? crop = null) =>
        $"/pictures/{blob}/{(crop is null ? "" : $"{crop.X}-{crop.Y}-{crop.Width}-{crop.Height}/")}{width}{(ending is null ? "" : $".{ending}")}";

    /// <summary>All sizes up to the largest that shows more than a smaller one, as <c>srcset</c> has them.</summary>
    /// <param name="full">Pixels of the original or the crop; 0 when unknown.</param>
    public static string SourceSet(string blob, int largest, int full, string? ending = null, Crop? crop = null)
    {
        var useful = Widths.Where(width => width <= largest && (full == 0 || width <= full || width == Widths[0])).ToList();
        return string.Join(", ", useful.Select(width => $"{Of(blob, width, ending, crop)} {width}w"));
    }
}
