using System.Net;
using Broadsheet.Archive;
using Broadsheet.Desk.Publishing;
using Broadsheet.Formats.Bodies;
using Broadsheet.Tests.Archive;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Desk;

public sealed class A_story_at_the_desk
{
    [Theory, OnBothDatabases]
    public async Task It_is_begun_written_published_corrected_withdrawn_and_brought_back(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        using var ana = await Journalist.Comes(paper);

        var begun = await ana.Send("/desk/items", "/desk/items", ("edition", "en"));
        var item = Guid.Parse(begun.Headers.Location!.ToString().Split('/')[^1]);
        Assert.Equal(200, (await ana.Save(item, Typed(0, """{"name":"headline","was":"","now":"Bridge closes for 3 days"}""", """{"id":"p1","was":null,"now":{"type":"paragraph","text":"The bridge closes."},"after":""}"""))).Status);
        await Sent(ana.Send($"/desk/items/{item}/publish", $"/desk/items/{item}/publish"));
        var address = await Address(paper, item);
        Assert.Contains("Bridge closes for 3 days", await paper.Http.GetStringAsync(address), StringComparison.Ordinal);

        Assert.Equal(200, (await ana.Save(item, Typed(1, """{"name":"headline","was":"Bridge closes for 3 days","now":"Bridge closes for 4 days"}"""))).Status);
        Assert.Contains("for 3 days", await paper.Http.GetStringAsync(address), StringComparison.Ordinal);
        var proposed = await ana.Page($"/desk/items/{item}/publish");
        Assert.Equal("Correction", proposed.QuerySelector("input[name=kind][checked]")!.GetAttribute("value"));
        await Sent(ana.Send($"/desk/items/{item}/publish", $"/desk/items/{item}/publish", ("note", "It is four days, not three.")));
        var corrected = await paper.Http.GetStringAsync(address);
        Assert.Contains("for 4 days", corrected, StringComparison.Ordinal);
        Assert.Contains("It is four days, not three.", corrected, StringComparison.Ordinal);

        await Sent(ana.Send($"/desk/items/{item}/withdraw", $"/desk/items/{item}/withdraw", ("reason", "The bridge is open.")));
        Assert.Equal(HttpStatusCode.Gone, (await paper.Http.GetAsync(address)).StatusCode);
        await Sent(ana.Send($"/desk/items/{item}/withdraw", $"/desk/items/{item}/bring-back"));
        Assert.Equal(HttpStatusCode.OK, (await paper.Http.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Typing_and_previewing_changes_nothing_for_readers()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper);
        var item = await paper.Draft();
        await ana.Save(item, Typed(0, """{"name":"standfirst","was":"","now":"Twice a week from May."}"""));

        var preview = await ana.Page($"/desk/items/{item}/preview");

        Assert.Contains("Twice a week from May.", preview.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Preview: readers do not see this yet", preview.QuerySelector(".version-bar")!.TextContent);
        Assert.Empty(preview.QuerySelectorAll("link[rel=canonical], link[hreflang], meta[property='og:url'], script[type='application/ld+json']"));
        Assert.Equal("noindex", preview.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain("Night ferry", await paper.Http.GetStringAsync("/en/"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_button_pressed_twice_publishes_once(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        using var ana = await Journalist.Comes(paper);
        var item = await paper.Draft();
        await ana.Page($"/desk/items/{item}/publish");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ana.Send($"/desk/items/{item}/publish", $"/desk/items/{item}/publish")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        await using var newsroom = paper.Database.Open();
        Assert.Equal(1, await newsroom.Versions.CountAsync(version => version.ItemId == item, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_must_be_mended_is_said_with_its_place_and_nothing_goes_out()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper);
        var item = await paper.Draft(content: new StoryContent { Headline = "TK", Section = "city", Body = [new Picture { Id = "p", Blob = new string('a', 64) }, new Quote([Inline.Plain("No.")]) { Id = "q" }] });

        var gate = await ana.Page($"/desk/items/{item}/publish");

        Assert.Equal(["#at-p", "#at-p"], gate.QuerySelectorAll(".must a").Select(link => link.GetAttribute("href")!.Split("publish")[0][^5..]));
        Assert.Contains(gate.QuerySelectorAll(".checks:not(.must) a"), link => link.GetAttribute("href")!.EndsWith("#at-q", StringComparison.Ordinal));
        Assert.Contains(gate.QuerySelectorAll(".checks:not(.must) a"), link => link.GetAttribute("href")!.EndsWith("#at-headline", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, (await ana.Send($"/desk/items/{item}/publish", $"/desk/items/{item}/publish")).StatusCode);
    }

    [Fact]
    public async Task A_changed_number_is_no_typo_until_somebody_says_why()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper);
        var item = await paper.Draft("Ferry carries 184");
        await Sent(ana.Send($"/desk/items/{item}/publish", $"/desk/items/{item}/publish"));
        await ana.Save(item, Typed(0, """{"name":"headline","was":"Ferry carries 184","now":"Ferry carries 148"}"""));

        Assert.Equal(HttpStatusCode.BadRequest, (await ana.Send($"/desk/items/{item}/publish", $"/desk/items/{item}/publish", ("kind", "Typo"), ("note", ""))).StatusCode);
        await Sent(ana.Send($"/desk/items/{item}/publish", $"/desk/items/{item}/publish", ("kind", "Typo"), ("note", "Figures swapped while typing.")));
    }

    [Fact]
    public async Task It_goes_out_at_a_time_with_the_words_that_were_looked_at()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper);
        var item = await paper.Draft();
        await Sent(ana.Send($"/desk/items/{item}/publish", $"/desk/items/{item}/publish", ("when", "later"), ("at", "2031-03-04T12:30")));
        await ana.Save(item, Typed(0, """{"name":"headline","was":"Night ferry returns","now":"Night ferry delayed"}"""));
        Assert.Contains("2031-03-04 11:30 UTC", (await ana.Page($"/desk/items/{item}/publish")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Night ferry delayed", (await ana.Page("/desk/items?view=scheduled")).Body!.TextContent, StringComparison.Ordinal);

        paper.Clock.Set(new DateTimeOffset(2031, 3, 4, 11, 30, 0, TimeSpan.Zero));
        await paper.The<Scheduler>().FireDue(TestContext.Current.CancellationToken);

        Assert.Contains("Night ferry returns", await paper.Http.GetStringAsync(await Address(paper, item)), StringComparison.Ordinal);
        Assert.Contains("Public, changed", (await ana.Page("/desk/items")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_fifteen_seconds_it_can_be_stopped_and_nothing_of_it_is_out()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite, services => services.AddSingleton(new Hold(TimeSpan.FromSeconds(15))));
        using var ana = await Journalist.Comes(paper);
        var item = await paper.Draft();
        await Sent(ana.Send($"/desk/items/{item}/publish", $"/desk/items/{item}/publish"));
        await After(paper, seconds: 14);
        Assert.DoesNotContain("Night ferry", await paper.Http.GetStringAsync("/en/"), StringComparison.Ordinal);

        await Sent(ana.Send($"/desk/items/{item}/publish", $"/desk/items/{item}/unschedule"));
        await After(paper, seconds: 60);
        Assert.DoesNotContain("Night ferry", await paper.Http.GetStringAsync("/en/"), StringComparison.Ordinal);

        await Sent(ana.Send($"/desk/items/{item}/publish", $"/desk/items/{item}/publish"));
        await After(paper, seconds: 15);
        Assert.Contains("Night ferry", await paper.Http.GetStringAsync("/en/"), StringComparison.Ordinal);
    }

    private static Task After(TestPaper paper, int seconds)
    {
        paper.Clock.Advance(TimeSpan.FromSeconds(seconds));
        return paper.The<Scheduler>().FireDue(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_time_that_comes_twice_is_asked_about()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper);
        var item = await paper.Draft();

        var asked = await ana.Send($"/desk/items/{item}/publish", $"/desk/items/{item}/publish", ("when", "later"), ("at", "2031-10-26T02:30"));

        Assert.Equal(HttpStatusCode.BadRequest, asked.StatusCode);
        Assert.NotNull((await Journalist.Parse(asked)).QuerySelector("select[name=occurrence]"));
        await Sent(ana.Send($"/desk/items/{item}/publish", $"/desk/items/{item}/publish", ("when", "later"), ("at", "2031-10-26T02:30"), ("occurrence", "Later")));
    }

    [Fact]
    public async Task Its_history_shows_who_wrote_what_and_leads_back()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper);
        using var ben = await Journalist.Comes(paper, email: "ben@courier.example");
        var item = await paper.Draft();
        await ana.Save(item, Typed(0, """{"name":"headline","was":"Night ferry returns","now":"Night ferry comes back"}"""));
        await ben.Save(item, Typed(1, """{"name":"headline","was":"Night ferry comes back","now":"No night ferry"}"""));

        var history = await ana.Page($"/desk/items/{item}/history");
        Assert.Equal(["ben", "ana"], history.QuerySelectorAll(".history-states .by").Select(by => by.TextContent.Trim()));
        Assert.NotEmpty(history.QuerySelectorAll(".changes del"));
        Assert.NotEmpty(history.QuerySelectorAll(".changes ins"));
        await Sent(ana.Send($"/desk/items/{item}/history?to=d1", $"/desk/items/{item}/history", ("state", "d1")));

        Assert.Contains("Night ferry comes back", (await ana.Page("/desk/items")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, (await ana.Page($"/desk/items/{item}/history")).QuerySelectorAll(".history-states li").Length);
    }

    [Fact]
    public async Task It_lies_in_the_trash_until_somebody_takes_it_back_or_a_chief_destroys_it()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var chief = await Journalist.Comes(paper, Broadsheet.Accounts.Role.Chief);
        var item = await paper.Draft();
        await Sent(chief.Send($"/desk/items/{item}", $"/desk/items/{item}/trash"));
        Assert.DoesNotContain("Night ferry", (await chief.Page("/desk/items")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(409, (await chief.Save(item, Typed(0, """{"name":"headline","was":"Night ferry returns","now":"x"}"""))).Status);
        await Sent(chief.Send($"/desk/items/{item}", $"/desk/items/{item}/take-back"));
        Assert.Contains("Night ferry", (await chief.Page("/desk/items")).Body!.TextContent, StringComparison.Ordinal);

        await Sent(chief.Send($"/desk/items/{item}", $"/desk/items/{item}/trash"));
        await Sent(chief.Send($"/desk/items/{item}/destroy", $"/desk/items/{item}/destroy", ("reason", "A test of the desk.")));
        Assert.Equal(HttpStatusCode.NotFound, (await chief.Look($"/desk/items/{item}")).StatusCode);
    }

    [Fact]
    public async Task A_translation_is_linked_and_is_not_begun_twice()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper);
        var item = await paper.Draft();

        var begun = await ana.Send($"/desk/items/{item}", $"/desk/items/{item}/translations", ("edition", "ar"));

        var arabic = begun.Headers.Location!.ToString();
        Assert.Equal("rtl", (await ana.Page(arabic)).QuerySelector("[data-body]")!.GetAttribute("dir"));
        Assert.NotNull((await ana.Page($"/desk/items/{item}")).QuerySelector($".elsewhere a[href='{arabic}']"));
        Assert.Null((await ana.Page($"/desk/items/{item}")).QuerySelector(".elsewhere form[action$=translations]"));
    }

    [Fact]
    public async Task Opening_and_leaving_stores_nothing()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper);
        var item = await paper.Draft();
        foreach (var page in new[] { "", "/publish", "/history", "/preview", "/withdraw" }) await ana.Page($"/desk/items/{item}{page}");

        await using var newsroom = paper.Database.Open();
        Assert.Equal(0, (await newsroom.Drafts.SingleAsync(TestContext.Current.CancellationToken)).Token);
        Assert.Empty(await newsroom.DraftStates.ToListAsync(TestContext.Current.CancellationToken));
    }

    private static string Typed(int token, string fields = "", string blocks = "") => $$"""{"token":{{token}},"fields":[{{fields}}],"blocks":[{{blocks}}]}""";

    private static async Task Sent(Task<HttpResponseMessage> sending)
    {
        using var answer = await sending;
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.StatusCode}: {(await Journalist.Parse(answer)).QuerySelector("[role=alert]")?.TextContent}");
    }

    private static async Task<string> Address(TestPaper paper, Guid item)
    {
        await using var newsroom = paper.Database.Open();
        return await newsroom.Stories.Where(story => story.ItemId == item).Select(story => story.Address).SingleAsync(TestContext.Current.CancellationToken);
    }
}
