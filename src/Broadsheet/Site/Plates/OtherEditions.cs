using Broadsheet.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site;

/// <summary>Where else a story is told.</summary>
internal static class OtherEditions
{
    /// <summary>In the order of the editions.</summary>
    public static async Task<IReadOnlyList<InEdition>> Others(this Galley galley, PublishedStory story)
    {
        var told = await galley.Newsroom.Stories.AsNoTracking().Where(other => other.StoryId == story.StoryId && other.ItemId != story.ItemId && !other.IsWithdrawn)
            .Select(other => new { other.EditionCode, other.Address, other.Card }).ToListAsync(galley.Cancellation);
        return [.. galley.In.Editions.SelectMany(edition => told.Where(other => other.EditionCode == edition.Code).Take(1).Select(other => new InEdition(edition, other.Address, other.Card.Headline)))];
    }
}
