using Broadsheet.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Broadsheet.Site;

/// <summary>Chosen passwords, held against the house's rules and answered in the reader's language.</summary>
internal sealed class ReaderPasswords(IServiceScopeFactory scopes, IPasswordHasher<Account> hasher)
{
    /// <summary>Claim of a session that began with a mailed proof: it may set a password without the old one.</summary>
    public const string CameByMail = "came-by-mail";

    public string Hash(string password) => hasher.HashPassword(new Account(), password);

    /// <returns>Null when the password may be taken.</returns>
    public async Task<string?> Wrong(ReaderSeat at, string email, string password)
    {
        await using var scope = scopes.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        foreach (var rule in people.PasswordValidators)
            if (await rule.ValidateAsync(people, new Account { Email = email, UserName = email }, password) is { Succeeded: false } refused) return Say(at, refused.Errors.First());
        return null;
    }

    public static string Say(ReaderSeat at, IdentityError error) => error.Code switch
    {
        "BreachedPassword" => at.Words["Account.PasswordBreached"],
        "PasswordMismatch" => at.Words["Account.PasswordWrongOld"],
        _ => at.Words["Account.PasswordRule"],
    };
}
