using Broadsheet.Archive;
using Broadsheet.Press;

namespace Broadsheet.Site.Podcasts;

/// <summary>Prints <c>/{edition}/podcasts/{show}/</c>.</summary>
internal sealed class ShowPlate(Composing composing) : EditionPlate(composing)
{
    /// <summary>Shows of more episodes than this have them all in their feed and in search.</summary>
    private const int Most = 500;

    protected override bool Owns(string[] path) => path is ["podcasts", not "", ""];

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        if (await galley.Show(path[1]) is not { } show) return null;
        var episodes = (await galley.StoriesWith(MarkKind.Show, show.UrlName).Newest(Most, galley.Cancellation)).Select(story => new Aired(story, show)).ToList();
        var trailer = episodes.FirstOrDefault(episode => episode.Mark is { Kind: EpisodeKind.Trailer });
        var view = new ShowView(galley.In, PodcastHeads.OfShow(galley.In, show), show, trailer, ShowSeason.Of(show, episodes.Where(episode => episode != trailer)));
        return await galley.Set<ShowPage>(view, [Keys.Show(galley.Edition, show.UrlName), .. episodes.Select(episode => Keys.Item(episode.Story.ItemId))]);
    }
}
