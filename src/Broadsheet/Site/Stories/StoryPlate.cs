using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Stories;

/// <summary>Prints a story's page: <c>/{edition}/{section}/{yyyy}/{mm}/{dd}/{urlName}</c>.</summary>
internal sealed class StoryPlate(Composing composing) : EditionPlate(composing)
{
    protected override bool Owns(string[] path) => path is [_, { Length: 4 }, { Length: 2 }, { Length: 2 }, not ""];

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        var story = await galley.Newsroom.Stories.AsNoTracking().FirstOrDefaultAsync(story => story.Address == galley.Address.Path, galley.Cancellation);
        return story is null || story.IsWithdrawn ? null : await Compose(galley, story, isPreview: false);
    }

    /// <summary>As readers would get it, for the desk alone: it says so, and asks search engines to look away.</summary>
    public override async Task<Page?> Preview(PublishedStory story, CancellationToken cancellation)
    {
        if (story.Content.Episode is not null) return null;
        await using var galley = await Composing.Open(story.EditionCode, new PageAddress(story.Address), cancellation);
        return galley is null ? null : await Compose(galley, story, isPreview: true);
    }

    private static async Task<Page> Compose(Galley galley, PublishedStory story, bool isPreview)
    {
        var bylines = await Bylines(galley, story);
        var others = await galley.Others(story);
        var beside = await galley.Stories.Where(other => other.Section == story.Section && other.ItemId != story.ItemId).Newest(5, galley.Cancellation);
        var related = await Related(galley, story);
        var (older, newer) = await Neighbours(galley, story);
        var aired = await galley.Newest(2);
        var view = new StoryView(galley.In, isPreview ? Heads.Unlisted(story.Card.Headline) : StoryHeads.Of(galley.In, story, bylines, others), story)
        {
            IsPreview = isPreview, Canonical = galley.In.Whole(story.Address), Bylines = bylines, Others = others, Original = await TranslationAge.Find(galley, story, others), Related = related, Beside = beside, Older = older, Newer = newer, Aired = aired,
        };
        // New stories of its section make only the newest stale, which waits for a next one; a change of one that it names does.
        string[] named = [.. beside.Concat(related).Append(older).Append(newer).Concat(aired.Select(episode => episode.Story)).OfType<Listed>().Select(other => Keys.Item(other.ItemId)).Distinct()];
        string[] waits = newer is null ? [Keys.Section(story.EditionCode, story.Section)] : [];
        return await galley.Set<StoryPage>(view, [Keys.Item(story.ItemId), Keys.Story(story.StoryId), .. named, .. waits]) with { Modified = story.Modified, Until = StoryAge.Next(story.FirstPublished, galley.In.At) };
    }

    private static async Task<(Listed? Older, Listed? Newer)> Neighbours(Galley galley, PublishedStory story)
    {
        var section = galley.Stories.Where(other => other.Section == story.Section && other.ItemId != story.ItemId);
        var older = await section.Where(other => other.FirstPublished < story.FirstPublished).Newest(1, galley.Cancellation);
        var newer = await section.Where(other => other.FirstPublished > story.FirstPublished).Oldest(1, galley.Cancellation);
        return (older.FirstOrDefault(), newer.FirstOrDefault());
    }

    private static async Task<IReadOnlyList<Byline>> Bylines(Galley galley, PublishedStory story)
    {
        var names = story.Content.Authors.Select(author => author.UrlName).OfType<string>().ToList();
        var people = names.Count == 0 ? [] : await galley.Newsroom.People.AsNoTracking().Where(person => names.Contains(person.UrlName)).ToDictionaryAsync(person => person.UrlName, galley.Cancellation);
        return [.. story.Content.Authors.Select(author => author.UrlName is { } name && people.TryGetValue(name, out var person)
            ? new Byline(author, person.Texts.GetValueOrDefault(galley.Edition)?.Role, person.Portrait is null ? null : new Picture { Blob = person.Portrait })
            : new Byline(author with { UrlName = null }))];
    }

    /// <summary>The newest on one of its tags, those that share its first tag before others.</summary>
    private static async Task<IReadOnlyList<Listed>> Related(Galley galley, PublishedStory story)
    {
        List<Listed> related = [];
        foreach (var tag in story.Content.Tags.Take(2))
            related.AddRange(await galley.StoriesWith(MarkKind.Tag, tag.UrlName).Where(other => other.ItemId != story.ItemId).Newest(4, galley.Cancellation));
        return [.. related.DistinctBy(other => other.Address).Take(4)];
    }
}
