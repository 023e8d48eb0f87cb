namespace Broadsheet.Wire;

/// <summary>That a line of the wire was taken into an item, and what it said then. When the line has a later take, the wire has moved on.</summary>
public sealed class WireTaking
{
    public Guid WireItemId { get; set; }
    public Guid ItemId { get; set; }

    /// <summary>Number of the take that the item was made of.</summary>
    public int Take { get; set; }

    public DateTimeOffset At { get; set; }
    public Guid? By { get; set; }
}
