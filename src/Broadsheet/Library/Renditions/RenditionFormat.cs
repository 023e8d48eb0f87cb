using NetVips;

namespace Broadsheet.Library.Renditions;

/// <summary>How a format is written: good enough for a page, as small as a second of work allows.</summary>
internal sealed record RenditionFormat(string Ending, string MediaType, Action<Image, string, Enums.ForeignKeep> Save)
{
    private static readonly Dictionary<string, Action<Image, string, Enums.ForeignKeep>> Saving = new()
    {
        ["avif"] = (image, path, keep) => image.Heifsave(path, q: 55, compression: Enums.ForeignHeifCompression.Av1, effort: 1, keep: keep),
        ["webp"] = (image, path, keep) => image.Webpsave(path, q: 80, effort: 2, keep: keep),
        ["jpg"] = (image, path, keep) => image.Jpegsave(path, q: 82, optimizeCoding: true, interlace: true, keep: keep),
    };

    public static IReadOnlyList<RenditionFormat> All { get; } = [.. PictureAddress.Formats.Select(format => new RenditionFormat(format.Ending, format.MediaType, Saving[format.Ending]))];

    public static RenditionFormat? Named(string ending) => All.FirstOrDefault(format => format.Ending == ending);

    /// <summary>The smallest that the browser says it takes; every browser takes JPEG.</summary>
    public static RenditionFormat For(string accept) => All.FirstOrDefault(format => accept.Contains(format.MediaType, StringComparison.OrdinalIgnoreCase)) ?? All[^1];
}

/// <summary>One file to be made.</summary>
/// <param name="Crop">Null for the whole picture.</param>
internal sealed record Rendition(string Blob, Formats.Bodies.Crop? Crop, int Width, RenditionFormat Format)
{
    /// <summary>Of its file, and of its state in HTTP.</summary>
    public string Name => $"{Blob}{(Crop is null ? "" : $"-{Crop.X}-{Crop.Y}-{Crop.Width}-{Crop.Height}")}-{Width}.{Format.Ending}";
}
