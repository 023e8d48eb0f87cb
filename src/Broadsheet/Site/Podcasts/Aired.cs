using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Library;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site;

/// <summary>A published episode as lists and players show it.</summary>
public sealed record Aired(Listed Story, Show Show)
{
    public EpisodeMark Mark => Story.Card.Episode!;

    public double Seconds => Story.Card.Sound?.Seconds ?? 0;

    /// <summary>What its player plays. Chapters and words are known to its own page alone.</summary>
    public Sound Sound => new(Enclosure.Address(Story.ItemId), Story.Card.Headline, Seconds)
    {
        Episode = Story.Address,
        Show = Show.Words.Title,
        Peaks = Story.Card.Sound?.Blob is { } blob ? Recordings.Address(blob, "peaks.json") : null,
        Cover = Show.Words.Cover is { } cover ? Renditions.Address(cover, 320) : null,
    };
}

/// <summary>Finds what was aired.</summary>
internal static class Airing
{
    /// <summary>The newest episodes of all shows of the edition.</summary>
    public static async Task<IReadOnlyList<Aired>> Newest(this Galley galley, int count)
    {
        var episodes = await galley.StoriesWith(MarkKind.Plays, "audio").Newest(count, galley.Cancellation);
        if (episodes.Count == 0) return [];
        var shows = await galley.Shows().ToDictionaryAsync(show => show.UrlName, galley.Cancellation);
        return [.. episodes.Where(episode => shows.ContainsKey(episode.Card.Episode?.Show ?? "")).Select(episode => new Aired(episode, shows[episode.Card.Episode!.Show]))];
    }

    public static IQueryable<Show> Shows(this Galley galley) => galley.Newsroom.Shows.AsNoTracking().Where(show => show.EditionCode == galley.Edition).OrderBy(show => show.Order);

    public static Task<Show?> Show(this Galley galley, string urlName) => galley.Shows().SingleOrDefaultAsync(show => show.UrlName == urlName, galley.Cancellation);

    public static string Address(Imprint imprint, Show show) => $"{imprint.Root}podcasts/{show.UrlName}/";
}
