namespace Broadsheet.Platform;

/// <summary>Makes ids: UUIDv7 (RFC 9562 §5.7) by the paper's clock, so that they sort by time.</summary>
public sealed class Ids(TimeProvider clock)
{
    public Guid Next() => Guid.CreateVersion7(clock.GetUtcNow());
}
