namespace Broadsheet.Archive;

/// <summary>That an item was destroyed for good, by whom and why. The words are gone; this stays.</summary>
public sealed class Destruction
{
    public Guid ItemId { get; set; }
    public required string EditionCode { get; set; }
    public required string Reason { get; set; }
    public Guid? By { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>How many public versions lost their words; 0 when it was never published.</summary>
    public int Versions { get; set; }
}
