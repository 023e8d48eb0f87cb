namespace Broadsheet.Archive;

/// <summary>What a draft said at some time, for its history. Saves of one person that follow closely are one state.</summary>
public sealed class DraftState
{
    public Guid ItemId { get; set; }

    /// <summary>Token of the draft's last save in this state.</summary>
    public int Token { get; set; }

    /// <summary>Of the first save in this state.</summary>
    public DateTimeOffset Since { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Null when a program wrote it.</summary>
    public Guid? By { get; set; }

    public StoryContent Content { get; set; } = new();
}
