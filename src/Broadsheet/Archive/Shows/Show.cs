using Broadsheet.Formats.Bodies;

namespace Broadsheet.Archive;

/// <summary>A podcast in one edition. Its episodes are items like all others, with versions, and name it in their <see cref="EpisodeMark"/>.</summary>
public sealed class Show
{
    public Guid Id { get; set; }
    public required string EditionCode { get; set; }

    /// <summary>Part of its address, <c>/{edition}/podcasts/{urlName}/</c>, and of those of its episodes; never changes.</summary>
    public required string UrlName { get; set; }

    /// <summary>The show's identity among all podcasts (podcast:guid): UUIDv5 of its first feed's address. Never changes, whatever moves.</summary>
    public Guid Guid { get; set; }

    public int Order { get; set; }
    public ShowWords Words { get; set; } = new();
    public DateTimeOffset Changed { get; set; }
}

/// <summary>What is written about a show.</summary>
public sealed record ShowWords
{
    public string Title { get; init; } = "";

    /// <summary>Plain text; directories take at most 4,000 bytes.</summary>
    public string Description { get; init; } = "";

    /// <summary>Square, 1,400 to 3,000 pixels a side.</summary>
    public Picture? Cover { get; init; }

    /// <summary>Who makes it, as directories name them.</summary>
    public string Author { get; init; } = "";

    /// <summary>Whom directories write to.</summary>
    public string? OwnerEmail { get; init; }

    /// <summary>One of Apple's categories, with a part of it after a slash: <c>News/Daily News</c>.</summary>
    public string Category { get; init; } = "News";

    public bool IsExplicit { get; init; }

    /// <summary>Its episodes are told from the first to the last; else the newest comes first.</summary>
    public bool IsSerial { get; init; }

    /// <summary>No episode will follow.</summary>
    public bool IsComplete { get; init; }

    /// <summary>No other host may take it over (podcast:locked).</summary>
    public bool IsLocked { get; init; } = true;

    /// <summary>Where listeners can give money, and what is said of that (at most 128 letters).</summary>
    public string? FundingHref { get; init; }

    /// <inheritdoc cref="FundingHref"/>
    public string? FundingWords { get; init; }

    /// <summary>SPDX identifier or address (podcast:license).</summary>
    public string? License { get; init; }

    public string? Copyright { get; init; }

    /// <summary>Those who are heard in every episode that names nobody itself.</summary>
    public IReadOnlyList<Contributor> People { get; init; } = [];

    /// <summary>Where the feed stands now, when it left this paper (itunes:new-feed-url).</summary>
    public string? MovedTo { get; init; }
}
