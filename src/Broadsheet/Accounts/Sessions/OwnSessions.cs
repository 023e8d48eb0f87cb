using System.Security.Claims;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Accounts;

/// <summary>Where one account is signed in.</summary>
public sealed class OwnSessions(Database database)
{
    /// <summary>The session that this request came by.</summary>
    public static Guid? Current(ClaimsPrincipal person) => SessionEvents.Of(person);

    /// <summary>The last seen first.</summary>
    public async Task<IReadOnlyList<Session>> All(Guid account, CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        return await newsroom.Sessions.AsNoTracking().Where(session => session.AccountId == account).OrderByDescending(session => session.Seen).ToListAsync(cancellation);
    }

    public Task End(Guid account, Guid session, CancellationToken cancellation = default) =>
        database.Write(newsroom => newsroom.Sessions.Where(one => one.AccountId == account && one.Id == session).ExecuteDeleteAsync(cancellation), cancellation);

    /// <param name="but">The one that stays; null ends all.</param>
    public Task EndAll(Guid account, Guid? but, CancellationToken cancellation = default) =>
        database.Write(newsroom => newsroom.Sessions.Where(one => one.AccountId == account && one.Id != but).ExecuteDeleteAsync(cancellation), cancellation);
}
