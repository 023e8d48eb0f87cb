using Broadsheet.Library;
using Broadsheet.Library.Renditions;
using NetVips;

namespace Broadsheet.Bench.Media;

/// <summary>Five widths in three formats of one large photograph: the Library's own way, and ImageMagick's.</summary>
internal static class PictureSizes
{
    public const int Rounds = 5;
    public const string Child = "--sizes";
    public const string How = "A JPEG of 6000 × 4000 pixels becomes 5 widths (320 to 1280) in AVIF, WebP and JPEG.";

    private static readonly int[] Widths = [.. PictureAddress.Widths.Where(width => width <= 1280)];
    private static readonly string[] All = [.. PictureAddress.Formats.Select(format => format.Ending)];
    private static readonly string[] WithoutAvif = ["webp", "jpg"];

    public static async Task<IReadOnlyList<Line>> Measure()
    {
        var folder = Tree.Work("media");
        var picture = Path.Combine(folder, "photograph.jpg");
        Photograph(picture);
        var (own, ownPlain, magick, magickPlain) = (new List<Cost>(), new List<Cost>(), new List<Cost>(), new List<Cost>());
        for (var round = 0; round < Rounds; round++)
        {
            own.Add(await Own(picture, folder, All));
            magick.Add(await Magick(picture, folder, All));
            ownPlain.Add(await Own(picture, folder, WithoutAvif));
            magickPlain.Add(await Magick(picture, folder, WithoutAvif));
        }
        return
        [
            new("15 renditions", Cost.Middle(own, cost => cost.Seconds), "s", 2),
            new("15 renditions, CPU", Cost.Middle(own, cost => cost.Cpu), "s"),
            new("15 renditions, memory", Cost.Middle(own, cost => cost.Megabytes), "MB", 250),
            new("ImageMagick: the same", Cost.Middle(magick, cost => cost.Seconds), "s"),
            new("ImageMagick: the same, CPU", Cost.Middle(magick, cost => cost.Cpu), "s"),
            new("ImageMagick: the same, memory", Cost.Middle(magick, cost => cost.Megabytes), "MB"),
            new("CPU against ImageMagick", Cost.Middle(magick, cost => cost.Cpu) / Cost.Middle(own, cost => cost.Cpu), "times", 1, Better.Higher),
            new("10 renditions without AVIF, CPU", Cost.Middle(ownPlain, cost => cost.Cpu), "s"),
            new("ImageMagick: the same, CPU ", Cost.Middle(magickPlain, cost => cost.Cpu), "s"),
            new("without AVIF, CPU against ImageMagick", Cost.Middle(magickPlain, cost => cost.Cpu) / Cost.Middle(ownPlain, cost => cost.Cpu), "times", 1, Better.Higher),
        ];
    }

    /// <summary>In the child process: what the house does when a picture was brought in.</summary>
    public static void Once(string picture, string folder, string[] formats) => Rendering.Save(picture,
        [.. Widths.SelectMany(width => formats.Select(format => new Rendition("", null, width, RenditionFormat.Named(format)!)))], (made, write) => write(Path.Combine(folder, "own" + made.Name)));

    private static Task<Cost> Own(string picture, string folder, string[] formats) => Cost.Of(Environment.ProcessPath!, ["media", Child, picture, folder, string.Join(',', formats)]);

    /// <summary>One reading of the picture as well, each width from the whole.</summary>
    private static Task<Cost> Magick(string picture, string folder, string[] formats) => Cost.Of("convert",
        [picture, "-auto-orient", "-colorspace", "sRGB", "-strip",
            .. Widths.SelectMany(width => (string[])["(", "+clone", "-resize", $"{width}x", .. formats.SelectMany(format => (string[])["-quality", Quality(format), "-write", Path.Combine(folder, $"magick-{width}.{format}")]), "+delete", ")"]), "null:"]);

    private static string Quality(string format) => format switch { "avif" => "55", "webp" => "80", _ => "82" };

    /// <summary>Clouds of several sizes with grain: as hard to pack as a photograph.</summary>
    private static void Photograph(string path)
    {
        Image Layer(int cell, int seed) => Image.Perlin(6000, 4000, cellSize: cell, seed: seed).Linear([70], [128]);
        using var grain = Image.Gaussnoise(6000, 4000, sigma: 6, mean: 0, seed: 1);
        using var scene = (Layer(900, 2) + grain).Bandjoin(Layer(300, 3) + grain, Layer(90, 4) + grain).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        scene.Jpegsave(path, q: 92);
    }
}
