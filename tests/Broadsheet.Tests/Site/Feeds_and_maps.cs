using System.Net;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Press;

namespace Broadsheet.Tests.Site;

public sealed class Feeds_and_maps
{
    private static readonly StoryContent Ferry = new()
    {
        Headline = "Night ferry <b>returns</b>", Standfirst = "After ten years & a day.", Section = "city",
        Tags = [new("ferries", "Ferries")], Authors = [new("Mara Lind", "mara-lind")],
        Body = [new Paragraph(Inline.Plain("The ferry sails again."))],
    };

    [Theory, OnBothDatabases]
    public async Task A_publication_is_at_once_in_every_feed_it_belongs_to(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await paper.Begun();
        Assert.DoesNotContain("Night ferry", await paper.Http.GetStringAsync("/en/feed.xml"));
        await paper.The<Publish>().Do(await paper.Draft(content: Ferry));
        foreach (var feed in new[] { "/en/feed", "/en/city/feed", "/en/tags/ferries/feed", "/en/by/mara-lind/feed" })
        {
            foreach (var ending in new[] { "xml", "atom" })
            {
                using var xml = XmlReader.Create(new StringReader(await paper.Http.GetStringAsync($"{feed}.{ending}")));
                var item = Assert.Single(SyndicationFeed.Load(xml).Items);
                Assert.Contains("/en/city/2031/03/04/", item.Links[0].Uri.AbsoluteUri, StringComparison.Ordinal);
                Assert.Equal("After ten years & a day.", item.Summary.Text);
            }
            using var json = JsonDocument.Parse(await paper.Http.GetStringAsync($"{feed}.json"));
            Assert.Equal("Night ferry <b>returns</b>", json.RootElement.GetProperty("items")[0].GetProperty("title").GetString());
        }
        Assert.DoesNotContain("Night ferry", await paper.Http.GetStringAsync("/en/sport/feed.xml"));
        Assert.DoesNotContain("Night ferry", await paper.Http.GetStringAsync("/ar/feed.xml"));
    }

    [Theory, OnBothDatabases]
    public async Task A_correction_is_in_the_story_s_item_and_in_the_feed_of_corrections(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await paper.Begun();
        var item = await paper.Draft(content: Ferry);
        await paper.The<Publish>().Do(item);
        Assert.DoesNotContain("nine years", await paper.Http.GetStringAsync("/en/corrections/feed.atom"));
        await paper.Rewrite(item, content => content with { Standfirst = "After nine years." });
        await paper.The<Amend>().Do(item, VersionKind.Correction, "It was nine years, not ten.");
        Assert.Contains("It was nine years, not ten.", await paper.Http.GetStringAsync("/en/feed.xml"));
        Assert.Contains("It was nine years, not ten.", await paper.Http.GetStringAsync("/en/corrections/feed.atom"));
    }

    [Theory, OnBothDatabases]
    public async Task A_withdrawn_story_leaves_feeds_and_maps(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await paper.Begun();
        var item = await paper.Draft(content: Ferry);
        var published = await paper.The<Publish>().Do(item);
        string[] places = ["/en/feed.xml", "/sitemaps/en/2031-03.xml", "/news-sitemap.xml", "/en/", "/en/city/", "/en/latest/"];
        foreach (var place in places) Assert.Contains(published.Address, await paper.Http.GetStringAsync(place), StringComparison.Ordinal);
        await paper.The<Withdraw>().Do(item, "It was another ferry.");
        foreach (var place in places) Assert.DoesNotContain(published.Address, await paper.Http.GetStringAsync(place), StringComparison.Ordinal);
        using var gone = await paper.Get(published.Address);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("It was another ferry.", await gone.Content.ReadAsStringAsync());
    }

    [Theory, OnBothDatabases]
    public async Task The_map_leads_to_every_story_and_news_leave_theirs_after_two_days(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await paper.Begun();
        var published = await paper.The<Publish>().Do(await paper.Draft(content: Ferry));
        var index = XDocument.Parse(await paper.Http.GetStringAsync("/sitemap.xml"));
        var files = index.Descendants().Where(each => each.Name.LocalName == "loc").Select(each => new Uri(each.Value).AbsolutePath).ToList();
        Assert.Contains("/sitemaps/en/2031-03.xml", files);
        foreach (var file in files) Assert.NotEmpty(XDocument.Parse(await paper.Http.GetStringAsync(file)).Elements());
        var news = XDocument.Parse(await paper.Http.GetStringAsync("/news-sitemap.xml"));
        XNamespace space = "http://www.google.com/schemas/sitemap-news/0.9";
        Assert.Equal("The Test Courier", news.Descendants(space + "name").Single().Value);
        Assert.Equal("Night ferry <b>returns</b>", news.Descendants(space + "title").Single().Value);
        paper.Clock.Advance(TimeSpan.FromHours(49));
        Assert.DoesNotContain(published.Address, await paper.Http.GetStringAsync("/news-sitemap.xml"), StringComparison.Ordinal);
    }
}
