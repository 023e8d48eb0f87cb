using NetVips;

namespace Broadsheet.Library.Pictures;

internal static class Drawing
{
    private const int Quality = 88;

    /// <param name="width">In pixels; the height follows.</param>
    public static byte[] InPixels(byte[] svg, int width)
    {
        using var drawn = Image.ThumbnailBuffer(svg, width, height: 10_000, size: Enums.Size.Both);
        using var flat = drawn.HasAlpha() ? drawn.Flatten(background: [255, 255, 255]) : drawn.Copy();
        return flat.JpegsaveBuffer(q: Quality, optimizeCoding: true, keep: Enums.ForeignKeep.None);
    }
}
