using Broadsheet.Accounts;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Deletes for good what lies in the trash. Of what was public the words go as in an <see cref="Erase"/>; hashes and the fact stay.</summary>
public sealed class Destroy(Database database, Following following, IEnumerable<IForget> rooms, TimeProvider clock)
{
    /// <param name="reason">Kept for ever, for the house alone.</param>
    /// <exception cref="Refused">The item does not lie in the trash, or there is no reason.</exception>
    public async Task<Destruction> Do(Guid item, string reason, Guid? by = null, CancellationToken cancellation = default)
    {
        var words = PublicWords.Needed(reason, "reason", "Destroying for good needs a reason.");
        var (destruction, sequence) = await database.Write(async newsroom =>
        {
            await Journal.TakeTurn(newsroom);
            var open = await OpenItem.Find(newsroom, item, clock.GetUtcNow());
            if (open.Item.Trashed is null) throw new Refused(RefusalReason.WrongState, "Only what lies in the trash can be destroyed.");
            newsroom.Note(ActKind.Destroy, open.Now, by, open.Item.EditionCode, item, words);
            if (open.Item.PublishedVersion > 0)
            {
                var erased = await Erasure.Do(open, words, by, rooms, cancellation);
                await newsroom.SaveChangesAsync(cancellation);
                return (newsroom.Destructions.Local.Single(), erased.Sequence);
            }
            var fact = new Destruction { ItemId = item, EditionCode = open.Item.EditionCode, Reason = words, By = by, At = open.Now };
            newsroom.Add(fact);
            await Erasure.DropDrafts(open);
            newsroom.Items.Remove(open.Item);
            await newsroom.SaveChangesAsync(cancellation);
            return (fact, 0L);
        }, cancellation);
        if (sequence > 0) await following.Settle(sequence, CancellationToken.None);
        return destruction;
    }
}
