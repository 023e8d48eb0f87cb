using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Record;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Desk.Writing;

/// <summary>What the writing page offers to choose from, and the same Story in other editions.</summary>
public sealed record Surroundings(IReadOnlyList<Section> Sections, IReadOnlyList<string> People, IReadOnlyList<(Edition Edition, Guid? Item)> Others)
{
    /// <summary>Quotations in the running text about which nobody decided.</summary>
    public int Quotes { get; init; }

    public static async Task<Surroundings> Of(Database database, OpenStory story, Seat at, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var edition = story.Item.EditionCode;
        var sections = await newsroom.Sections.AsNoTracking().Where(section => section.EditionCode == edition).OrderBy(section => section.Order).ToListAsync(cancellation);
        var people = await newsroom.People.AsNoTracking().ToListAsync(cancellation);
        var told = await newsroom.Items.Where(item => item.StoryId == story.Item.StoryId && item.Id != story.Item.Id && item.Trashed == null && item.State != ItemState.Destroyed)
            .Select(item => new { item.EditionCode, item.Id }).ToListAsync(cancellation);
        return new(
            sections,
            [.. people.Where(person => person.Texts.ContainsKey(edition)).Select(person => person.Texts[edition].Name).Order(StringComparer.CurrentCulture)],
            [.. at.Editions.Where(other => other.Code != edition).Select(other => (other, told.FirstOrDefault(item => item.EditionCode == other.Code)?.Id))])
        {
            Quotes = (await RunningQuote.In(newsroom, story.Item, story.Words, cancellation)).Count(quote => quote.Choice is null),
        };
    }
}
