using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Keeps the readers' row and its marks equal to the newest version.</summary>
internal static class PublishedRow
{
    public static async Task<PublishedStory> Set(Newsroom newsroom, PublishedStory? before, NewsItem item, Version version, Edition edition)
    {
        var content = version.Content;
        var address = before is not null && before.Section == content.Section && UrlNameOf(before.Address) == content.UrlName
            ? before.Address
            : await Addresses.Free(newsroom, item, content, edition);
        var story = before ?? new PublishedStory { ItemId = item.Id, StoryId = item.StoryId, EditionCode = item.EditionCode, Address = address, Section = content.Section ?? "" };
        if (before is null) newsroom.Stories.Add(story);
        else if (before.Address != address)
            newsroom.Redirects.Add(new Redirect { From = before.Address, ItemId = item.Id, At = version.At });

        story.Address = address;
        story.Section = content.Section ?? "";
        story.VersionNumber = version.Number;
        story.FirstPublished = item.FirstPublished!.Value;
        if (version.Kind is not VersionKind.Typo) story.Modified = version.Kind == VersionKind.First ? story.FirstPublished : version.At;
        story.Expires = item.Expires;
        story.IsWithdrawn = version.Kind == VersionKind.Withdrawal;
        story.Urgency = content.Urgency == 0 ? 5 : content.Urgency;
        story.Genre = content.Genre;
        story.Card = CardOf(content, story.IsWithdrawn);
        story.Content = story.IsWithdrawn ? new StoryContent { Headline = content.Headline, UrlName = content.UrlName, Section = content.Section } : content;
        if (version.Kind is not (VersionKind.First or VersionKind.Typo))
            story.Notes = [.. story.Notes, new PublicNote(version.Kind, version.Number, version.At, version.Note)];
        await SetMarks(newsroom, story, content);
        return story;
    }

    public static IEnumerable<string> Touches(PublishedStory story) =>
    [
        Keys.Item(story.ItemId),
        Keys.Story(story.StoryId),
        Keys.Edition(story.EditionCode),
        Keys.Section(story.EditionCode, story.Section),
        Keys.Corrections(story.EditionCode),
        .. story.Content.Tags.Select(tag => Keys.Tag(story.EditionCode, tag.UrlName)),
        .. story.Content.Authors.Where(author => author.UrlName is not null).Select(author => Keys.Author(story.EditionCode, author.UrlName!)),
        .. story.Content.Subjects.Select(subject => Keys.Subject(story.EditionCode, subject.Code)),
    ];

    private static StoryCard CardOf(StoryContent content, bool isWithdrawn) => isWithdrawn
        ? new StoryCard { Headline = content.Headline }
        : new StoryCard
        {
            Headline = content.Headline,
            Standfirst = content.Standfirst,
            Kicker = content.Kicker,
            Picture = content.LeadPicture,
            Authors = content.Authors,
            Tags = content.Tags,
            Genre = content.Genre,
        };

    private static async Task SetMarks(Newsroom newsroom, PublishedStory story, StoryContent content)
    {
        await newsroom.Marks.Where(mark => mark.ItemId == story.ItemId).ExecuteDeleteAsync();
        if (story.IsWithdrawn) return;
        var marks = content.Tags.Select(tag => new Mark(MarkKind.Tag, tag.UrlName, tag.Name))
            .Concat(content.Authors.Where(author => author.UrlName is not null).Select(author => new Mark(MarkKind.Author, author.UrlName!, author.Name)))
            .Concat(content.Subjects.Select(subject => new Mark(MarkKind.Subject, subject.Code, subject.Name)))
            .DistinctBy(mark => (mark.Kind, mark.Key));
        foreach (var (kind, key, name) in marks)
            newsroom.Marks.Add(new StoryMark { ItemId = story.ItemId, EditionCode = story.EditionCode, Kind = kind, Key = key, Name = name, FirstPublished = story.FirstPublished });
    }

    private static string UrlNameOf(string address) => address[(address.LastIndexOf('/') + 1)..];

    private readonly record struct Mark(MarkKind Kind, string Key, string Name);
}
