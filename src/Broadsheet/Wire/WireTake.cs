using Broadsheet.Formats;

namespace Broadsheet.Wire;

/// <summary>What a line of the wire said at one time. It never changes.</summary>
public sealed class WireTake
{
    public Guid WireItemId { get; set; }

    /// <summary>From 1.</summary>
    public int Number { get; set; }

    public required NewsDocument Document { get; set; }

    /// <summary>Of what it says: a state that came before is no news.</summary>
    public required string Hash { get; set; }

    public DateTimeOffset Received { get; set; }
}
