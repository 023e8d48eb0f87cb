namespace Broadsheet.Archive;

/// <summary>One thing that happened to what readers see. Strictly ordered, without a gap that could fill later.</summary>
public sealed class JournalEntry
{
    public long Sequence { get; set; }
    public DateTimeOffset At { get; set; }
    public JournalKind Kind { get; set; }
    public Guid? ItemId { get; set; }

    /// <summary>The live post or breaking news that it tells of; null for what is about items, or about nothing in particular.</summary>
    public Guid? LiveId { get; set; }

    /// <summary>Number of the item's version, or of the post's words.</summary>
    public int Version { get; set; }
    public required string EditionCode { get; set; }

    /// <summary>Surrogate keys of every page that this touches, those of the state before included, separated by blanks: <see cref="Keys"/>.</summary>
    public required string Touches { get; set; }

    internal static JournalEntry About(PublishedStory story, JournalKind kind, DateTimeOffset at, IEnumerable<string> touches) => new()
    {
        At = at,
        Kind = kind,
        ItemId = story.ItemId,
        Version = story.VersionNumber,
        EditionCode = story.EditionCode,
        Touches = string.Join(' ', touches),
    };
}

/// <summary>Settings: something around the versions changed (a section's name, an item's expiry), no version was added. Erased: an item's words are gone for good.</summary>
public enum JournalKind { Published, Changed, Withdrawn, Restored, Settings, Erased }
