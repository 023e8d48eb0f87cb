using NetVips;

namespace Broadsheet.Library.Pictures;

/// <summary>What a picture's head says, read before any pixel is.</summary>
internal sealed record PictureHead(string MediaType, int Width, int Height)
{
    private const long MostPixels = 80_000_000;

    public static PictureHead Of(byte[] bytes, string name)
    {
        var loader = Image.FindLoadBuffer(bytes);
        var type = loader switch
        {
            "VipsForeignLoadJpegBuffer" => "image/jpeg",
            "VipsForeignLoadPngBuffer" => "image/png",
            "VipsForeignLoadWebpBuffer" => "image/webp",
            "VipsForeignLoadHeifBuffer" => "image/avif",
            "VipsForeignLoadNsgifBuffer" => "image/gif",
            "VipsForeignLoadTiffBuffer" => "image/tiff",
            _ => throw new UnusablePicture($"{name} is no picture that Broadsheet takes. Use JPEG, PNG, WebP, AVIF, GIF or TIFF."),
        };
        try
        {
            using var image = Image.NewFromBuffer(bytes, access: Enums.Access.Sequential);
            if ((long)image.Width * image.Height > MostPixels)
                throw new UnusablePicture($"{name} has {image.Width} × {image.Height} pixels, more than {MostPixels / 1_000_000} megapixels. Make it smaller.");
            // EXIF orientations 5 to 8 lie on their side.
            var turned = image.Contains("orientation") && image.Get("orientation") is int and >= 5 and <= 8;
            return turned ? new(type, image.Height, image.Width) : new(type, image.Width, image.Height);
        }
        catch (VipsException broken)
        {
            throw new UnusablePicture($"{name} is broken and cannot be shown. Export it again.", broken);
        }
    }
}
