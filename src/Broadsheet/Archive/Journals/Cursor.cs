namespace Broadsheet.Archive;

/// <summary>How far a follower is that keeps its place in the database.</summary>
public sealed class Cursor
{
    public required string Name { get; set; }

    /// <summary>Of the last entry that it dealt with.</summary>
    public long Sequence { get; set; }
}
