namespace Broadsheet.Site;

/// <summary>What a video player plays. Addresses are paths of ours.</summary>
/// <param name="Src">The progressive MP4.</param>
/// <param name="Seconds">How long it plays.</param>
public sealed record Film(string Src, string Title, double Seconds)
{
    /// <summary>The master playlist (RFC 8216), or null.</summary>
    public string? Hls { get; init; }

    /// <summary>WebVTT whose cues are pieces of a sheet of small pictures: <c>sheet.jpg#xywh=0,0,160,90</c>.</summary>
    public string? Sprites { get; init; }

    public string? Poster { get; init; }

    /// <summary>Pixels, to reserve the place.</summary>
    public int Width { get; init; } = 16;

    /// <inheritdoc cref="Width"/>
    public int Height { get; init; } = 9;

    public IReadOnlyList<Captions> Captions { get; init; } = [];
}

/// <param name="Language">BCP 47.</param>
/// <param name="Label">The language by its own name.</param>
public sealed record Captions(string Language, string Label, string Src);
