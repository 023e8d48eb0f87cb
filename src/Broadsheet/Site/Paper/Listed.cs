using Broadsheet.Archive;

namespace Broadsheet.Site;

/// <summary>A story as lists and fronts show it.</summary>
/// <param name="Section">UrlName of the section.</param>
public sealed record Listed(string Address, string Section, DateTimeOffset FirstPublished, DateTimeOffset Modified, int Urgency, StoryCard Card)
{
    /// <summary>Of the item: a page that lists it goes stale when it is corrected or withdrawn.</summary>
    public Guid ItemId { get; init; }

    public bool IsOpinion => Card.Genre == "opinion";

    public static Listed Of(PublishedStory story) =>
        new(story.Address, story.Section, story.FirstPublished, story.Modified, story.Urgency, story.Card) { ItemId = story.ItemId };
}
