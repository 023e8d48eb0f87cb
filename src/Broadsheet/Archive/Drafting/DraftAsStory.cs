using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Dresses a draft as what publishing it now would make of it, for previews. Nothing is written.</summary>
public sealed class DraftAsStory(Database database, TimeProvider clock)
{
    /// <exception cref="Refused">There is no such item.</exception>
    public async Task<PublishedStory> Of(Guid item, CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        var open = await OpenItem.Find(newsroom, item, clock.GetUtcNow());
        var draft = await open.Draft(token: null);
        var before = await newsroom.Stories.AsNoTracking().SingleOrDefaultAsync(story => story.ItemId == item, cancellation);
        var edition = await newsroom.Editions.SingleAsync(edition => edition.Code == open.Item.EditionCode, cancellation);
        open.Item.FirstPublished ??= open.Now;
        var version = new Version
        {
            ItemId = item, Number = open.Item.PublishedVersion + 1, Kind = before is null ? VersionKind.First : VersionKind.Typo, Content = draft.Content, Hash = "", At = open.Now,
            Address = await Addresses.Choose(newsroom, open.Item, draft.Content, edition, before?.Address),
        };
        var story = PublishedRow.Next(before, open.Item, version);
        Withheld.TakeOut(story, await Withheld.Of(newsroom, cancellation));
        return story;
    }
}
