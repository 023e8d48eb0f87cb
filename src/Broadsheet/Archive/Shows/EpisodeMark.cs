namespace Broadsheet.Archive;

/// <summary>What makes an item an episode.</summary>
/// <param name="Show">UrlName of its <see cref="Archive.Show"/>, of the same edition.</param>
public sealed record EpisodeMark(string Show)
{
    /// <summary>0 when it belongs to none.</summary>
    public int Season { get; init; }

    /// <summary>Within its season; 0 when it has none.</summary>
    public int Number { get; init; }

    public EpisodeKind Kind { get; init; }
    public bool IsExplicit { get; init; }

    /// <summary>Heard in it; they stand in the place of the show's own people.</summary>
    public IReadOnlyList<Contributor> People { get; init; } = [];

    /// <summary>The stretch that makes one want to hear the rest.</summary>
    public Soundbite? Soundbite { get; init; }
}

public enum EpisodeKind { Full, Trailer, Bonus }

/// <param name="Role">Podcasting 2.0 taxonomy: host, guest, reporter, producer, editor …</param>
/// <param name="Href">Where more about them stands.</param>
public sealed record Contributor(string Name, string Role = "host", string? Href = null);

/// <param name="Start">Seconds.</param>
/// <param name="Seconds">15 to 120.</param>
public sealed record Soundbite(double Start, double Seconds, string? Title = null);
