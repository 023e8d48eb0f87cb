using System.CommandLine;

namespace Broadsheet.Accounts;

/// <summary><c>--role</c> and <c>--edition</c>, as the commands of this room take them.</summary>
internal static class RoleOptions
{
    private static readonly string[] Names = [.. Enum.GetValues<Role>().Select(Permissions.Name)];

    public static Option<string> Role { get; } = Named();

    public static Option<string?> Edition { get; } = new("--edition") { Description = "The edition that the role is for; all when left out.", HelpName = "EDITION" };

    public static Role Of(ParseResult arguments) => Permissions.Named(arguments.GetRequiredValue(Role))!.Value;

    private static Option<string> Named()
    {
        var role = new Option<string>("--role") { Description = $"One of {string.Join(", ", Names)}.", HelpName = "ROLE", Required = true };
        role.AcceptOnlyFromAmong(Names);
        return role;
    }
}
