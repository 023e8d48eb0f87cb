using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Makes an item's draft its first public version.</summary>
public sealed class Publish(Database database, Following following, TimeProvider clock)
{
    /// <param name="item">An item that was never published.</param>
    /// <param name="by">The account that publishes; null for imports and the scheduler.</param>
    /// <param name="at">First publication as the document says it; null is now.</param>
    /// <exception cref="Refused">There is no such item, it was published before, or something that readers need is missing.</exception>
    public async Task<Published> Do(Guid item, Guid? by = null, DateTimeOffset? at = null, CancellationToken cancellation = default)
    {
        var published = await database.Write(newsroom => Act(newsroom, item, by, at), cancellation);
        // Not the caller's to cancel: it is public already, and the answer must mean that nobody gets the older page.
        await following.Settle(published.Sequence, CancellationToken.None);
        return published;
    }

    private async Task<Published> Act(Newsroom newsroom, Guid id, Guid? by, DateTimeOffset? at)
    {
        var item = await newsroom.Items.FindAsync(id) ?? throw new Refused(RefusalReason.NotFound, "There is no such item.");
        if (item.State != ItemState.Draft) throw new Refused(RefusalReason.WrongState, "The item was published before: update or correct it.");
        var draft = await newsroom.Drafts.FindAsync(id) ?? throw new Refused(RefusalReason.WrongState, "The item has no draft to publish.");
        item.FirstPublished = at ?? clock.GetUtcNow();
        return await VersionChain.Append(newsroom, item, draft.Content, VersionKind.First, note: null, by, clock.GetUtcNow());
    }
}

/// <summary>What an act that changed the public record answers.</summary>
/// <param name="Address">Path of the reader's page.</param>
/// <param name="Sequence">The Journal's entry.</param>
public sealed record Published(Guid Id, string Address, int Version, long Sequence);
