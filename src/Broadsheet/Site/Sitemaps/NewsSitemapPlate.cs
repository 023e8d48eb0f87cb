using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Broadsheet.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Site.Sitemaps;

/// <summary>Prints <c>/news-sitemap.xml</c>: what was first published in the last two days, in all editions.</summary>
internal sealed class NewsSitemapPlate(Database database, Imprints imprints, TimeProvider clock) : IPlate
{
    /// <summary>The news sitemap's limit.</summary>
    private const int Most = 1_000;

    private static readonly TimeSpan New = TimeSpan.FromDays(2);

    public async Task<Page?> Print(PageAddress address, CancellationToken cancellation)
    {
        if (address.Path is not "/news-sitemap.xml") return null;
        await using var newsroom = database.Open();
        var editions = await newsroom.Editions.AsNoTracking().ToDictionaryAsync(edition => edition.Code, cancellation);
        var since = clock.GetUtcNow() - New;
        var stories = await newsroom.Stories.AsNoTracking().Where(story => !story.IsWithdrawn && story.FirstPublished > since)
            .OrderByDescending(story => story.FirstPublished).Take(Most)
            .Select(story => new NewStory(story.EditionCode, story.Address, story.FirstPublished, story.Card.Headline)).ToListAsync(cancellation);
        return new Page(SitemapXml.MediaType, Write(stories, editions))
        {
            Keys = [Keys.Paper, .. editions.Keys.Select(Keys.Edition)],
            Until = stories.Count == 0 ? null : stories[^1].FirstPublished + New,
        };
    }

    public IEnumerable<PageAddress> ReadersWillWant(JournalEntry entry) => [];

    private byte[] Write(List<NewStory> stories, Dictionary<string, Edition> editions) => SitemapXml.Write("urlset", xml =>
    {
        xml.WriteAttributeString("xmlns", "news", null, SitemapXml.News);
        foreach (var story in stories)
            xml.Place("url", imprints.Whole(story.Address), changed: null, () =>
            {
                xml.WriteStartElement("news", SitemapXml.News);
                xml.WriteStartElement("publication", SitemapXml.News);
                xml.WriteElementString("name", SitemapXml.News, editions[story.EditionCode].PaperName);
                xml.WriteElementString("language", SitemapXml.News, editions[story.EditionCode].Language.Split('-')[0]);
                xml.WriteEndElement();
                xml.WriteElementString("publication_date", SitemapXml.News, SitemapXml.Machine(story.FirstPublished));
                xml.WriteElementString("title", SitemapXml.News, Written(story.Headline));
                xml.WriteEndElement();
            });
    });

    /// <summary>Without what XML 1.0 §2.2 cannot carry.</summary>
    private static string Written(string words) => string.Concat(words.EnumerateRunes().Where(rune => rune.Value is '\t' or (>= ' ' and not 0xFFFE and not 0xFFFF)).Select(rune => rune.ToString()));

    private sealed record NewStory(string EditionCode, string Address, DateTimeOffset FirstPublished, string Headline);
}
