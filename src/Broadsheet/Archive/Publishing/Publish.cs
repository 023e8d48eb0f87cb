namespace Broadsheet.Archive;

/// <summary>Makes an item's draft its first public version. What was scheduled for it is done with.</summary>
public sealed class Publish(PublicRecord record)
{
    /// <param name="item">An item that was never published.</param>
    /// <param name="by">The account that publishes; null for imports and the scheduler.</param>
    /// <param name="at">First publication as the document says it; null is now.</param>
    /// <param name="token">Token of the draft that was looked at; null publishes whatever the draft says.</param>
    /// <exception cref="Refused">There is no such item, it was published before, is under embargo or in the trash, the draft is another one, or something that readers need is missing.</exception>
    public Task<Published> Do(Guid item, Guid? by = null, DateTimeOffset? at = null, int? token = null, CancellationToken cancellation = default) =>
        record.Change(item, async open =>
        {
            open.MustNotLieInTrash();
            if (open.Item.State != ItemState.Draft) throw new Refused(RefusalReason.WrongState, "The item was published before: update or correct it.");
            await open.MustNotBeEmbargoed();
            if (at > open.Now) throw new Refused(RefusalReason.Invalid, "The time of publication is still to come: schedule it.", "at");
            var draft = await open.Draft(token);
            open.Item.FirstPublished = at ?? open.Now;
            return await open.Append(draft.Content, VersionKind.First, note: null, by);
        }, cancellation);
}

/// <summary>What an act that changed the public record answers.</summary>
/// <param name="Address">Path of the reader's page.</param>
/// <param name="Sequence">The Journal's entry.</param>
public sealed record Published(Guid Id, string Address, int Version, long Sequence);
