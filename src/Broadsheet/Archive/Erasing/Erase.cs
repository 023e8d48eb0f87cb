using Broadsheet.Accounts;

namespace Broadsheet.Archive;

/// <summary>
/// Takes the words of a public item away for good, because the law says so: what readers could read and ever could, what lies in drafts, in what waits, in addresses and in the Journal.
/// Hashes, times and the fact stay; the act is kept with who did it and why (<see cref="Destruction"/>). There is no way back.
/// </summary>
public sealed class Erase(PublicRecord record, IEnumerable<IForget> rooms)
{
    /// <param name="reason">Kept for ever, for the house alone.</param>
    /// <exception cref="Refused">The item was never public, its words are gone already, or there is no reason.</exception>
    public Task<Published> Do(Guid item, string reason, Guid? by = null, CancellationToken cancellation = default) =>
        record.Change(item, async open =>
        {
            var words = PublicWords.Needed(reason, "reason", "An erasure needs a reason: which court, which law. Readers do not see it.");
            if (open.Item.PublishedVersion == 0) throw new Refused(RefusalReason.WrongState, "The item was never public: put it into the trash and destroy it there.");
            // Readers who come must be told that it is gone: the item is withdrawn first, and the log knows of both.
            if (open.Item.State == ItemState.Published) await Withdraw.Shut(open, reason: null, by);
            open.Note(ActKind.Destroy, by, words);
            return await Erasure.Do(open, words, by, rooms, cancellation);
        }, cancellation);
}
