using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Begins an item with its draft.</summary>
public sealed class NewDraft(Database database, Ids ids, TimeProvider clock)
{
    /// <exception cref="Refused">There is no such edition.</exception>
    public Task<Guid> Do(string edition, StoryContent content, Guid? by = null, CancellationToken cancellation = default) =>
        Begin(edition, content, ids.Next(), by, cancellation);

    /// <summary>A translation: a new item of the same Story, which begins with the words of the original.</summary>
    /// <exception cref="Refused">There is no such item or edition, or the story stands in that edition already.</exception>
    public async Task<Guid> Translate(Guid original, string edition, Guid? by = null, CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        var item = await newsroom.Items.AsNoTracking().SingleOrDefaultAsync(item => item.Id == original, cancellation) ?? throw new Refused(RefusalReason.NotFound, "There is no such item.");
        var draft = await newsroom.Drafts.AsNoTracking().SingleAsync(draft => draft.ItemId == original, cancellation);
        if (await newsroom.Items.AnyAsync(other => other.StoryId == item.StoryId && other.EditionCode == edition && other.Trashed == null && other.State != ItemState.Destroyed, cancellation))
            throw new Refused(RefusalReason.Conflict, $"This story stands in the edition '{edition}' already.", "edition");
        var sections = await newsroom.Sections.Where(section => section.EditionCode == edition).OrderBy(section => section.Order).Select(section => section.UrlName).ToListAsync(cancellation);
        var section = draft.Content.Section is { } same && sections.Contains(same) ? same : sections.FirstOrDefault();
        return await Begin(edition, draft.Content with { Section = section, UrlName = null, Language = null }, item.StoryId, by, cancellation);
    }

    private Task<Guid> Begin(string edition, StoryContent content, Guid story, Guid? by, CancellationToken cancellation) =>
        database.Write(async newsroom =>
        {
            if (!await newsroom.Editions.AnyAsync(known => known.Code == edition, cancellation)) throw new Refused(RefusalReason.NotFound, $"There is no edition '{edition}'.", "edition");
            var now = clock.GetUtcNow();
            var item = new NewsItem { Id = ids.Next(), StoryId = story, EditionCode = edition, Created = now };
            item.Show(content, now, by);
            newsroom.Items.Add(item);
            newsroom.Drafts.Add(new Draft { ItemId = item.Id, Content = content, Saved = now, SavedBy = by });
            await newsroom.SaveChangesAsync(cancellation);
            return item.Id;
        }, cancellation);
}
