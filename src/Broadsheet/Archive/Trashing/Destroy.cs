using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Deletes for good what lies in the trash. Of what was public the words go; hashes, notes and the fact stay.</summary>
public sealed class Destroy(Database database, Following following, TimeProvider clock)
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
            var fact = new Destruction { ItemId = item, EditionCode = open.Item.EditionCode, Reason = words, By = by, At = open.Now, Versions = open.Item.PublishedVersion };
            newsroom.Add(fact);
            await newsroom.Drafts.Where(draft => draft.ItemId == item).ExecuteDeleteAsync(cancellation);
            await newsroom.DraftStates.Where(state => state.ItemId == item).ExecuteDeleteAsync(cancellation);
            await newsroom.Waiting.Where(waiting => waiting.ItemId == item).ExecuteDeleteAsync(cancellation);
            var entry = open.Item.PublishedVersion == 0 ? Forget(open) : await Erase(open);
            await newsroom.SaveChangesAsync(cancellation);
            return (fact, entry);
        }, cancellation);
        if (sequence > 0) await following.Settle(sequence, CancellationToken.None);
        return destruction;
    }

    private static long Forget(OpenItem open)
    {
        open.Newsroom.Items.Remove(open.Item);
        return 0;
    }

    private static async Task<long> Erase(OpenItem open)
    {
        open.Item.State = ItemState.Destroyed;
        open.Item.SourceUri = open.Item.SourceHash = null;
        open.Item.Headline = "";
        var versions = await open.Newsroom.Versions.Where(version => version.ItemId == open.Item.Id).OrderBy(version => version.Number).ToListAsync();
        foreach (var version in versions)
        {
            version.Content = new StoryContent { Section = version.Content.Section };
            version.Erased = open.Now;
        }
        if (await open.Newsroom.Stories.FindAsync(open.Item.Id) is not { } story) return 0;
        var touched = PublishedRow.Touches(story).ToList();
        open.Newsroom.Entry(story).CurrentValues.SetValues(PublishedRow.From(open.Item, versions));
        return await Journal.Append(open.Newsroom, JournalEntry.About(story, JournalKind.Settings, open.Now, touched));
    }
}
