using Microsoft.AspNetCore.Identity;

namespace Broadsheet.Accounts;

/// <summary>Whom a password is checked against when there is no account: checking takes time, and that there is none must take as long.</summary>
internal static class Nobody
{
    public static readonly string PasswordHash = new PasswordHasher<Account>().HashPassword(new Account(), Secret.New());
}
