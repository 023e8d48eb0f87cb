using Broadsheet.Formats.Bodies;

namespace Broadsheet.Archive;

/// <summary>The newest public version of an item with all that its page needs: one row, no joins. Rebuildable from the versions.</summary>
public sealed class PublishedStory
{
    public Guid ItemId { get; set; }
    public Guid StoryId { get; set; }
    public required string EditionCode { get; set; }

    /// <summary>Path of the reader's page, not percent-encoded: <c>/en/city/2031/03/04/night-ferry-returns</c>.</summary>
    public required string Address { get; set; }

    /// <summary>UrlName of the section.</summary>
    public required string Section { get; set; }

    public int VersionNumber { get; set; }
    public DateTimeOffset FirstPublished { get; set; }

    /// <summary>Last substantial change: update, correction or clarification.</summary>
    public DateTimeOffset Modified { get; set; }

    public DateTimeOffset? Expires { get; set; }

    /// <summary>For lists, without reading the content: headline, standfirst, kicker, picture, authors.</summary>
    public StoryCard Card { get; set; } = new();

    /// <summary>The whole; empty but for headline after a withdrawal.</summary>
    public StoryContent Content { get; set; } = new();

    /// <summary>Corrections, clarifications and updates with their public notes, oldest first.</summary>
    public IReadOnlyList<PublicNote> Notes { get; set; } = [];

    public bool IsWithdrawn { get; set; }

    /// <summary>IPTC urgency, 5 when not said: sorts fronts.</summary>
    public int Urgency { get; set; }

    public string? Genre { get; set; }
}

/// <summary>A story as lists and fronts show it.</summary>
public sealed record StoryCard
{
    public string Headline { get; init; } = "";
    public string? Standfirst { get; init; }
    public string? Kicker { get; init; }
    public Picture? Picture { get; init; }
    public IReadOnlyList<Author> Authors { get; init; } = [];
    public IReadOnlyList<Tag> Tags { get; init; } = [];
    public string? Genre { get; init; }

    /// <summary>Without chapters and words.</summary>
    public Audio? Sound { get; init; }

    /// <inheritdoc cref="Sound"/>
    public Video? Film { get; init; }

    public EpisodeMark? Episode { get; init; }
}

/// <param name="Version">Number of the version that it came with.</param>
public sealed record PublicNote(VersionKind Kind, int Version, DateTimeOffset At, string? Note);

/// <summary>Finds published stories by tag, author, subject and picture. Rows follow <see cref="PublishedStory"/>.</summary>
public sealed class StoryMark
{
    public Guid ItemId { get; set; }
    public required string EditionCode { get; set; }
    public MarkKind Kind { get; set; }

    /// <summary>UrlName of the tag, person or show, code of the subject, blob of the picture, or what there is beyond the text: <c>audio</c>, <c>video</c>, <c>pictures</c>.</summary>
    public required string Key { get; set; }

    public required string Name { get; set; }
    public DateTimeOffset FirstPublished { get; set; }
}

public enum MarkKind { Tag, Author, Subject, Picture, Show, Plays }
