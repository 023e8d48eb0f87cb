using Broadsheet.Formats.Bodies;
using NetVips;

namespace Broadsheet.Library.Renditions;

/// <summary>Upright, in sRGB, never enlarged. The original is read once, no larger than the widest that is wanted.</summary>
internal static class Rendering
{
    private const int Tallest = 10_000;

    /// <summary>From here on a copy says who made it, what it shows and what it may be used for; a small one would weigh twice as much with it.</summary>
    private const int CarriesWords = 1280;

    /// <summary>One JPEG segment; what is longer would need the extended form, which few read.</summary>
    private const int MostWords = 60_000;

    /// <param name="wanted">Of one picture and one crop.</param>
    /// <param name="place">Told each rendition with what writes it to a path.</param>
    public static void Save(string original, IReadOnlyList<Rendition> wanted, Action<Rendition, Action<string>> place)
    {
        if (wanted.Count == 0) return;
        var widest = wanted.Max(one => one.Width);
        var words = widest < CarriesWords ? null : Embedded.Read(original).ForCopies();
        using var whole = Load(original, wanted[0].Crop, widest);
        foreach (var width in wanted.Select(one => one.Width).Distinct())
        {
            using var sized = width < whole.Width ? whole.ThumbnailImage(width, height: Tallest, size: Enums.Size.Down) : whole.Copy();
            using var ready = sized.CopyMemory();
            using var told = width >= CarriesWords && words is { Length: > 0 and < MostWords } ? ready.Mutate(copy => copy.Set(GValue.BlobType, "xmp-data", words)) : ready.Copy();
            foreach (var one in wanted.Where(one => one.Width == width))
                place(one, path => one.Format.Save(told, path, width >= CarriesWords ? Enums.ForeignKeep.Xmp : Enums.ForeignKeep.None));
        }
    }

    private static Image Load(string original, Crop? crop, int widest)
    {
        if (crop is null) return Flat(Image.Thumbnail(original, widest, height: Tallest, size: Enums.Size.Down, outputProfile: "srgb"));
        var (width, height) = Embedded.Size(original);
        var scale = Math.Min(1, (double)widest / crop.Width);
        using var small = Image.Thumbnail(original, (int)Math.Ceiling(width * scale), height: (int)Math.Ceiling(height * scale), size: Enums.Size.Down, outputProfile: "srgb");
        var across = (double)small.Width / width;
        var (left, top) = (Within(crop.X * across, small.Width - 1), Within(crop.Y * across, small.Height - 1));
        return Flat(small.ExtractArea(left, top, Math.Max(1, Within(crop.Width * across, small.Width - left)), Math.Max(1, Within(crop.Height * across, small.Height - top))));
    }

    private static int Within(double pixels, int most) => Math.Clamp((int)Math.Round(pixels), 0, most);

    /// <summary>On white, since JPEG knows nothing transparent; in memory, since several sizes are made of it.</summary>
    private static Image Flat(Image loaded)
    {
        using (loaded)
        {
            using var flat = loaded.HasAlpha() ? loaded.Flatten(background: [255, 255, 255]) : loaded.Copy();
            return flat.CopyMemory();
        }
    }
}
