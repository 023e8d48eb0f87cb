namespace Broadsheet.Wire;

/// <summary>What a source sent that could not be read, as it came, for whoever mends it.</summary>
public sealed class QuarantinedDocument
{
    /// <summary>More is cut off.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>Of one source; the newest stay.</summary>
    public const int MostOfOneSource = 5;

    public Guid Id { get; set; }
    public Guid SourceId { get; set; }
    public DateTimeOffset Received { get; set; }
    public required string Address { get; set; }

    /// <summary>As its server named it.</summary>
    public string? MediaType { get; set; }

    /// <summary>Bytes of all that came.</summary>
    public long Length { get; set; }

    public required byte[] Bytes { get; set; }
    public required string Error { get; set; }

    /// <summary>From 1; 0 when the place is not known.</summary>
    public int Line { get; set; }
}
