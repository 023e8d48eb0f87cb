using System.Text;
using Broadsheet.Archive;
using Broadsheet.Library;

namespace Broadsheet.Desk.Shows;

/// <summary>What directories will say about a show's feed, before they do.</summary>
internal static class FeedChecks
{
    private const int LeastSide = 1400;
    private const int MostBytes = 4000;

    /// <param name="covered">The picture that the cover is of; null when there is none.</param>
    /// <returns>Names of the desk's words; those that must be mended first.</returns>
    public static IReadOnlyList<(bool Must, string Words)> Look(Show show, PictureFile? covered, int episodes)
    {
        var words = show.Words;
        (bool Wrong, bool Must, string Words)[] all =
        [
            (words.Cover is null, true, "Shows.Check.noCover"),
            (covered is not null && Math.Min(covered.Width, covered.Height) < LeastSide, true, "Shows.Check.smallCover"),
            (covered is not null && covered.Width != covered.Height, false, "Shows.Check.notSquare"),
            (words.Description.Length == 0, true, "Shows.Check.noDescription"),
            (Encoding.UTF8.GetByteCount(words.Description) > MostBytes, false, "Shows.Check.longDescription"),
            (words.Author.Length == 0, false, "Shows.Check.noAuthor"),
            (words.OwnerEmail is null, false, "Shows.Check.noOwner"),
            (words.FundingWords?.Length > 128, false, "Shows.Check.longFunding"),
            (episodes == 0, true, "Shows.Check.noEpisode"),
        ];
        return [.. all.Where(check => check.Wrong).OrderByDescending(check => check.Must).Select(check => (check.Must, check.Words))];
    }
}
