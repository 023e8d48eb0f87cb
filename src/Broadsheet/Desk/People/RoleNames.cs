using System.Globalization;
using Broadsheet.Accounts;

namespace Broadsheet.Desk.People;

/// <summary>Roles as people read them: <c>editor:en</c> is "Editor · English".</summary>
internal static class RoleNames
{
    public static string Of(Seat at, IEnumerable<string> roles) => string.Join(CultureInfo.GetCultureInfo(at.Words.Language).TextInfo.IsRightToLeft ? "، " : ", ", roles.Select(role => Of(at, role)));

    public static string Of(Seat at, string role)
    {
        var parts = role.Split(':', 2);
        var name = Permissions.Named(parts[0]) is { } known ? at.Words["Role." + known] : parts[0];
        return parts is [_, var code] ? $"{name} · {at.Editions.FirstOrDefault(edition => edition.Code == code)?.Name ?? code}" : name;
    }
}
