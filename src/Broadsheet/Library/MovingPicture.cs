using NetVips;

namespace Broadsheet.Library;

/// <summary>Pictures that move. As films they take a tenth of the bytes, and readers can stop them (WCAG 2.2, 2.2.2).</summary>
public static class MovingPicture
{
    private const int Signature = 6;

    /// <param name="file">Stands at its beginning before and after.</param>
    /// <returns>It is a GIF of several pictures.</returns>
    public static bool Is(Stream file)
    {
        try
        {
            var head = new byte[Signature];
            if (file.ReadAtLeast(head, Signature, throwOnEndOfStream: false) < Signature || !(head.AsSpan().SequenceEqual("GIF87a"u8) || head.AsSpan().SequenceEqual("GIF89a"u8))) return false;
            file.Position = 0;
            using var image = Image.NewFromStream(file, access: Enums.Access.Sequential);
            return image.Contains("n-pages") && (int)image.Get("n-pages") > 1;
        }
        catch (VipsException)
        {
            // Whoever takes it says what is wrong with it.
            return false;
        }
        finally
        {
            file.Position = 0;
        }
    }
}
