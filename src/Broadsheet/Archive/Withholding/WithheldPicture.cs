namespace Broadsheet.Archive;

/// <summary>A picture that may not be printed for now: its time is over or has not come, or its rights do not allow it. Versions keep it; readers' rows do not show it.</summary>
public sealed class WithheldPicture
{
    public required string Blob { get; set; }
    public DateTimeOffset Since { get; set; }
}
