using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Stories;

/// <summary>Prints a story's page: <c>/{edition}/{section}/{yyyy}/{mm}/{dd}/{urlName}</c>.</summary>
internal sealed class StoryPlate(Database database, Imprints imprints, Typesetting typesetting) : IPlate
{
    public async Task<Page?> Print(PageAddress address, CancellationToken cancellation)
    {
        if (address.Path.Count(letter => letter == '/') != 6) return null;
        await using var newsroom = database.Open();
        var story = await newsroom.Stories.AsNoTracking().FirstOrDefaultAsync(story => story.Address == address.Path, cancellation);
        if (story is null) return null;
        var edition = await newsroom.Editions.AsNoTracking().FirstAsync(edition => edition.Code == story.EditionCode, cancellation);
        var imprint = await imprints.Of(newsroom, edition);
        IReadOnlyList<Byline> bylines = [.. story.Content.Authors.Select(author => new Byline(author))];
        var view = new StoryView(imprint, StoryHeads.Of(imprint, story, bylines, []), story) { Canonical = imprint.Whole(story.Address), Bylines = bylines };
        return new Page("text/html; charset=utf-8", await typesetting.Set<StoryPage>(view))
        {
            Status = story.IsWithdrawn ? StatusCodes.Status410Gone : StatusCodes.Status200OK,
            Keys = [Keys.Paper, Keys.Item(story.ItemId), Keys.Story(story.StoryId)],
        };
    }

    public IEnumerable<PageAddress> ReadersWillWant(JournalEntry entry) => [];
}
