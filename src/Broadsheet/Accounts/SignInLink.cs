namespace Broadsheet.Accounts;

/// <summary>Lets one account in once, before a time. Of the link's secret only the hash is kept.</summary>
internal sealed class SignInLink
{
    public required string Hash { get; init; }
    public required Guid AccountId { get; init; }
    public required DateTimeOffset Expires { get; init; }
}
