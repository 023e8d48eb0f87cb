namespace Broadsheet.Site;

/// <summary>What an audio player plays. Addresses are paths of ours.</summary>
/// <param name="Seconds">How long it plays.</param>
public sealed record Sound(string Src, string Title, double Seconds)
{
    /// <summary>Path of the episode's page; null for a recording inside a story.</summary>
    public string? Episode { get; init; }

    /// <summary>Name of the show.</summary>
    public string? Show { get; init; }

    /// <summary>JSON array of loudness, 0 to 100, evenly over the whole.</summary>
    public string? Peaks { get; init; }

    /// <summary>JSON chapters (Podcasting 2.0, <c>application/json+chapters</c>).</summary>
    public string? Chapters { get; init; }

    /// <summary>WebVTT.</summary>
    public string? Transcript { get; init; }

    /// <summary>A square picture.</summary>
    public string? Cover { get; init; }

    /// <summary>Null: as <paramref name="Src"/>.</summary>
    public string? Download { get; init; }
}
