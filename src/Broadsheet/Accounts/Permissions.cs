using System.Security.Claims;

namespace Broadsheet.Accounts;

/// <summary>Who may do what. A role is a claim: <c>editor</c> in the whole paper, or <c>editor:en</c> in one edition.</summary>
public static class Permissions
{
    public const string Claim = "role";

    /// <param name="edition">The edition's code; null for acts on the whole paper, which a role in one edition does not allow.</param>
    public static bool May(ClaimsPrincipal person, Permission permission, string? edition) =>
        person.FindAll(Claim).Any(claim => Read(claim.Value) is { } held && held.Role >= Least(permission) && (held.Edition is null || held.Edition == edition));

    internal static string Write(Role role, string? edition) => edition is null ? Name(role) : $"{Name(role)}:{edition}";

    internal static string Name(Role role) => role.ToString().ToLowerInvariant();

    internal static Role? Named(string name) => Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(role => Name(role!.Value) == name);

    private static (Role Role, string? Edition)? Read(string claim) =>
        claim.Split(':', 2) is [var name, .. var rest] && Named(name) is { } role ? (role, rest.FirstOrDefault()) : null;

    private static Role Least(Permission permission) => permission switch
    {
        Permission.Write => Role.Contributor,
        Permission.Upload => Role.Reporter,
        Permission.Publish => Role.Editor,
        Permission.MoveIn or Permission.Destroy => Role.Chief,
        _ => Role.Admin,
    };
}
