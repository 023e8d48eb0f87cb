using NetVips;

namespace Broadsheet.Library.Renditions;

/// <summary>A size that pages ask for. Others are not made, so that nobody can fill the disk by asking.</summary>
internal sealed record RenditionSize(int Width, RenditionFormat Format)
{
    public static IReadOnlyList<int> Widths { get; } = [320, 480, 640, 960, 1280, 1920];
}

internal sealed record RenditionFormat(string MediaType, string Ending, Func<Image, byte[]> Save)
{
    private static readonly RenditionFormat WebP = new("image/webp", "webp", image => image.WebpsaveBuffer(q: 80, effort: 4, keep: Enums.ForeignKeep.None));
    private static readonly RenditionFormat Jpeg = new("image/jpeg", "jpg", image => image.JpegsaveBuffer(q: 82, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None));

    /// <summary>The smallest that the browser says it takes.</summary>
    public static RenditionFormat For(string accept) => accept.Contains("image/webp", StringComparison.OrdinalIgnoreCase) ? WebP : Jpeg;
}
