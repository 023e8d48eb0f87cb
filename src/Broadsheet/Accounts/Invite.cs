using System.Net.Mail;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Accounts;

/// <summary>Makes an account, or gives one more role to it, and a link to sign in with, once, within three days.</summary>
public sealed class Invite(Database database, Ids ids, TimeProvider clock, ILookupNormalizer letters)
{
    public static readonly TimeSpan Holds = TimeSpan.FromDays(3);

    /// <summary>True for what can be a mail address; whether it is one, the mail will show.</summary>
    public static bool IsAddress(string email) => email.Length <= 254 && MailAddress.TryCreate(email, out var read) && read.Address == email && email.IndexOf('@', StringComparison.Ordinal) > 0;

    /// <param name="edition">The edition that the role is for; null for the whole paper.</param>
    /// <returns>The link's path and query.</returns>
    public Task<string> Do(string email, Role role, string? edition = null, Guid? by = null, CancellationToken cancellation = default) => database.Write(async newsroom =>
    {
        if (!IsAddress(email)) throw new ArgumentException($"'{email}' is no mail address.", nameof(email));
        var known = letters.NormalizeEmail(email);
        var account = await newsroom.Accounts.SingleOrDefaultAsync(account => account.NormalizedEmail == known, cancellation) ?? newsroom.Accounts.Add(Account.New(ids, clock, letters, email)).Entity;
        account.IsDisabled = false;
        var claim = Permissions.Write(role, edition);
        if (!await newsroom.AccountClaims.AnyAsync(held => held.UserId == account.Id && held.ClaimValue == claim, cancellation))
            newsroom.AccountClaims.Add(new() { UserId = account.Id, ClaimType = Permissions.Claim, ClaimValue = claim });
        newsroom.Note(ActKind.Invite, clock.GetUtcNow(), by, edition, what: $"{email}: {claim}");
        return await Link(newsroom, account.Id, cancellation);
    }, cancellation);

    /// <summary>Another link, for who lost the password; gives no role.</summary>
    /// <returns>The link's path and query.</returns>
    public Task<string> Again(Account account, Guid? by, CancellationToken cancellation = default) => database.Write(newsroom =>
    {
        newsroom.Note(ActKind.Invite, clock.GetUtcNow(), by, what: account.Email);
        return Link(newsroom, account.Id, cancellation);
    }, cancellation);

    private async Task<string> Link(Newsroom newsroom, Guid account, CancellationToken cancellation)
    {
        var secret = Secret.New();
        newsroom.SignInLinks.Add(new SignInLink { Hash = Secret.Hash(secret), AccountId = account, Expires = clock.GetUtcNow() + Holds });
        await newsroom.SaveChangesAsync(cancellation);
        return $"/desk/sign-in/link?secret={secret}";
    }
}
