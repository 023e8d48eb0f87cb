using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Search;

/// <summary>Reads from the Archive what the index takes.</summary>
internal static class PublishedStories
{
    /// <summary>Those of the items that readers may read now. Withdrawn and destroyed ones are missing.</summary>
    public static async Task<Dictionary<Guid, IndexedStory>> Among(Newsroom newsroom, IReadOnlyList<Guid> items, CancellationToken cancellation)
    {
        var languages = await newsroom.Editions.AsNoTracking().ToDictionaryAsync(edition => edition.Code, edition => edition.Language, cancellation);
        var types = await newsroom.Items.AsNoTracking().Where(item => items.Contains(item.Id)).Select(item => new { item.Id, item.Type }).ToDictionaryAsync(item => item.Id, item => item.Type, cancellation);
        var stories = await newsroom.Stories.AsNoTracking().Where(story => items.Contains(story.ItemId) && !story.IsWithdrawn).ToListAsync(cancellation);
        return stories.ToDictionary(story => story.ItemId, story => IndexedStory.Of(
            story, types.GetValueOrDefault(story.ItemId).ToString().ToLowerInvariant(), languages.GetValueOrDefault(story.EditionCode, "und")));
    }
}
