using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;

namespace Broadsheet.Site.Demo;

/// <summary>Publishes the demo's shows and their episodes as if the last weeks had happened.</summary>
internal sealed class DemoShows(DemoFiles files, DemoPictures pictures, DemoRecordings recordings, Ids ids, DateTimeOffset now)
{
    public async Task<int> Publish(Newsroom newsroom, string origin)
    {
        await Journal.TakeTurn(newsroom);
        foreach (var (place, show) in files.Shows.Shows.Index())
            newsroom.Shows.Add(new Show { Id = ids.Next(), EditionCode = show.Edition, UrlName = show.UrlName, Order = place + 1, Changed = now, Words = Words(show), Guid = KeepShow.GuidOf($"{origin}/{show.Edition}/podcasts/{show.UrlName}/feed.xml") });
        await newsroom.SaveChangesAsync();
        foreach (var episode in files.Shows.Episodes.OrderByDescending(episode => episode.MinutesAgo))
        {
            var at = now.AddMinutes(-episode.MinutesAgo);
            var item = new NewsItem { Id = ids.Next(), StoryId = ids.Next(), EditionCode = episode.Edition, Created = at, FirstPublished = at };
            var content = Content(episode);
            newsroom.Items.Add(item);
            newsroom.Drafts.Add(new Draft { ItemId = item.Id, Saved = at, Content = content });
            await VersionChain.Append(newsroom, item, content, VersionKind.First, note: null, by: null, at);
            await newsroom.SaveChangesAsync();
            newsroom.ChangeTracker.Clear();
        }
        return files.Shows.Episodes.Count;
    }

    private ShowWords Words(DemoShow show) => new()
    {
        Title = show.Title, Description = show.Description, Author = show.Author, OwnerEmail = show.OwnerEmail, Category = show.Category, People = show.People, License = show.License, IsSerial = show.IsSerial,
        FundingHref = show.FundingHref, FundingWords = show.FundingWords, Copyright = $"© {now.Year} {show.Author}", Cover = pictures.Lead(new DemoLead(show.Cover, show.Alt, Caption: null, Credit: null)),
    };

    private StoryContent Content(DemoEpisode episode) => new()
    {
        Headline = episode.Headline, Standfirst = episode.Standfirst, Section = episode.Section, UrlName = episode.UrlName, Sound = recordings.Of(episode),
        Body = [.. episode.Body.Select(words => new Paragraph(Inline.Plain(words)))],
        Episode = new EpisodeMark(episode.Show) { Season = episode.Season, Number = episode.Number, Kind = episode.Kind, People = episode.People },
    };
}
