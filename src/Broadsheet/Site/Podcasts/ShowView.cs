using Broadsheet.Archive;

namespace Broadsheet.Site.Podcasts;

/// <summary>All that a show's page is a function of.</summary>
/// <param name="Trailer">What introduces it; null when there is none.</param>
public sealed record ShowView(Imprint In, PageHead Head, Show Show, Aired? Trailer, IReadOnlyList<ShowSeason> Seasons)
{
    public string Address => Airing.Address(In, Show);
}

/// <param name="Number">0 for episodes of none.</param>
/// <param name="Episodes">The newest first; of a serial the first.</param>
public sealed record ShowSeason(int Number, IReadOnlyList<Aired> Episodes)
{
    /// <summary>Seasons as a show tells them: a serial from the beginning, others from the end.</summary>
    public static IReadOnlyList<ShowSeason> Of(Show show, IEnumerable<Aired> newestFirst)
    {
        var seasons = newestFirst.GroupBy(episode => episode.Mark.Season).OrderByDescending(season => season.Key).Select(season => new ShowSeason(season.Key, [.. season]));
        return show.Words.IsSerial ? [.. seasons.Reverse().Select(season => season with { Episodes = [.. season.Episodes.Reverse()] })] : [.. seasons];
    }
}
