using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk;

/// <summary>An item as the desk's pages about it show it.</summary>
/// <param name="Address">Of the readers' page; null before the first version.</param>
public sealed record OpenStory(NewsItem Item, Draft Draft, string? Address)
{
    public StoryContent Words => Draft.Content;

    /// <summary>Readers can open it now.</summary>
    public bool IsPublic => Item.State == ItemState.Published;

    public static async Task<OpenStory> Read(Database database, Guid item, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var found = await newsroom.Items.AsNoTracking().SingleAsync(one => one.Id == item, cancellation);
        var draft = await newsroom.Drafts.AsNoTracking().SingleAsync(draft => draft.ItemId == item, cancellation);
        var address = await newsroom.Stories.Where(story => story.ItemId == item).Select(story => story.Address).SingleOrDefaultAsync(cancellation);
        return new OpenStory(found, draft, address);
    }
}
