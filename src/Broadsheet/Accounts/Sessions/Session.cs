namespace Broadsheet.Accounts;

/// <summary>One browser in which an account is signed in. Its cookie is good only while this row is there.</summary>
public sealed class Session
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }
    public required DateTimeOffset Began { get; init; }

    /// <summary>To within ten minutes.</summary>
    public required DateTimeOffset Seen { get; set; }

    /// <summary>What the browser says it is, shortened.</summary>
    public required string Agent { get; init; }
}
