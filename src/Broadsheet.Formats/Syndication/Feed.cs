namespace Broadsheet.Formats.Syndication;

/// <summary>A feed: what it says of itself, and its items. Readers give the head alone (<see cref="FeedReading"/>); writers write it whole.</summary>
public sealed record Feed(string Title)
{
    /// <summary>The page that the feed follows.</summary>
    public string? Address { get; init; }

    /// <summary>Where the feed itself lies.</summary>
    public string? Self { get; init; }

    /// <summary>WebSub §4: the hub that tells of news; null without one.</summary>
    public string? Hub { get; init; }

    /// <summary>Atom's id; when null, <see cref="Self"/> stands for it.</summary>
    public string? Id { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    public string? Description { get; init; }
    public string? Copyright { get; init; }

    /// <summary>A picture that stands for the feed.</summary>
    public string? Picture { get; init; }

    public string? Generator { get; init; }
    public DateTimeOffset? Published { get; init; }
    public DateTimeOffset? Updated { get; init; }
    public IReadOnlyList<Credit> Authors { get; init; } = [];
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Minutes that a fetcher may wait (RSS ttl); null when not said.</summary>
    public int? MinutesToLive { get; init; }

    public IReadOnlyList<FeedItem> Items { get; init; } = [];
}

/// <param name="Id">Permanent and unique; never shown.</param>
/// <param name="Address">Absolute address of the item's page.</param>
/// <param name="Title">Plain text.</param>
public sealed record FeedItem(string Id, string Address, string Title)
{
    /// <summary>Plain text.</summary>
    public string? Summary { get; init; }

    /// <summary>The whole story as HTML with absolute addresses; null when the feed gives summaries only.</summary>
    public string? Html { get; init; }

    /// <summary>BCP 47, when it differs from the feed's.</summary>
    public string? Language { get; init; }

    public IReadOnlyList<Credit> Authors { get; init; } = [];
    public required DateTimeOffset Published { get; init; }
    public required DateTimeOffset Updated { get; init; }
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Address of the lead picture.</summary>
    public string? Picture { get; init; }

    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    /// <summary>What was corrected, in words for readers, the newest first; a feed says it before the story.</summary>
    public IReadOnlyList<string> Corrections { get; init; } = [];
}
