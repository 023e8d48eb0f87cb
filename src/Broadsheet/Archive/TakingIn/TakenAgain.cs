using Broadsheet.Formats;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>A document whose item the archive holds already.</summary>
internal sealed class TakenAgain(Newsroom newsroom, DateTimeOffset now, TakeInOrder order, Arrangements arrangements)
{
    /// <returns>With the Journal's sequence, 0 when nothing became public.</returns>
    public async Task<(TakenIn, long)> Do(Candidate candidate, KnownItem known)
    {
        if (candidate.Own is { } own && order.Publish) return await OwnVersions.Continue(newsroom, arrangements, candidate, own, known, now);
        if (candidate.Own is { Version.Kind: VersionKind.Withdrawal }) return (Same(candidate, known, "it is withdrawn"), 0);
        var keptBack = order.Publish ? candidate.KeptBack(now) : null;
        var isNew = !States.Hold(known.SourceHash, candidate.Hash);
        var publishes = order.Publish && keptBack is null && known.State == ItemState.Draft;
        if (!isNew && !publishes) return (Same(candidate, known), 0);

        var open = await OpenItem.Find(newsroom, known.Id, now);
        if (open.Item.Trashed is not null) return (Same(candidate, known, "it lies in the trash"), 0);
        var draft = await newsroom.Drafts.SingleAsync(draft => draft.ItemId == known.Id);
        if (isNew && draft.SavedBy is not null) return (Same(candidate, known, "it was edited here since: the newer state was left out"), 0);
        if (isNew) await Refill(candidate, open.Item, draft);
        await newsroom.SaveChangesAsync();
        var published = await Follow(candidate, open, draft.Content, keptBack);
        return (new(candidate.Document, TakenAs.Changed, known.Id, open.Item.PublishedVersion, keptBack), published?.Sequence ?? 0);
    }

    private async Task Refill(Candidate candidate, NewsItem item, Draft draft)
    {
        var content = candidate.Content with
        {
            Section = order.Section is null && draft.Content.Section is not null && candidate.Document.Sections.Count == 0 ? draft.Content.Section : arrangements.SectionFor(candidate),
            Authors = await arrangements.AuthorsOf(candidate),
        };
        await DraftStore.Keep(newsroom, item, draft, content, by: null, now);
        item.SourceHash = States.With(item.SourceHash, candidate.Hash);
        item.Expires = candidate.Document.Expires;
        if (item.State == ItemState.Draft) item.Embargo = candidate.Document.EmbargoedUntil;
    }

    /// <summary>What readers see of it.</summary>
    private async Task<Published?> Follow(Candidate candidate, OpenItem open, StoryContent content, string? keptBack)
    {
        if (!order.Publish) return null;
        if (open.Item.State == ItemState.Published && candidate.Document.PubStatus == PubStatus.Canceled) return await Withdraw.Shut(open, "Its source has canceled it.", order.By);
        if (keptBack is not null || open.Item.State == ItemState.Withdrawn) return null;
        if (open.Item.State == ItemState.Draft)
        {
            open.Item.FirstPublished = candidate.Published ?? now;
            return await open.Append(content, VersionKind.First, note: null, order.By);
        }
        var last = await newsroom.Versions.AsNoTracking().SingleAsync(version => version.ItemId == open.Item.Id && version.Number == open.Item.PublishedVersion);
        return VersionHash.Same(last.Content, content) ? null : await open.Append(content, VersionKind.Update, note: null, order.By);
    }

    private static TakenIn Same(Candidate candidate, KnownItem known, string? reason = null) => new(candidate.Document, TakenAs.Same, known.Id, known.PublishedVersion, reason);
}
