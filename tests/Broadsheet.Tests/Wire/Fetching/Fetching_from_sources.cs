using Broadsheet.Formats.Bodies;
using Broadsheet.Tests.Archive;
using Broadsheet.Wire;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Wire.Fetching;

public sealed class Fetching_from_sources
{
    private static readonly (string, string, string) Ferry = ("ferry", "Night ferry returns", "The ferry sails again on Monday."), Lamp = ("lamp", "Lamp of the mole relit", "It had been dark for a year.");

    [Theory, OnBothDatabases]
    public async Task News_of_a_feed_wait_in_its_basket(Store store)
    {
        await using var wire = await WiredPaper.Open(store);
        wire.Serve("/feed", WiredPaper.Rss(Ferry, Lamp));
        var source = await wire.Source();

        Assert.Equal(new Polled("Harbour Wire", New: 2), await wire.Poll(source));
        var items = await wire.Items();
        Assert.Equal(["Lamp of the mole relit", "Night ferry returns"], items.Select(item => item.Headline));
        Assert.All(items, item => Assert.Equal((WireState.New, "news", 1), (item.State, item.Basket, item.Take)));
        Assert.Equal("The ferry sails again on Monday.", items[1].FirstWords);
        Assert.Null((await wire.Row(source)).LastError);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_again_changes_nothing_and_something_else_is_a_later_take(Store store)
    {
        await using var wire = await WiredPaper.Open(store);
        wire.Serve("/feed", WiredPaper.Rss(Ferry, Lamp));
        var source = await wire.Source();
        await wire.Poll(source);
        Assert.Equal(new Polled("Harbour Wire", Same: 2), await wire.Poll(source));

        wire.Serve("/feed", WiredPaper.Rss("<pubDate>Tue, 04 Mar 2031 10:00:00 GMT</pubDate>", Ferry with { Item3 = "It sails on Sunday already." }, Lamp));
        Assert.Equal(new Polled("Harbour Wire", Changed: 1, Same: 1), await wire.Poll(source));
        var line = Assert.Single(await wire.Items(), item => item.Take == 2);
        Assert.Equal("It sails on Sunday already.", line.FirstWords);
        var takes = await wire.Read(newsroom => newsroom.WireTakes.Where(take => take.WireItemId == line.Id).OrderBy(take => take.Number).ToListAsync());
        Assert.Equal(["The ferry sails again on Monday.", "It sails on Sunday already."], takes.Select(take => BodyText.Plain(take.Document.Body)));

        // A cache on the way that still holds the first state says nothing new.
        wire.Serve("/feed", WiredPaper.Rss(Ferry, Lamp));
        Assert.Equal(new Polled("Harbour Wire", Same: 2), await wire.Poll(source));
    }

    [Fact]
    public async Task A_feed_that_did_not_change_is_not_sent_again()
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        wire.Serve("/feed", WiredPaper.Rss(Ferry), tag: "\"one\"", headers: ("Last-Modified", "Mon, 03 Mar 2031 10:00:00 GMT"));
        var source = await wire.Source();
        await wire.Poll(source);

        Assert.Equal(new Polled("Harbour Wire"), await wire.Poll(source));
        var asked = wire.Outside.Asked.Last().Headers;
        Assert.Equal("\"one\"", asked.IfNoneMatch);
        Assert.Equal("Mon, 03 Mar 2031 10:00:00 GMT", asked.IfModifiedSince);
        Assert.Contains("(The Test Courier)", asked.UserAgent.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/atom+xml", """<feed xmlns="http://www.w3.org/2005/Atom"><title>W</title><entry><id>urn:x:1</id><title>Night ferry returns</title><content type="html">It sails.</content></entry></feed>""")]
    [InlineData("application/rdf+xml", """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item rdf:about="http://a.example/1"><title>Night ferry returns</title><link>http://a.example/1</link></item></rdf:RDF>""")]
    [InlineData("application/feed+json", """{"version":"https://jsonfeed.org/version/1.1","title":"W","items":[{"id":"1","title":"Night ferry returns","content_text":"It sails."}]}""")]
    [InlineData("application/json", """{"uri":"urn:x:1","type":"text","headlines":[{"value":"Night ferry returns"}],"versioncreated":"2031-03-04T08:00:00Z"}""")]
    public async Task Every_kind_of_feed_is_read(string type, string text)
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        wire.Serve("/feed", text, type: type);

        Assert.Equal(new Polled("Harbour Wire", New: 1), await wire.Poll(await wire.Source()));
        Assert.Equal("Night ferry returns", Assert.Single(await wire.Items()).Headline);
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_read_is_kept_as_it_came_and_what_came_before_stands(Store store)
    {
        await using var wire = await WiredPaper.Open(store);
        var broken = WiredPaper.Rss(Ferry)[..^"</channel></rss>".Length] + "\n<item><title>Broken o";
        wire.Serve("/feed", broken, tag: "\"one\"");
        var source = await wire.Source();
        var polled = await wire.Poll(source);

        Assert.Equal(1, polled.New);
        Assert.NotNull(polled.Error);
        var kept = Assert.Single(await wire.Read(newsroom => newsroom.Quarantine.ToListAsync()));
        Assert.Equal(broken, System.Text.Encoding.UTF8.GetString(kept.Bytes));
        Assert.Equal((polled.Error, 2, "application/rss+xml"), (kept.Error, kept.Line, kept.MediaType));
        var row = await wire.Row(source);
        Assert.Equal((1, polled.Error, (string?)null), (row.Failures, row.LastError, row.ETag));

        wire.Serve("/feed", WiredPaper.Rss(Ferry));
        Assert.Equal(new Polled("Harbour Wire", Same: 1), await wire.Poll(source));
        Assert.Null((await wire.Row(source)).LastError);
    }

    [Fact]
    public async Task Of_what_cannot_be_read_the_newest_few_are_kept()
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        var source = await wire.Source();
        for (var answer = 1; answer <= QuarantinedDocument.MostOfOneSource + 3; answer++)
        {
            wire.Serve("/feed", $"<rss><channel><item><title>Broken {answer}", tag: null);
            wire.Paper.Clock.Advance(TimeSpan.FromMinutes(1));
            await wire.Poll(source);
        }
        var kept = await wire.Read(newsroom => newsroom.Quarantine.OrderBy(document => document.Received).ToListAsync());
        Assert.Equal(QuarantinedDocument.MostOfOneSource, kept.Count);
        Assert.EndsWith("Broken 8", System.Text.Encoding.UTF8.GetString(kept[^1].Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_page_at_the_address_is_told_from_a_feed()
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        wire.Serve("/feed", "<!doctype html><title>Sign in</title><main><h1>Sign in</h1><p>Please sign in to read on, dear visitor of this page.</p></main>", type: "text/html");
        var polled = await wire.Poll(await wire.Source());

        Assert.Contains("web page, not a feed", polled.Error, StringComparison.Ordinal);
        Assert.Empty(await wire.Items());
    }

    [Fact]
    public async Task Of_a_feed_without_measure_only_the_beginning_goes_on_the_wire()
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        wire.Serve("/feed", WiredPaper.Rss([.. Enumerable.Range(0, 3_000).Select(number => ($"{number}", $"Headline {number}", "Words."))]));

        Assert.Equal(500, (await wire.Poll(await wire.Source())).New);
    }

    [Fact]
    public async Task What_nobody_took_goes_when_its_source_has_not_carried_it_for_long()
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        wire.Serve("/feed", WiredPaper.Rss(Ferry, Lamp));
        var source = await wire.Source();
        await wire.Poll(source);
        await wire.Paper.The<TakeFromWire>().Do((await wire.Items()).Single(item => item.Guid.EndsWith("ferry", StringComparison.Ordinal)).Id);

        wire.Serve("/feed", WiredPaper.Rss(("quay", "Quay closed", "For a week.")));
        wire.Paper.Clock.Advance(TimeSpan.FromDays(15));
        await wire.Poll(source);
        Assert.Equal(["Night ferry returns", "Quay closed"], (await wire.Items()).Select(item => item.Headline).Order());
    }
}
