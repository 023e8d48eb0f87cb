namespace Broadsheet.Record;

/// <summary>One entry of the log, in the Journal's order.</summary>
public sealed class Leaf
{
    /// <summary>From 0, without gaps: its index in the tree.</summary>
    public long Place { get; set; }

    /// <summary>The item, the live post or the breaking news.</summary>
    public Guid ItemId { get; set; }

    /// <summary>Number of the version that became public; of an erasure, that of the last.</summary>
    public int Version { get; set; }

    public bool IsErasure { get; set; }

    /// <summary>Canonical JSON of the <see cref="LogEntry"/>: the bytes that were hashed. Never changed.</summary>
    public required string Entry { get; set; }
}

/// <summary>The newest checkpoint that was signed. Written in the transaction that adds its leaves, so neither is there without the other.</summary>
public sealed class SignedCheckpoint
{
    public long Size { get; set; }

    /// <summary>The whole <see cref="SignedNote"/>.</summary>
    public required string Note { get; set; }
}

/// <summary>A public key that signs, or signed, checkpoints.</summary>
public sealed class LogKey
{
    /// <summary>From 1; the last one signs.</summary>
    public int Number { get; set; }

    /// <summary><see cref="VerifierKey"/> as text; its name is the log's origin.</summary>
    public required string Key { get; set; }

    /// <summary>Leaves that the log had when it took over.</summary>
    public long Since { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>The note by which the key before handed over (<see cref="Handover"/>); null for the first.</summary>
    public string? Note { get; set; }
}
