using Broadsheet.Formats.Bodies;

namespace Broadsheet.Library;

/// <summary>What somebody cut out of a picture. It stays for good, since published versions may show it; the newest of a ratio is offered to the next story.</summary>
public sealed class PictureCrop
{
    public required string Blob { get; set; }

    /// <summary>One of <see cref="Ratios"/>, or <see cref="Ratios.Free"/>.</summary>
    public required string Ratio { get; set; }

    /// <summary>In pixels of the upright original.</summary>
    public int X { get; set; }

    public int Y { get; set; }
    public int Width { get; set; }
    public int Height { get; set; }
    public DateTimeOffset Made { get; set; }

    /// <summary>False when it was cut by the point of interest alone, and follows it.</summary>
    public bool ByHand { get; set; }

    public Crop AsCrop() => new(Ratio, X, Y, Width, Height);
}
