using System.Globalization;
using System.Runtime.CompilerServices;
using Broadsheet.Formats;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Gives out what readers read, as documents that any format can write and any Broadsheet can take over.</summary>
public sealed class GiveOut(Database database)
{
    /// <summary>The newest public version of one item, as its readers may have it.</summary>
    /// <param name="address">Absolute address of its page.</param>
    public static NewsDocument Story(PublishedStory story, Edition edition, string? sectionName, string address) =>
        Public(story.Content, story, edition, sectionName, address) with
        {
            Version = story.VersionNumber.ToString(CultureInfo.InvariantCulture),
            VersionCreated = story.Modified,
            PubStatus = story.IsWithdrawn ? PubStatus.Canceled : PubStatus.Usable,
        };

    /// <summary>One public state of an item. Nothing of it that the house keeps to itself.</summary>
    public static NewsDocument Version(Version version, PublishedStory story, Edition edition, string? sectionName, string address) =>
        Public(version.Content, story, edition, sectionName, address) with
        {
            Version = version.Number.ToString(CultureInfo.InvariantCulture),
            VersionCreated = version.At,
            PubStatus = version.Kind == VersionKind.Withdrawal ? PubStatus.Canceled : PubStatus.Usable,
        };

    /// <summary>What an editor is changing, with what the house keeps to itself.</summary>
    public static NewsDocument Draft(Draft draft, NewsItem item, Edition edition) =>
        GivenContent.Document(draft.Content, edition, draft.Content.Section) with
        {
            Uri = OwnMarks.UriOf(item.Id),
            Type = item.Type,
            FirstCreated = item.FirstPublished,
            VersionCreated = draft.Saved,
            PubStatus = PubStatus.Withheld,
            EmbargoedUntil = item.Embargo,
            Expires = item.Expires,
            EdNote = draft.Content.EdNote,
        };

    /// <summary>Every version of every item that was ever public, first versions first: what an import needs to make the same archive.</summary>
    /// <param name="edition">Code of one edition; null is all.</param>
    /// <param name="since">Only items that changed since then, with all of their versions.</param>
    public async IAsyncEnumerable<NewsDocument> Everything(string? edition, DateTimeOffset? since, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        var around = await Surroundings.Of(newsroom, cancellation);
        if (edition is not null && !around.Editions.ContainsKey(edition)) throw new Refused(RefusalReason.NotFound, $"There is no edition '{edition}'.", "edition");
        var all = newsroom.Versions;
        var most = await all.MaxAsync(version => (int?)version.Number, cancellation) ?? 0;
        for (var number = 1; number <= most; number++)
        {
            var versions = newsroom.Versions.AsNoTracking().Where(version => version.Number == number && version.Erased == null);
            if (since is { } from) versions = versions.Where(version => all.Any(other => other.ItemId == version.ItemId && other.At >= from));
            var rows = from version in versions
                       join item in newsroom.Items.AsNoTracking() on version.ItemId equals item.Id
                       where edition == null || item.EditionCode == edition
                       orderby version.ItemId
                       select new { version, item };
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation)) yield return around.Document(row.version, row.item);
        }
    }

    /// <exception cref="Refused">There is no such edition.</exception>
    public async Task<IReadOnlyList<Edition>> Editions(string? code, CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        var editions = await newsroom.Editions.AsNoTracking().Where(edition => code == null || edition.Code == code).OrderBy(edition => edition.Order).ToListAsync(cancellation);
        return editions.Count > 0 ? editions : throw new Refused(RefusalReason.NotFound, $"There is no edition '{code}'.", "edition");
    }

    /// <summary>The stories of an edition as readers read them, the newest first.</summary>
    public async Task<IReadOnlyList<PublishedStory>> Newest(string edition, DateTimeOffset? since, CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        var stories = newsroom.Stories.AsNoTracking().Where(story => story.EditionCode == edition && !story.IsWithdrawn);
        if (since is { } from) stories = stories.Where(story => story.Modified >= from);
        return await stories.OrderByDescending(story => story.FirstPublished).ToListAsync(cancellation);
    }

    /// <summary>Each published story of an edition once, as its readers have it, the oldest first; read while it is walked.</summary>
    /// <param name="site">Address of the paper on the web: the stories' addresses lead there.</param>
    public async IAsyncEnumerable<(PublishedStory Story, NewsDocument Document)> Published(Edition edition, DateTimeOffset? since, Uri site, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var newsroom = database.Open();
        var sections = await newsroom.Sections.AsNoTracking().Where(section => section.EditionCode == edition.Code).ToDictionaryAsync(section => section.UrlName, section => section.Name, cancellation);
        var stories = newsroom.Stories.AsNoTracking().Where(story => story.EditionCode == edition.Code && !story.IsWithdrawn);
        if (since is { } from) stories = stories.Where(story => story.Modified >= from);
        var rows = from story in stories
                   join kept in newsroom.KeptComments.AsNoTracking() on story.ItemId equals kept.ItemId into comments
                   from kept in comments.DefaultIfEmpty()
                   orderby story.FirstPublished
                   select new { story, kept };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
            yield return (row.story, Story(row.story, edition, sections.GetValueOrDefault(row.story.Section), new Uri(site, row.story.Address).AbsoluteUri) with { Comments = row.kept?.Comments ?? [] });
    }

    private static NewsDocument Public(StoryContent content, PublishedStory story, Edition edition, string? sectionName, string address) =>
        GivenContent.Document(content, edition, sectionName) with
        {
            Uri = OwnMarks.UriOf(story.ItemId),
            Address = address,
            FirstCreated = story.FirstPublished,
            Published = story.FirstPublished,
            Expires = story.Expires,
            AltIds = [.. content.AltIds, new(story.EditionCode, OwnMarks.Edition), new(story.Section, OwnMarks.Section), new(story.StoryId.ToString("D"), OwnMarks.Story)],
        };
}
