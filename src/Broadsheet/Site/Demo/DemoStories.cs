using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;

namespace Broadsheet.Site.Demo;

/// <summary>Publishes the demo's stories as if the last days had happened: first versions and later changes in their order.</summary>
internal sealed class DemoStories(DemoFiles files, DemoPictures pictures, DemoRecordings recordings, Ids ids, DateTimeOffset now)
{
    private readonly Dictionary<string, DemoPerson> people = files.Paper.People.ToDictionary(person => person.UrlName);
    private readonly Dictionary<string, DemoSubject> subjects = files.Subjects.Subjects.ToDictionary(subject => subject.Code);
    private readonly Dictionary<string, Guid> stories = [];
    private readonly Dictionary<DemoStory, (Guid Item, StoryContent Content)> published = [];

    public async Task<int> Publish(Newsroom newsroom)
    {
        var told = files.Stories.ToList();
        var acts = told.Select(story => (story.MinutesAgo, Act: (Func<Task>)(() => First(newsroom, story))))
            .Concat(told.SelectMany(story => story.Later.Select(change => (change.MinutesAgo, Act: (Func<Task>)(() => Later(newsroom, story, change))))));
        await Journal.TakeTurn(newsroom);
        foreach (var (_, act) in acts.OrderByDescending(each => each.MinutesAgo))
        {
            await act();
            await newsroom.SaveChangesAsync();
            newsroom.ChangeTracker.Clear();
        }
        foreach (var story in files.Drafts) Begin(newsroom, story, now.AddMinutes(-story.MinutesAgo));
        await newsroom.SaveChangesAsync();
        return told.Count;
    }

    /// <summary>The item with its words; nobody reads it yet.</summary>
    private NewsItem Begin(Newsroom newsroom, DemoStory story, DateTimeOffset at)
    {
        if (!stories.TryGetValue(story.Story, out var tale)) stories[story.Story] = tale = ids.Next();
        var item = new NewsItem { Id = ids.Next(), StoryId = tale, EditionCode = story.Edition, Created = at };
        var content = Content(story);
        item.Show(content, at, by: null);
        newsroom.Items.Add(item);
        newsroom.Drafts.Add(new Draft { ItemId = item.Id, Saved = at, Content = content });
        return item;
    }

    private async Task First(Newsroom newsroom, DemoStory story)
    {
        var at = now.AddMinutes(-story.MinutesAgo);
        var item = Begin(newsroom, story, at);
        var content = Content(story);
        item.FirstPublished = at;
        await VersionChain.Append(newsroom, item, content, VersionKind.First, note: null, by: null, at);
        published[story] = (item.Id, content);
    }

    private async Task Later(Newsroom newsroom, DemoStory story, DemoChange change)
    {
        var (id, content) = published[story];
        var item = (await newsroom.Items.FindAsync(id))!;
        if (change.Set is { } set)
            content = content with
            {
                Headline = set.Headline ?? content.Headline,
                Standfirst = set.Standfirst ?? content.Standfirst,
                Body = set.Body is null ? content.Body : pictures.Body(set.Body),
            };
        (await newsroom.Drafts.FindAsync(id))!.Content = content;
        await VersionChain.Append(newsroom, item, change.Kind == VersionKind.Withdrawal ? content.Shell() : content, change.Kind, change.Note, by: null, now.AddMinutes(-change.MinutesAgo));
        published[story] = (id, content);
    }

    private StoryContent Content(DemoStory story) => new()
    {
        Headline = story.Headline,
        Standfirst = story.Standfirst,
        Kicker = story.Kicker,
        Genre = story.Genre,
        Slugline = story.Slugline,
        Dateline = story.Dateline,
        Urgency = story.Urgency,
        Section = story.Section,
        UrlName = story.UrlName,
        Authors = [.. story.Byline.Select(name => new Author(people[name].Name[story.Edition], name))],
        Tags = [.. story.Tags.Select(tag => new Tag(UrlNames.From(tag), tag))],
        Subjects = [.. story.Subjects.Select(code => new SubjectMark(code, NameOf(code, story.Edition)))],
        LeadPicture = pictures.Lead(story.Lead),
        Film = recordings.Film(story.Edition, story.Story),
        Body = pictures.Body(story.Body),
    };

    private string NameOf(string code, string edition) =>
        subjects.TryGetValue(code, out var subject) ? subject.Names.GetValueOrDefault(edition) ?? subject.Names["en"] : code;
}
