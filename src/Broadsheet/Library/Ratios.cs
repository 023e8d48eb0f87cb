using Broadsheet.Formats.Bodies;

namespace Broadsheet.Library;

/// <summary>The shapes in which pages show pictures, and what is cut away for them when nobody said.</summary>
public static class Ratios
{
    /// <summary>What an editor cuts by hand, in no set ratio: the story's own page shows it in place of the whole.</summary>
    public const string Free = "free";

    public static IReadOnlyList<(string Name, int Across, int Down)> All { get; } = [("16:9", 16, 9), ("4:3", 4, 3), ("1:1", 1, 1), ("3:4", 3, 4)];

    /// <summary>The largest part of the picture in the ratio, with the point of interest as near its middle as the edges allow.</summary>
    /// <param name="width">Of the upright original, in pixels.</param>
    /// <param name="height">See <paramref name="width"/>.</param>
    public static Crop Around(Focus focus, string ratio, int width, int height)
    {
        var (_, across, down) = All.First(one => one.Name == ratio);
        var (wide, high) = (long)width * down > (long)height * across ? ((int)((long)height * across / down), height) : (width, (int)((long)width * down / across));
        var (x, y) = ((int)Math.Round((focus.X * width) - (wide / 2.0)), (int)Math.Round((focus.Y * height) - (high / 2.0)));
        return new Crop(ratio, Math.Clamp(x, 0, width - wide), Math.Clamp(y, 0, height - high), wide, high);
    }

    /// <summary>Of the picture's own crops the one in this ratio; else the middle. Null when its size is unknown.</summary>
    public static Crop? Of(Picture picture, string ratio) =>
        picture.Crops?.FirstOrDefault(crop => crop.Ratio == ratio)
        ?? (picture is { Width: > 0, Height: > 0 } ? Around(Focus.Middle, ratio, picture.Width, picture.Height) : null);
}

/// <summary>Where a picture's point of interest is, from 0 (left, top) to 1 (right, bottom).</summary>
public readonly record struct Focus(double X, double Y)
{
    public static Focus Middle { get; } = new(0.5, 0.5);
}
