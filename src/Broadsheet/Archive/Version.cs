namespace Broadsheet.Archive;

/// <summary>An immutable, numbered public state of an item.</summary>
public sealed class Version
{
    public Guid ItemId { get; set; }

    /// <summary>From 1, without gaps.</summary>
    public int Number { get; set; }

    public VersionKind Kind { get; set; }

    /// <summary>Public words: what was wrong and what is right, what is new, or why it was withdrawn.</summary>
    public string? Note { get; set; }

    /// <summary>Path of the story's page from this version on.</summary>
    public required string Address { get; set; }

    public StoryContent Content { get; set; } = new();

    /// <summary>SHA-256, lower-case hex: <see cref="VersionHash"/>.</summary>
    public required string Hash { get; set; }

    /// <summary><see cref="Hash"/> of the version before; null for the first.</summary>
    public string? PreviousHash { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Account that made the change; null for imports and the scheduler.</summary>
    public Guid? By { get; set; }

    /// <summary>When the words were destroyed for good; the hash stays.</summary>
    public DateTimeOffset? Erased { get; set; }
}

/// <summary>What a version is to the one before. Only the first three of the changes move the story's modified date.</summary>
public enum VersionKind { First, Update, Correction, Clarification, Typo, Withdrawal, Restoration }
