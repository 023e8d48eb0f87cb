using Broadsheet.Platform.Database;

namespace Broadsheet.Archive;

/// <summary>What every act on the public record has in common: one transaction, one act at a time over all processes, and an answer only when no reader of this process gets the older page.</summary>
public sealed class PublicRecord(Database database, Following following, TimeProvider clock)
{
    internal async Task<Published> Change(Guid item, Func<OpenItem, Task<Published>> act, CancellationToken cancellation) =>
        (await Perhaps(item, async open => await act(open), cancellation))!;

    /// <summary>For acts that find, inside their transaction, that there is nothing to do any more; then null.</summary>
    internal async Task<Published?> Perhaps(Guid item, Func<OpenItem, Task<Published?>> act, CancellationToken cancellation)
    {
        var published = await database.Write(async newsroom =>
        {
            await Journal.TakeTurn(newsroom);
            var answer = await act(await OpenItem.Find(newsroom, item, clock.GetUtcNow()));
            await newsroom.SaveChangesAsync(CancellationToken.None);
            return answer;
        }, cancellation);
        // Not the caller's to cancel: it is public already, and the answer must mean that nobody gets the older page.
        if (published is not null) await following.Settle(published.Sequence, CancellationToken.None);
        return published;
    }
}
