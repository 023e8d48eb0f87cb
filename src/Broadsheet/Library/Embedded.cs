using Broadsheet.Formats.Photos;
using NetVips;

namespace Broadsheet.Library;

/// <summary>What a picture's file carries beside its pixels, whatever its format.</summary>
internal static class Embedded
{
    public static PhotoMetadata Read(string path)
    {
        using var image = Image.NewFromFile(path, access: Enums.Access.Sequential);
        return PhotoMetadata.Read(Bytes(image, "xmp-data"), Bytes(image, "iptc-data"), Bytes(image, "exif-data"));
    }

    /// <summary>In pixels, upright.</summary>
    public static (int Width, int Height) Size(string path)
    {
        using var image = Image.NewFromFile(path, access: Enums.Access.Sequential);
        return Upright(image);
    }

    /// <summary>EXIF orientations 5 to 8 lie on their side.</summary>
    public static (int Width, int Height) Upright(Image image) =>
        image.Contains("orientation") && image.Get("orientation") is int and >= 5 and <= 8 ? (image.Height, image.Width) : (image.Width, image.Height);

    private static byte[]? Bytes(Image image, string field) => image.Contains(field) ? image.Get(field) as byte[] : null;
}
