using Broadsheet.Formats.Bodies;

namespace Broadsheet.Archive;

/// <summary>Something that is told while it happens: <c>/{edition}/live/{urlName}</c>.</summary>
public sealed class LivePage
{
    public Guid Id { get; set; }
    public required string EditionCode { get; set; }
    public required string UrlName { get; set; }
    public required string Headline { get; set; }
    public string? Standfirst { get; set; }
    public DateTimeOffset Opened { get; set; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? Closed { get; set; }

    /// <summary>Sequence of the Journal's entry that changed it last.</summary>
    public long Sequence { get; set; }

    public string Address => $"/{EditionCode}/live/{UrlName}";
}

/// <summary>One thing told on a live page, as readers see it now. What it said before is in its <see cref="LiveWords"/>.</summary>
public sealed class LivePost
{
    public Guid Id { get; set; }
    public Guid PageId { get; set; }

    /// <summary>From 1, in the order of publishing; <c>#post-{Number}</c> leads to it.</summary>
    public int Number { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Among the key moments.</summary>
    public bool IsKey { get; set; }

    /// <summary>Stands before the others; one of a page at most.</summary>
    public bool IsPinned { get; set; }

    public bool IsWithdrawn { get; set; }

    /// <summary>When its words were taken away for good; null when they were not.</summary>
    public DateTimeOffset? Erased { get; set; }

    /// <summary>Oldest first, never empty.</summary>
    public IReadOnlyList<LiveWords> Words { get; set; } = [];

    /// <inheritdoc cref="LivePage.Sequence"/>
    public long Sequence { get; set; }

    public LiveWords Now => Words[^1];

    /// <summary>What a withdrawn post said is in the record, not on the page.</summary>
    public IEnumerable<LiveWords> Before => IsWithdrawn ? [] : Words.SkipLast(1).Reverse();
}

/// <summary>What a post said from a moment on: a numbered, immutable state, chained by hashes like the versions of a story.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Note">Public words about the change.</param>
/// <param name="By">Account; null for programs.</param>
/// <param name="Hash">SHA-256, lower-case hex, over the canonical JSON (RFC 8785) of all the rest and the hash before.</param>
public sealed record LiveWords(int Number, VersionKind Kind, DateTimeOffset At, string? Headline, IReadOnlyList<Block> Body, string? Note = null, Guid? By = null, string Hash = "");

/// <summary>News that is told on every page of an edition for a while. Kept when its time is over: it is of the record.</summary>
public sealed class BreakingNews
{
    public Guid Id { get; set; }
    public required string EditionCode { get; set; }
    public required string Words { get; set; }

    /// <summary>Path on this paper; null when there is nothing to read yet.</summary>
    public string? Address { get; set; }

    public DateTimeOffset Since { get; set; }

    /// <summary>When its time is over, or was ended.</summary>
    public DateTimeOffset Until { get; set; }

    public Guid? By { get; set; }

    /// <summary>SHA-256, lower-case hex, over the canonical JSON (RFC 8785) of what it says, where and since when.</summary>
    public string Hash { get; set; } = "";

    /// <inheritdoc cref="LivePost.Erased"/>
    public DateTimeOffset? Erased { get; set; }
}
