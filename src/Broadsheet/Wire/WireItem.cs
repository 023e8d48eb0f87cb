namespace Broadsheet.Wire;

/// <summary>One line of the wire: what one source says under one identity, through all its takes.</summary>
public sealed class WireItem
{
    /// <summary>Letters of the body that lists show.</summary>
    public const int MostFirstLetters = 280;

    public Guid Id { get; set; }
    public Guid SourceId { get; set; }

    /// <summary>The source's name for it, as long as the source is; unique within it.</summary>
    public required string Guid { get; set; }

    public required string Basket { get; set; }

    /// <summary>Number of the newest take, from 1.</summary>
    public int Take { get; set; }

    public string Headline { get; set; } = "";
    public string? Standfirst { get; set; }

    /// <summary>How the body begins.</summary>
    public string FirstWords { get; set; } = "";

    /// <summary>BCP 47.</summary>
    public string? Language { get; set; }

    /// <summary>The page that its sender shows it on.</summary>
    public string? Address { get; set; }

    /// <summary>When its sender published it, if it says.</summary>
    public DateTimeOffset? Published { get; set; }

    /// <summary>IPTC 1 to 8; 0 when not said.</summary>
    public int Urgency { get; set; }

    /// <summary>Its sender has called it back: what was made of it must be looked at.</summary>
    public bool IsKilled { get; set; }

    /// <summary>When the first take came.</summary>
    public DateTimeOffset Received { get; set; }

    /// <summary>When the newest take came.</summary>
    public DateTimeOffset Changed { get; set; }

    /// <summary>When the source last carried it.</summary>
    public DateTimeOffset LastSeen { get; set; }

    public WireState State { get; set; }

    public DateTimeOffset? Decided { get; set; }
    public Guid? DecidedBy { get; set; }
}

public enum WireState { New, Taken, Spiked }
