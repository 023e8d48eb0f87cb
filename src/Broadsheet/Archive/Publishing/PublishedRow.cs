namespace Broadsheet.Archive;

/// <summary>The readers' row as a pure function of the versions, one after the other.</summary>
internal static class PublishedRow
{
    /// <summary>The row after one more version; the same object when there was one.</summary>
    public static PublishedStory Next(PublishedStory? before, NewsItem item, Version version)
    {
        var content = version.Content;
        var story = before ?? new PublishedStory { ItemId = item.Id, StoryId = item.StoryId, EditionCode = item.EditionCode, Address = "", Section = "" };
        story.Address = version.Address;
        story.Section = content.Section ?? "";
        story.VersionNumber = version.Number;
        story.FirstPublished = item.FirstPublished ?? version.At;
        if (version.Kind is not VersionKind.Typo) story.Modified = version.Kind == VersionKind.First ? story.FirstPublished : version.At;
        story.Expires = item.Expires;
        story.IsWithdrawn = version.Kind == VersionKind.Withdrawal;
        story.Urgency = content.Urgency == 0 ? 5 : content.Urgency;
        story.Genre = content.Genre;
        story.Card = CardOf(content);
        story.Content = content;
        if (version.Kind is not (VersionKind.First or VersionKind.Typo))
            story.Notes = [.. story.Notes, new PublicNote(version.Kind, version.Number, version.At, version.Note)];
        return story;
    }

    /// <summary>The row as it should be, from all versions in their order.</summary>
    public static PublishedStory From(NewsItem item, IEnumerable<Version> versions) =>
        versions.Aggregate((PublishedStory?)null, (story, version) => Next(story, item, version)) ?? throw new ArgumentException("The item has no version.", nameof(versions));

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
        .. story.Content.Episode is { } episode ? [Keys.Show(story.EditionCode, episode.Show)] : Array.Empty<string>(),
    ];

    /// <summary>A withdrawn story's content is its shell, which carries none.</summary>
    public static IEnumerable<StoryMark> Marks(PublishedStory story) =>
        story.Content.Tags.Select(tag => new Mark(MarkKind.Tag, tag.UrlName, tag.Name))
            .Concat(story.Content.Authors.Where(author => author.UrlName is not null).Select(author => new Mark(MarkKind.Author, author.UrlName!, author.Name)))
            .Concat(story.Content.Subjects.Select(subject => new Mark(MarkKind.Subject, subject.Code, subject.Name)))
            .Concat(Withheld.Pictures(story.Content).Select(blob => new Mark(MarkKind.Picture, blob, "")))
            .Concat(Playing(story.Content))
            .DistinctBy(mark => (mark.Kind, mark.Key))
            .Select(mark => new StoryMark { ItemId = story.ItemId, EditionCode = story.EditionCode, Kind = mark.Kind, Key = mark.Key, Name = mark.Name, FirstPublished = story.FirstPublished });

    private static IEnumerable<Mark> Playing(StoryContent content)
    {
        if (content.Episode is { } episode) yield return new(MarkKind.Show, episode.Show, episode.Show);
        if (content.Episode is not null) yield return new(MarkKind.Plays, "audio", "audio");
        if (content.Film is not null) yield return new(MarkKind.Plays, "video", "video");
        if (content.Body.Any(block => block is Formats.Bodies.Gallery)) yield return new(MarkKind.Plays, "pictures", "pictures");
    }

    private static StoryCard CardOf(StoryContent content) => new()
    {
        Headline = content.Headline,
        Standfirst = content.Standfirst,
        Kicker = content.Kicker,
        Picture = content.LeadPicture,
        Authors = content.Authors,
        Tags = content.Tags,
        Genre = content.Genre,
        Sound = content.Sound is null ? null : content.Sound with { Chapters = null, Tracks = null },
        Film = content.Film is null ? null : content.Film with { Chapters = null, Tracks = null },
        Episode = content.Episode,
    };

    private readonly record struct Mark(MarkKind Kind, string Key, string Name);
}
