namespace Broadsheet.Archive;

/// <summary>What an editor is changing. One an item; it is never read by readers.</summary>
public sealed class Draft
{
    public Guid ItemId { get; set; }

    /// <summary>Grows with each save. A save names the token it started from; another one is a conflict, never an overwrite.</summary>
    public int Token { get; set; }

    public StoryContent Content { get; set; } = new();

    /// <summary>Public version that the editing began at; 0 before the first.</summary>
    public int BasedOnVersion { get; set; }

    public DateTimeOffset Saved { get; set; }
    public Guid? SavedBy { get; set; }
}
