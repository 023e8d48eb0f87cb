namespace Broadsheet.Accounts.Tokens;

/// <summary>Lets a program use the interface, and nothing else. Of its secret only the hash is kept.</summary>
internal sealed class Token
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string Hash { get; init; }

    /// <summary>A role, or a role in one edition: see <see cref="Permissions"/>.</summary>
    public required string Role { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>Null: holds until it is deleted.</summary>
    public DateTimeOffset? Expires { get; init; }
}
