using Broadsheet.Formats;

namespace Broadsheet.Archive;

/// <summary>The identity of one piece of content in one edition. What it says stands in its <see cref="Draft"/> and its <see cref="Version"/>s.</summary>
public sealed class NewsItem
{
    public Guid Id { get; set; }
    public required string EditionCode { get; set; }

    /// <summary>Items that tell one thing: translations share it.</summary>
    public Guid StoryId { get; set; }

    public DocumentType Type { get; set; } = DocumentType.Text;
    public ItemState State { get; set; }
    public DateTimeOffset Created { get; set; }

    /// <summary>Number of the newest published version; 0 when never published.</summary>
    public int PublishedVersion { get; set; }

    /// <summary>Decides the date in the address; never changes.</summary>
    public DateTimeOffset? FirstPublished { get; set; }

    /// <summary>When the scheduler publishes what waits (<see cref="ScheduledPublication"/>), for lists; null when nothing does.</summary>
    public DateTimeOffset? PublishAt { get; set; }

    /// <summary>Nothing of the item leaves the house before this.</summary>
    public DateTimeOffset? Embargo { get; set; }

    /// <summary>The item is withdrawn by itself at this time.</summary>
    public DateTimeOffset? Expires { get; set; }

    public DateTimeOffset? Trashed { get; set; }

    /// <summary>Identity of the document that it was taken in from; unique within the edition.</summary>
    public string? SourceUri { get; set; }

    /// <summary>Hashes of that document's states so far, the newest last, separated by blanks: any of them again changes nothing.</summary>
    public string? SourceHash { get; set; }

    /// <summary>What the draft says, for lists; as are the members that follow.</summary>
    public string Headline { get; set; } = "";

    public string? Section { get; set; }

    /// <summary>When the words were last changed, or became public.</summary>
    public DateTimeOffset Edited { get; set; }

    public Guid? EditedBy { get; set; }

    /// <summary>The draft says something that readers do not read.</summary>
    public bool IsInWork { get; set; } = true;

    internal void Show(StoryContent content, DateTimeOffset at, Guid? by)
    {
        Headline = content.Headline;
        Section = content.Section;
        Edited = at;
        EditedBy = by;
    }
}

public enum ItemState { Draft, Published, Withdrawn, Destroyed }
