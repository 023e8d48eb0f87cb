using System.Globalization;
using Broadsheet.Accounts;
using Broadsheet.Platform.Database;

namespace Broadsheet.Archive;

/// <summary>Sets the times outside which an item is not public: the embargo's end and the expiry.</summary>
public sealed class Limit(Database database, Following following, TimeProvider clock)
{
    /// <summary>Nothing of the item leaves the house before this; null lifts the embargo. It does not publish by itself: <see cref="Schedule"/> does.</summary>
    /// <exception cref="Refused">The item is public already, or is scheduled for an earlier time.</exception>
    public Task Embargo(Guid item, DateTimeOffset? until, Guid? by = null, CancellationToken cancellation = default) =>
        Change(item, open =>
        {
            if (open.Item.State == ItemState.Published) throw new Refused(RefusalReason.WrongState, "The item is public already: an embargo comes too late.", "embargo");
            if (open.Item.PublishAt < until) throw new Refused(RefusalReason.Conflict, "The item is scheduled for an earlier time than the embargo's end: cancel that first.", "embargo");
            if (open.Item.Embargo != until) open.Note(ActKind.SetEmbargo, by, until?.ToString("O", CultureInfo.InvariantCulture));
            open.Item.Embargo = until;
            return Task.FromResult(0L);
        }, cancellation);

    /// <summary>The item is withdrawn by itself at this time; null lets it stay.</summary>
    /// <exception cref="Refused">The time is over.</exception>
    public Task Expiry(Guid item, DateTimeOffset? at, Guid? by = null, CancellationToken cancellation = default) =>
        Change(item, async open =>
        {
            if (at <= open.Now) throw new Refused(RefusalReason.Invalid, "This time is over: withdraw the item, or choose a later one.", "expires");
            if (open.Item.Expires != at) open.Note(ActKind.SetExpiry, by, at?.ToString("O", CultureInfo.InvariantCulture));
            open.Item.Expires = at;
            return open.Item.State == ItemState.Published ? await OnThePage(open) : 0;
        }, cancellation);

    private async Task Change(Guid item, Func<OpenItem, Task<long>> act, CancellationToken cancellation)
    {
        var sequence = await database.Write(async newsroom =>
        {
            await Journal.TakeTurn(newsroom);
            var open = await OpenItem.Find(newsroom, item, clock.GetUtcNow());
            var answer = await act(open);
            await newsroom.SaveChangesAsync(cancellation);
            return answer;
        }, cancellation);
        if (sequence > 0) await following.Settle(sequence, CancellationToken.None);
    }

    private static async Task<long> OnThePage(OpenItem open)
    {
        var story = await open.Newsroom.Stories.FindAsync(open.Item.Id);
        if (story is null) return 0;
        story.Expires = open.Item.Expires;
        return await Journal.Append(open.Newsroom, JournalEntry.About(story, JournalKind.Settings, open.Now, PublishedRow.Touches(story)));
    }
}
