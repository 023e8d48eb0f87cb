using System.Globalization;
using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Sitemaps;

/// <summary>Prints <c>/sitemap.xml</c> (an index) and, for each edition, <c>/sitemaps/{edition}.xml</c> (its lists) and one for each month of stories.</summary>
internal sealed class SitemapPlate(Database database, Imprints imprints) : IPlate
{
    /// <summary>The protocol's limit for one file.</summary>
    private const int Most = 50_000;

    public async Task<Page?> Print(PageAddress address, CancellationToken cancellation)
    {
        if (address.Path is not "/sitemap.xml" && !address.Path.StartsWith("/sitemaps/", StringComparison.Ordinal)) return null;
        await using var newsroom = database.Open();
        if (address.Path is "/sitemap.xml") return await Index(newsroom, cancellation);
        if (address.Path.Split('/') is not ["", "sitemaps", .. var rest]) return null;
        return rest switch
        {
            [var name] when name.EndsWith(".xml", StringComparison.Ordinal) && await imprints.Of(newsroom, name[..^4], cancellation) is { } imprint => Lists(imprint),
            [var edition, var name] when MonthOf(name) is { } month && await imprints.Of(newsroom, edition, cancellation) is { } imprint => await Stories(newsroom, imprint, month, cancellation),
            _ => null,
        };
    }

    public IEnumerable<PageAddress> ReadersWillWant(JournalEntry entry) => [];

    private async Task<Page> Index(Newsroom newsroom, CancellationToken cancellation)
    {
        var editions = await newsroom.Editions.AsNoTracking().OrderBy(edition => edition.Order).Select(edition => edition.Code).ToListAsync(cancellation);
        List<string> files = ["/news-sitemap.xml"];
        foreach (var edition in editions)
        {
            files.Add($"/sitemaps/{edition}.xml");
            files.AddRange((await Months(newsroom, edition, cancellation)).Select(month => string.Create(CultureInfo.InvariantCulture, $"/sitemaps/{edition}/{month:yyyy-MM}.xml")));
        }
        var body = SitemapXml.Write("sitemapindex", xml => files.ForEach(file => xml.Place("sitemap", imprints.Origin + file)));
        return new(SitemapXml.MediaType, body) { Keys = [Keys.Paper, .. editions.Select(Keys.Edition)] };
    }

    /// <summary>Every month from the oldest story to the newest: two short questions, however large the archive is.</summary>
    private static async Task<IEnumerable<DateTimeOffset>> Months(Newsroom newsroom, string edition, CancellationToken cancellation)
    {
        var times = newsroom.Stories.Where(story => story.EditionCode == edition && !story.IsWithdrawn).Select(story => story.FirstPublished);
        if (await times.OrderByDescending(at => at).Select(at => (DateTimeOffset?)at).FirstOrDefaultAsync(cancellation) is not { } newest) return [];
        var oldest = await times.OrderBy(at => at).FirstAsync(cancellation);
        var last = Begin(newest.UtcDateTime.Year, newest.UtcDateTime.Month);
        var first = Begin(oldest.UtcDateTime.Year, oldest.UtcDateTime.Month);
        return Enumerable.Range(0, ((last.Year - first.Year) * 12) + last.Month - first.Month + 1).Select(back => last.AddMonths(-back));
    }

    private static Page Lists(Imprint imprint) => new(SitemapXml.MediaType, SitemapXml.Write("urlset", xml =>
    {
        string[] paths = [imprint.Root, .. imprint.Sections.Select(section => imprint.SectionAddress(section.UrlName)), $"{imprint.Root}latest/", $"{imprint.Root}corrections/"];
        foreach (var path in paths) xml.Place("url", imprint.Whole(path));
    })) { Keys = [Keys.Paper] };

    private static async Task<Page> Stories(Newsroom newsroom, Imprint imprint, DateTimeOffset month, CancellationToken cancellation)
    {
        var (edition, end) = (imprint.Edition.Code, month.AddMonths(1));
        var stories = await newsroom.Stories.AsNoTracking().Where(story => story.EditionCode == edition && !story.IsWithdrawn && story.FirstPublished >= month && story.FirstPublished < end)
            .OrderByDescending(story => story.FirstPublished).Take(Most).Select(story => new { story.Address, story.Modified }).ToListAsync(cancellation);
        var body = SitemapXml.Write("urlset", xml => stories.ForEach(story => xml.Place("url", imprint.Whole(story.Address), story.Modified)));
        return new(SitemapXml.MediaType, body) { Keys = [Keys.Paper, Keys.Edition(edition)] };
    }

    private static DateTimeOffset? MonthOf(string name) =>
        DateTime.TryParseExact(name, "yyyy-MM'.xml'", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 1 and < 9999 ? Begin(month.Year, month.Month) : null;

    private static DateTimeOffset Begin(int year, int month) => new(year, month, 1, 0, 0, 0, TimeSpan.Zero);
}
