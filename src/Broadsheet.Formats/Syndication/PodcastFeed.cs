namespace Broadsheet.Formats.Syndication;

/// <summary>A show as its feed tells it: what Apple's directory and Podcasting 2.0 know of a channel. Addresses are absolute.</summary>
/// <param name="Self">Address of the feed itself.</param>
/// <param name="Guid">podcast:guid, never changed.</param>
public sealed record PodcastFeed(string Title, string Self, Guid Guid)
{
    public string? Address { get; init; }

    /// <summary>At most 4,000 bytes of it are written.</summary>
    public string Description { get; init; } = "";

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    public string? Cover { get; init; }
    public string? CoverAlt { get; init; }
    public string Author { get; init; } = "";
    public string? OwnerEmail { get; init; }

    /// <summary><c>News/Daily News</c>.</summary>
    public string Category { get; init; } = "News";

    public bool IsExplicit { get; init; }
    public bool IsSerial { get; init; }
    public bool IsComplete { get; init; }
    public bool IsLocked { get; init; }
    public string? FundingHref { get; init; }
    public string? FundingWords { get; init; }
    public string? License { get; init; }
    public string? Copyright { get; init; }
    public string? MovedTo { get; init; }
    public string? Generator { get; init; }
    public IReadOnlyList<PodcastPerson> People { get; init; } = [];

    /// <summary>In the order that they are written in.</summary>
    public IReadOnlyList<PodcastEpisode> Episodes { get; init; } = [];
}

/// <param name="Id">Written as it is; compared letter by letter and never changed.</param>
/// <param name="Enclosure">The file.</param>
public sealed record PodcastEpisode(string Id, string Title, string Address, PodcastFile Enclosure)
{
    public string? Description { get; init; }

    /// <summary>HTML with absolute addresses.</summary>
    public string? Html { get; init; }

    public DateTimeOffset Published { get; init; }
    public double Seconds { get; init; }

    /// <summary>0 for none.</summary>
    public int Season { get; init; }

    /// <inheritdoc cref="Season"/>
    public int Number { get; init; }

    /// <summary>full, trailer, bonus.</summary>
    public string Kind { get; init; } = "full";

    public bool IsExplicit { get; init; }
    public string? Picture { get; init; }
    public string? Chapters { get; init; }

    /// <summary>The edition's language last: players that know one transcript take the last (transcript.md).</summary>
    public IReadOnlyList<PodcastTranscript> Transcripts { get; init; } = [];

    /// <summary>Those of the show when empty.</summary>
    public IReadOnlyList<PodcastPerson> People { get; init; } = [];

    /// <summary>The same in other formats.</summary>
    public IReadOnlyList<PodcastFile> Alternatives { get; init; } = [];

    public double SoundbiteStart { get; init; }

    /// <summary>0 for none.</summary>
    public double SoundbiteSeconds { get; init; }

    public string? SoundbiteTitle { get; init; }
}

/// <param name="Bytes">Exactly, for the enclosure.</param>
public sealed record PodcastFile(string Href, long Bytes, string MediaType);

public sealed record PodcastTranscript(string Href, string MediaType, string Language);

/// <param name="Role">host, guest …</param>
public sealed record PodcastPerson(string Name, string Role, string? Href = null);
