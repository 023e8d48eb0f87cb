using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Accounts;

/// <summary>The people who work at the paper: their roles, whether they may come in, where they are signed in.</summary>
public sealed class StaffBook(Database database, TimeProvider clock)
{
    private static readonly string Admin = Permissions.Write(Role.Admin, edition: null);

    /// <summary>Everybody who has a role, by mail address.</summary>
    public async Task<IReadOnlyList<StaffMember>> All(CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        var roles = (await newsroom.AccountClaims.AsNoTracking().Where(claim => claim.ClaimType == Permissions.Claim).ToListAsync(cancellation)).ToLookup(claim => claim.UserId, claim => claim.ClaimValue!);
        var ids = roles.Select(each => each.Key).ToList();
        var seen = await newsroom.Sessions.GroupBy(session => session.AccountId).Select(each => new { each.Key, Seen = each.Max(session => session.Seen) }).ToDictionaryAsync(each => each.Key, each => each.Seen, cancellation);
        var accounts = await newsroom.Accounts.AsNoTracking().Where(account => ids.Contains(account.Id)).OrderBy(account => account.NormalizedEmail).ToListAsync(cancellation);
        return [.. accounts.Select(account => new StaffMember(account, [.. roles[account.Id].Order(StringComparer.Ordinal)], seen.TryGetValue(account.Id, out var at) ? at : null))];
    }

    /// <exception cref="Objection">There is no such account.</exception>
    public Task Give(Guid account, Role role, string? edition, Guid? by, CancellationToken cancellation = default) => On(account, async (newsroom, person) =>
    {
        var claim = Permissions.Write(role, edition);
        if (await newsroom.AccountClaims.AnyAsync(held => held.UserId == account && held.ClaimValue == claim, cancellation)) return;
        newsroom.AccountClaims.Add(new() { UserId = account, ClaimType = Permissions.Claim, ClaimValue = claim });
        newsroom.Note(ActKind.GiveRole, clock.GetUtcNow(), by, edition, what: $"{person.Email}: {claim}");
    }, cancellation);

    /// <param name="claim">As it is kept: <c>editor</c>, or <c>editor:en</c>.</param>
    /// <exception cref="Objection">The paper would have no admin left.</exception>
    public Task Take(Guid account, string claim, Guid? by, CancellationToken cancellation = default) => On(account, async (newsroom, person) =>
    {
        if (claim == Admin) await MustLeaveAnAdmin(newsroom, account, cancellation);
        if (await newsroom.AccountClaims.Where(held => held.UserId == account && held.ClaimType == Permissions.Claim && held.ClaimValue == claim).ExecuteDeleteAsync(cancellation) > 0)
            newsroom.Note(ActKind.TakeRole, clock.GetUtcNow(), by, what: $"{person.Email}: {claim}");
    }, cancellation);

    /// <summary>Lets the account in no more; its sessions and links end at once.</summary>
    /// <exception cref="Objection">There is no such account, or the paper would have no admin left.</exception>
    public Task Disable(Guid account, Guid? by, CancellationToken cancellation = default) => On(account, async (newsroom, person) =>
    {
        await MustLeaveAnAdmin(newsroom, account, cancellation);
        person.IsDisabled = true;
        person.SecurityStamp = Secret.New();
        await newsroom.SignInLinks.Where(link => link.AccountId == account).ExecuteDeleteAsync(cancellation);
        await newsroom.Sessions.Where(session => session.AccountId == account).ExecuteDeleteAsync(cancellation);
        newsroom.Note(ActKind.Disable, clock.GetUtcNow(), by, what: person.Email);
    }, cancellation);

    /// <exception cref="Objection">There is no such account.</exception>
    public Task Enable(Guid account, Guid? by, CancellationToken cancellation = default) => On(account, (newsroom, person) =>
    {
        person.IsDisabled = false;
        newsroom.Note(ActKind.Enable, clock.GetUtcNow(), by, what: person.Email);
        return Task.CompletedTask;
    }, cancellation);

    /// <exception cref="Objection">There is no such account.</exception>
    public Task EndSessions(Guid account, Guid? by, CancellationToken cancellation = default) => On(account, async (newsroom, person) =>
    {
        await newsroom.Sessions.Where(session => session.AccountId == account).ExecuteDeleteAsync(cancellation);
        newsroom.Note(ActKind.EndSessions, clock.GetUtcNow(), by, what: person.Email);
    }, cancellation);

    private Task On(Guid account, Func<Newsroom, Account, Task> act, CancellationToken cancellation) => database.Write(async newsroom =>
    {
        await act(newsroom, await newsroom.Accounts.SingleOrDefaultAsync(one => one.Id == account, cancellation) ?? throw new Objection("There is no such account."));
        await newsroom.SaveChangesAsync(cancellation);
    }, cancellation);

    private static async Task MustLeaveAnAdmin(Newsroom newsroom, Guid without, CancellationToken cancellation)
    {
        var isAdmin = await newsroom.AccountClaims.AnyAsync(held => held.UserId == without && held.ClaimValue == Admin, cancellation);
        var accounts = newsroom.Accounts;
        var isAnother = await newsroom.AccountClaims.AnyAsync(held => held.UserId != without && held.ClaimValue == Admin && accounts.Any(account => account.Id == held.UserId && !account.IsDisabled), cancellation);
        if (isAdmin && !isAnother) throw new Objection("This is the paper's only admin. Make somebody else one first.");
    }
}

/// <param name="Roles">As they are kept: <c>editor</c>, <c>editor:en</c>.</param>
/// <param name="Seen">When last at the desk in a session that goes on; null without one.</param>
public sealed record StaffMember(Account Account, IReadOnlyList<string> Roles, DateTimeOffset? Seen);
