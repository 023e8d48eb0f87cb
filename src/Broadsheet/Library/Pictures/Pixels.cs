using NetVips;

namespace Broadsheet.Library.Pictures;

/// <summary>All pixels of a picture, looked at once: a file that is cut off shows itself, and what it looks like can be compared.</summary>
/// <param name="Fingerprint">64 bits, alike for pictures that look alike: each says whether a field of 9 × 8 is darker than the one right of it.</param>
/// <param name="Focus">Where the eye goes first.</param>
internal sealed record Pixels(long Fingerprint, Focus Focus)
{
    private const int Glance = 256;

    /// <exception cref="UnusablePicture">Not all of them are there.</exception>
    public static Pixels Of(string path, string name)
    {
        try
        {
            using var seen = Image.Thumbnail(path, Glance, height: Glance, size: Enums.Size.Down, failOn: Enums.FailOn.Truncated);
            using var plain = seen.HasAlpha() ? seen.Flatten(background: [255, 255, 255]) : seen.Copy();
            using var glance = plain.CopyMemory();
            return new Pixels(Fingerprinted(glance), MostInteresting(glance));
        }
        catch (VipsException broken)
        {
            throw new UnusablePicture($"{name} is not whole: a part of it is missing or broken. Export it again, or send it again.", broken);
        }
    }

    /// <summary>In how many of their 64 bits two differ; up to about six is the same picture in another size or compression.</summary>
    public static int Apart(long one, long other) => System.Numerics.BitOperations.PopCount((ulong)(one ^ other));

    private static long Fingerprinted(Image glance)
    {
        using var grey = glance.Colourspace(Enums.Interpretation.Bw);
        using var fields = grey.ThumbnailImage(9, height: 8, size: Enums.Size.Force);
        using var bytes = fields.ExtractBand(0).Cast(Enums.BandFormat.Uchar);
        var levels = bytes.WriteToMemory<byte>();
        var bits = 0L;
        for (var row = 0; row < 8; row++)
            for (var column = 0; column < 8; column++)
                bits = (bits << 1) | (levels[(row * 9) + column] < levels[(row * 9) + column + 1] ? 1L : 0);
        return bits;
    }

    private static Focus MostInteresting(Image glance)
    {
        var side = Math.Max(1, Math.Min(glance.Width, glance.Height) / 2);
        using var part = glance.Smartcrop(side, side, out var x, out var y, interesting: Enums.Interesting.Attention);
        return new Focus(Math.Clamp(x / (double)glance.Width, 0, 1), Math.Clamp(y / (double)glance.Height, 0, 1));
    }
}
