using NetVips;

namespace Broadsheet.Library.Pictures;

/// <summary>What a picture's head says, read before any pixel is.</summary>
/// <param name="Width">In pixels, upright.</param>
/// <param name="Height">See <paramref name="Width"/>.</param>
internal sealed record PictureHead(string MediaType, int Width, int Height)
{
    private const long MostPixels = 80_000_000;

    /// <param name="path">Where the file lies.</param>
    /// <param name="name">What its sender calls it.</param>
    /// <exception cref="UnusablePicture">It is none that is taken.</exception>
    public static PictureHead Of(string path, string name)
    {
        if (new FileInfo(path).Length == 0) throw new UnusablePicture($"{name} is empty. Send it again.");
        var type = Image.FindLoad(path) switch
        {
            "VipsForeignLoadJpegFile" => "image/jpeg",
            "VipsForeignLoadPngFile" => "image/png",
            "VipsForeignLoadWebpFile" => "image/webp",
            "VipsForeignLoadHeifFile" => "image/avif",
            "VipsForeignLoadNsgifFile" => "image/gif",
            "VipsForeignLoadTiffFile" => "image/tiff",
            "VipsForeignLoadSvgFile" => throw Drawn(name),
            _ when name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".svgz", StringComparison.OrdinalIgnoreCase) => throw Drawn(name),
            _ => throw new UnusablePicture($"{name} is no picture that Broadsheet takes. Use JPEG, PNG, WebP, AVIF, GIF or TIFF."),
        };
        try
        {
            using var image = Image.NewFromFile(path, access: Enums.Access.Sequential);
            if ((long)image.Width * image.Height > MostPixels)
                throw new UnusablePicture($"{name} has {image.Width} × {image.Height} pixels, more than {MostPixels / 1_000_000} megapixels. Make it smaller.");
            var (width, height) = Embedded.Upright(image);
            return new(type, width, height);
        }
        catch (VipsException broken)
        {
            throw new UnusablePicture($"{name} is broken and cannot be shown. Export it again.", broken);
        }
    }

    /// <summary>Known by its first letters or its name; it is never read, because reading it can already do harm.</summary>
    private static UnusablePicture Drawn(string name) =>
        new($"{name} is a drawing (SVG). It can carry programs, so it is no picture that Broadsheet takes. Export it as PNG, at least {PictureAddress.Widths[^1]} pixels wide, and send that.");
}
