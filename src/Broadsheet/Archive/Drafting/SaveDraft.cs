using System.Text.Json;
using Broadsheet.Archive.Drafting;
using Broadsheet.Formats.Bodies;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Stores what an editor typed. Changes of others stay: what does not overlap is merged, what does is answered as a conflict and left as they wrote it.</summary>
public sealed class SaveDraft(Database database, TimeProvider clock)
{
    /// <exception cref="Refused">There is no such item, it lies in the trash, or a change cannot be read.</exception>
    public Task<SavedDraft> Do(Guid item, DraftChange change, Guid? by = null, CancellationToken cancellation = default) =>
        Store(item, by, (newsroom, open, draft) => Merge(newsroom, open, draft, change), cancellation);

    /// <summary>Puts other words into the draft: an older state, or a version that was public. The words before stay in the history.</summary>
    /// <exception cref="Refused">There is no such item, or it lies in the trash.</exception>
    public Task<SavedDraft> Replace(Guid item, StoryContent content, Guid? by = null, CancellationToken cancellation = default) =>
        Store(item, by, (_, _, draft) => Task.FromResult(new Merged(content, [], IsOthers: draft.SavedBy != by)), cancellation);

    /// <summary>Changes what no field of the editing page says (sound, film, episode), whatever else was typed meanwhile.</summary>
    /// <exception cref="Refused">There is no such item, or it lies in the trash.</exception>
    public Task<SavedDraft> Change(Guid item, Func<StoryContent, StoryContent> change, Guid? by = null, CancellationToken cancellation = default) =>
        Store(item, by, (_, _, draft) => Task.FromResult(new Merged(change(draft.Content), [], IsOthers: draft.SavedBy != by)), cancellation);

    private Task<SavedDraft> Store(Guid item, Guid? by, Func<Newsroom, OpenItem, Draft, Task<Merged>> merge, CancellationToken cancellation) =>
        database.Write(async newsroom =>
        {
            await Journal.TakeTurn(newsroom);
            var open = await OpenItem.Find(newsroom, item, clock.GetUtcNow());
            open.MustNotLieInTrash();
            var draft = await newsroom.Drafts.SingleAsync(draft => draft.ItemId == item, cancellation);
            var merged = await merge(newsroom, open, draft);
            if (!VersionHash.Same(merged.Content, draft.Content)) await DraftStore.Keep(newsroom, open.Item, draft, merged.Content, by, open.Now);
            await newsroom.SaveChangesAsync(cancellation);
            return new SavedDraft(draft.Token, draft.Saved, merged.IsOthers ? draft.Content : null, merged.Conflicts);
        }, cancellation);

    private static async Task<Merged> Merge(Newsroom newsroom, OpenItem open, Draft draft, DraftChange change)
    {
        var (content, conflicts) = (draft.Content, new List<DraftConflict>());
        foreach (var field in change.Fields)
        {
            (content, var conflict) = DraftFields.Apply(content, field);
            if (conflict is not null) conflicts.Add(conflict);
        }
        var blocks = new MergeBlocks(BlockIds.Given(content.Body));
        foreach (var block in change.Blocks) blocks.Apply(block);
        if (blocks.Body.Count > DraftChange.MostBlocks) throw new Refused(RefusalReason.Invalid, $"A story has at most {DraftChange.MostBlocks:N0} blocks.", "body");
        content = await NamesOnFile.Find(newsroom, open.Item.EditionCode, content with { Body = change.Blocks.Count > 0 ? blocks.Body : content.Body });
        return new Merged(content, [.. conflicts, .. blocks.Conflicts], IsOthers: change.Token != draft.Token);
    }

    private sealed record Merged(StoryContent Content, IReadOnlyList<DraftConflict> Conflicts, bool IsOthers);
}
