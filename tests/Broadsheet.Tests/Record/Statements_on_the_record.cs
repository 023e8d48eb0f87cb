using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Record;
using Broadsheet.Record.Stating;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Record;

public sealed class Statements_on_the_record
{
    [Theory, OnBothDatabases]
    public async Task A_quote_becomes_a_statement_with_role_place_and_every_story_that_prints_it(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await Published(paper, "Pier closes", Said("Mara Lind", "The old pier must go.", "harbour master"));
        paper.Clock.Advance(TimeSpan.FromDays(40));
        await Published(paper, "A year of the pier", Said("mara  lind", "“The old pier must go”", "mayor"), Said("Tom Okoro", "Nobody heard us."));

        var page = await Page(paper, "/en/statements/mara-lind/");

        Assert.Equal("What Mara Lind said", page.QuerySelector("h1")!.TextContent);
        var said = Assert.Single(page.QuerySelectorAll(".statements > li"));
        Assert.Equal("“The old pier must go.”", said.QuerySelector("blockquote")!.TextContent.Trim());
        Assert.Equal(["Pier closes", "A year of the pier"], said.QuerySelectorAll(".statement-in a").Select(link => link.TextContent));
        Assert.Contains("harbour master", page.QuerySelector(".roles")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Mara Lind", "Tom Okoro"], (await Page(paper, "/en/statements/")).QuerySelectorAll(".speakers a").Select(link => link.TextContent));
        Assert.Contains("The old pier must go.", await paper.Http.GetStringAsync("/en/statements/mara-lind/feed.json"), StringComparison.Ordinal);
        Assert.Contains("<rss", await paper.Http.GetStringAsync("/en/statements/mara-lind/feed.xml"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_ledger_is_searched_by_words_topic_and_day(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await Published(paper, "Pier closes", Said("Mara Lind", "The café pier must go."));
        paper.Clock.Advance(TimeSpan.FromDays(2));
        await Published(paper, "Storm", Said("Mara Lind", "The storm is over."));

        Assert.Equal(["“The café pier must go.”"], await Told(paper, "/en/statements/?q=CAFE+pier"));
        Assert.Equal(["“The storm is over.”"], await Told(paper, "/en/statements/mara-lind/?from=2031-03-05"));
        Assert.Equal(["“The storm is over.”"], await Told(paper, "/en/statements/about/storm/"));
        Assert.Empty(await Told(paper, "/en/statements/?q=zzz"));
        foreach (var nowhere in new[] { "/en/statements/nobody/", "/xx/statements/", "/en/statements/about/nothing/", "/en/statements/nobody/feed.xml" })
            Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync(nowhere)).StatusCode);
    }

    [Fact]
    public async Task Words_that_a_later_version_no_longer_prints_stay_on_record_with_the_version_that_has_them()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var item = await Published(paper, "Pier closes", Said("Mara Lind", "It costs nine million."));
        await paper.Rewrite(item, content => content with { Body = [Said("Mara Lind", "It costs five million.")] });
        await paper.The<Amend>().Do(item, VersionKind.Correction, "It is five million.");
        await paper.Abreast();

        var page = await Page(paper, "/en/statements/mara-lind/");

        Assert.Equal(2, page.QuerySelectorAll(".statements > li").Length);
        Assert.Contains("version 1 has them", page.QuerySelector(".statement-in em")!.TextContent, StringComparison.Ordinal);
        await paper.The<Withdraw>().Do(item, "It was never said.");
        await paper.Abreast();
        Assert.Empty(await Told(paper, "/en/statements/mara-lind/"));
    }

    [Theory, OnBothDatabases]
    public async Task An_editor_joins_two_names_and_parts_them_again(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await Published(paper, "Pier closes", Said("Mara Lind", "The old pier must go."));
        await Published(paper, "Storm", Said("M. Lind", "The old pier must go!"));
        using var ana = await Journalist.Comes(paper);
        var (mara, short_) = (await Speaker(paper, "mara-lind"), await Speaker(paper, "m-lind"));

        Assert.Equal(HttpStatusCode.Found, (await ana.Send("/desk/speakers", $"/desk/speakers/{short_}/merge", ("into", mara.ToString()))).StatusCode);
        Assert.Single(await Told(paper, "/en/statements/mara-lind/"));
        Assert.Equal("/en/statements/mara-lind/", (await paper.Http.GetAsync("/en/statements/m-lind/")).Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.Found, (await ana.Send("/desk/speakers", "/desk/speakers/part", ("key", "m lind"))).StatusCode);
        Assert.Single(await Told(paper, "/en/statements/m-lind-2/"));
    }

    [Fact]
    public async Task Words_that_another_story_prints_otherwise_are_shown_before_publishing()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await Published(paper, "Pier closes", Said("Mara Lind", "The old pier must go before the winter."));
        using var ana = await Journalist.Comes(paper);
        var draft = await paper.Draft(content: new StoryContent { Headline = "Again", Section = "city", Body = [Said("Mara Lind", "The old pier must stay before the winter.")] });

        Assert.Contains("In “Pier closes” this quote reads: “The old pier must go before the winter.”", (await ana.Page($"/desk/items/{draft}/publish")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_can_be_made_anew_from_the_versions()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var item = await Published(paper, "Pier closes", Said("Mara Lind", "The old pier must go."));
        var before = await Told(paper, "/en/statements/mara-lind/");

        for (var again = 0; again < 2; again++) await paper.Database.Write(newsroom => paper.The<Rereading>().Do(newsroom, item, CancellationToken.None));

        Assert.Equal(before, await Told(paper, "/en/statements/mara-lind/"));
    }

    private static Quote Said(string speaker, string words, string? role = null) => new([Inline.Plain(words)]) { Speaker = speaker, Role = role };

    private static async Task<Guid> Published(TestPaper paper, string headline, params Block[] body)
    {
        var item = await paper.Draft(content: new StoryContent { Headline = headline, Section = "city", Body = body, Tags = [new(headline.ToLowerInvariant().Replace(' ', '-'), headline)] });
        await paper.The<Publish>().Do(item);
        await paper.Abreast();
        return item;
    }

    private static async Task<Guid> Speaker(TestPaper paper, string urlName)
    {
        await using var newsroom = paper.Database.Open();
        return (await newsroom.Speakers.SingleAsync(speaker => speaker.UrlName == urlName)).Id;
    }

    private static async Task<IEnumerable<string>> Told(TestPaper paper, string address) => (await Page(paper, address)).QuerySelectorAll(".statements blockquote").Select(words => words.TextContent.Trim());

    private static async Task<IDocument> Page(TestPaper paper, string address) => new HtmlParser().ParseDocument(await paper.Http.GetStringAsync(address));
}
