using Broadsheet.Archive;
using Broadsheet.Formats.Syndication;
using Broadsheet.Library;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Podcasts;

/// <summary>Prints <c>/{edition}/podcasts/{show}/feed.xml</c>.</summary>
internal sealed class PodcastFeedPlate(Composing composing, FindEnclosure find) : EditionPlate(composing)
{
    /// <summary>Apple reads no more.</summary>
    private const int Most = 1000;

    protected override bool Owns(string[] path) => path is ["podcasts", not "", "feed.xml"];

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        if (await galley.Show(path[1]) is not { } show) return null;
        var episodes = await galley.StoriesWith(MarkKind.Show, show.UrlName).OrderByDescending(story => story.FirstPublished).ThenByDescending(story => story.ItemId).Take(Most).ToListAsync(galley.Cancellation);
        var feed = await FeedOfShow.Fill(galley.In, galley.Newsroom, show, episodes, find, galley.Cancellation);
        return new Page($"{PodcastWriter.MediaType}; charset=utf-8", PodcastWriter.Write(feed)) { Keys = [Keys.Paper, Keys.Show(galley.Edition, show.UrlName)] };
    }
}
