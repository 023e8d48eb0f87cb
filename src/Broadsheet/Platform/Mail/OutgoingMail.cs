namespace Broadsheet.Platform.Mail;

/// <summary>A mail that waits to be sent.</summary>
internal sealed class OutgoingMail
{
    public required Guid Id { get; init; }
    public required string To { get; init; }

    /// <summary>As it goes out (RFC 5322).</summary>
    public required byte[] Message { get; init; }

    /// <summary>Ids of items (32 hex digits, separated by blanks) whose words it carries; empty for letters about an account.</summary>
    public string About { get; init; } = "";

    public required DateTimeOffset Made { get; init; }

    /// <summary>When it is tried next.</summary>
    public required DateTimeOffset Due { get; set; }

    public int Tries { get; set; }
}

/// <summary>An address that a server refused for good, so that its owner can be told and nothing more is sent there.</summary>
internal sealed class DeadAddress
{
    /// <summary>In lower case.</summary>
    public required string Address { get; init; }

    public required DateTimeOffset At { get; init; }
}
