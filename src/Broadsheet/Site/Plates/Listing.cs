using Broadsheet.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site;

/// <summary>Lists of stories, newest first, page by page.</summary>
internal static class Listing
{
    public const int PerPage = 20;

    public static Task<List<Listed>> Newest(this IQueryable<PublishedStory> stories, int count, CancellationToken cancellation, int skip = 0) =>
        Listed(stories.OrderByDescending(story => story.FirstPublished).ThenByDescending(story => story.ItemId).Skip(skip).Take(count)).ToListAsync(cancellation);

    public static Task<List<Listed>> Oldest(this IQueryable<PublishedStory> stories, int count, CancellationToken cancellation) =>
        Listed(stories.OrderBy(story => story.FirstPublished).ThenBy(story => story.ItemId).Take(count)).ToListAsync(cancellation);

    private static IQueryable<Listed> Listed(IQueryable<PublishedStory> stories) =>
        stories.Select(story => new Listed(story.Address, story.Section, story.FirstPublished, story.Modified, story.Urgency, story.Card) { ItemId = story.ItemId });

    /// <summary>
    /// One page of a long list. Pages are numbered from the oldest (<c>?page=1</c>), so that what stands on a page stays there
    /// when new stories come; the newest page has no number, and holds what does not fill a page of its own as well.
    /// </summary>
    /// <returns>Null when there is no such page.</returns>
    public static async Task<(IReadOnlyList<Listed> Stories, PageOf Page, int Count)?> Paged(this Galley galley, IQueryable<PublishedStory> stories)
    {
        var count = await stories.CountAsync(galley.Cancellation);
        var last = Math.Max(1, count / PerPage);
        var asked = galley.Address.PageNumber;
        if (asked is not null && (asked < 1 || asked >= last)) return null;
        var number = asked ?? last;
        var skip = asked is null ? 0 : count - (number * PerPage);
        var take = asked is null ? count - ((last - 1) * PerPage) : PerPage;
        var page = new PageOf(last - number + 1, last, Newer(galley.Address.Path, number, last), number > 1 ? $"{galley.Address.Path}?page={number - 1}" : null);
        return (await stories.Newest(take, galley.Cancellation, skip), page, count);
    }

    private static string? Newer(string path, int number, int last) => number == last ? null : number == last - 1 ? path : $"{path}?page={number + 1}";
}
