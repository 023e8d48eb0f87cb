using Broadsheet.Archive;
using Broadsheet.Formats.Syndication;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Podcasts;

/// <summary>Prints <c>/{edition}/podcasts/</c> and the same list for programs, <c>shows.opml</c>.</summary>
internal sealed class ShowsPlate(Composing composing) : EditionPlate(composing)
{
    protected override bool Owns(string[] path) => path is ["podcasts", "" or "shows.opml"];

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        var shows = await galley.Shows().ToListAsync(galley.Cancellation);
        return path[1] is "" ? await List(galley, shows) : Opml(galley, shows);
    }

    private static async Task<Page> List(Galley galley, List<Show> shows)
    {
        var rows = new List<ShowRow>();
        foreach (var show in shows)
        {
            var episodes = galley.StoriesWith(MarkKind.Show, show.UrlName);
            var newest = await episodes.Newest(1, galley.Cancellation);
            rows.Add(new ShowRow(show, newest is [var episode] ? new Aired(episode, show) : null, await episodes.CountAsync(galley.Cancellation)));
        }
        var head = Heads.OfList(galley.In, galley.In.Words["Podcasts"], galley.Address.ToString(), galley.In.Words["PodcastsIntro", galley.In.Edition.PaperName]);
        return await galley.Set<ShowsPage>(new ShowsView(galley.In, head, rows), [Keys.Edition(galley.Edition), .. shows.Select(show => Keys.Show(galley.Edition, show.UrlName))]);
    }

    private static Page Opml(Galley galley, List<Show> shows) =>
        new(OpmlWriter.MediaType, OpmlWriter.Write($"{galley.In.Words["Podcasts"]} · {galley.In.Edition.PaperName}",
            shows.Select(show => (show.Words.Title, galley.In.Whole($"{Airing.Address(galley.In, show)}feed.xml"), galley.In.Whole(Airing.Address(galley.In, show))))))
        {
            Keys = [Keys.Paper, Keys.Edition(galley.Edition), .. shows.Select(show => Keys.Show(galley.Edition, show.UrlName))],
        };
}
