using System.Net;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Wire.Fetching;
using Broadsheet.Wire;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Desk;

public sealed class The_wire_at_the_desk
{
    private static readonly (string, string, string) Ferry = ("ferry", "Night ferry returns", "The ferry sails again on Monday."), Lamp = ("lamp", "Lamp of the mole relit", "It had been dark for a year.");

    [Theory, OnBothDatabases]
    public async Task A_line_is_seen_read_taken_into_a_section_and_opened_for_writing(Store store)
    {
        await using var wire = await Arrived(store);
        using var ana = await Journalist.Comes(wire.Paper, Role.Contributor);

        var list = await ana.Page("/desk/wire");
        Assert.Equal(["Night ferry returns", "Lamp of the mole relit"], list.QuerySelectorAll(".items-headline > a").Select(line => line.TextContent));
        Assert.Contains("Harbour Wire", list.QuerySelector(".lines")!.TextContent, StringComparison.Ordinal);
        var line = list.QuerySelector(".items-headline > a")!.GetAttribute("href")!;
        Assert.Contains("The ferry sails again on Monday.", (await ana.Page(line)).QuerySelector("article")!.TextContent, StringComparison.Ordinal);

        var taken = await ana.Send(line, $"{line}/take", ("into", "en/sport"));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        var editing = taken.Headers.Location!.ToString();
        Assert.Contains("Night ferry returns", (await ana.Page(editing)).DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("sport", (await wire.Read(newsroom => newsroom.Drafts.SingleAsync())).Content.Section);
        Assert.Equal(editing, (await ana.Page("/desk/wire?view=taken")).QuerySelector(".line-made")!.GetAttribute("href"));
        Assert.Single((await ana.Page("/desk/wire")).QuerySelectorAll(".lines tbody tr"));
    }

    [Fact]
    public async Task From_the_list_one_press_takes_a_line_to_where_its_source_says()
    {
        await using var wire = await Arrived(Store.Sqlite);
        using var ana = await Journalist.Comes(wire.Paper);
        var action = (await ana.Page("/desk/wire")).QuerySelector("button[data-act=t]")!.Closest("form")!.GetAttribute("action")!;

        Assert.StartsWith("/desk/items/", (await ana.Send("/desk/wire", action)).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("city", (await wire.Read(newsroom => newsroom.Drafts.SingleAsync())).Content.Section);
    }

    [Fact]
    public async Task A_line_is_spiked_and_found_again_among_the_spiked()
    {
        await using var wire = await Arrived(Store.Sqlite);
        using var ana = await Journalist.Comes(wire.Paper);
        var action = (await ana.Page("/desk/wire")).QuerySelector("form[data-aside]")!.GetAttribute("action")!;

        Assert.Equal("/desk/wire", (await ana.Send("/desk/wire", action)).Headers.Location!.ToString());
        Assert.Single((await ana.Page("/desk/wire")).QuerySelectorAll(".lines tbody tr"));
        await ana.Send("/desk/wire?view=spiked", action.Replace("/spike", "/unspike", StringComparison.Ordinal));
        Assert.Equal(2, (await ana.Page("/desk/wire")).QuerySelectorAll(".lines tbody tr").Length);
    }

    [Fact]
    public async Task When_the_wire_moves_on_the_desk_shows_what_it_says_now()
    {
        await using var wire = await Arrived(Store.Sqlite);
        using var ana = await Journalist.Comes(wire.Paper);
        var line = (await wire.Items()).Single(item => item.Headline == "Night ferry returns");
        var item = await wire.Paper.The<TakeFromWire>().Do(line.Id);
        Assert.Null((await ana.Page($"/desk/items/{item}")).QuerySelector($".said a[href='/desk/wire/{line.Id}']"));
        wire.Serve("/feed", WiredPaper.Rss(Ferry with { Item3 = "The ferry sails again on Sunday." }, Lamp));
        await wire.Poll(line.SourceId);

        var moved = await ana.Page("/desk/wire?view=moved");
        Assert.Contains("take 1 of 2", Assert.Single(moved.QuerySelectorAll(".line-mark")).TextContent, StringComparison.Ordinal);
        var page = await ana.Page($"/desk/wire/{line.Id}");
        Assert.Equal("Monday", page.QuerySelector(".changes del")!.TextContent.Trim());
        Assert.Equal("Sunday", page.QuerySelector(".changes ins")!.TextContent.Trim());

        Assert.Contains("take 1 of 2", (await ana.Page($"/desk/items/{item}")).QuerySelector($".said a[href='/desk/wire/{line.Id}']")!.ParentElement!.TextContent, StringComparison.Ordinal);

        await ana.Send($"/desk/wire/{line.Id}", $"/desk/wire/{line.Id}/take");
        Assert.Empty((await ana.Page("/desk/wire?view=moved")).QuerySelectorAll(".line-mark"));
    }

    [Fact]
    public async Task Lines_are_narrowed_by_basket_source_and_words_and_leafed_through()
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        wire.Serve("/feed", WiredPaper.Rss([.. Enumerable.Range(1, 60).Select(number => ($"{number}", $"Headline {number:00}", "Words."))]));
        var source = await wire.Source();
        await wire.Poll(source);
        using var ana = await Journalist.Comes(wire.Paper);

        var first = await ana.Page($"/desk/wire?basket=news&source={source}&q=headline");
        Assert.Equal("Headline 01", first.QuerySelector(".items-headline > a")!.TextContent);
        Assert.Equal(50, first.QuerySelectorAll(".lines tbody tr").Length);
        var second = await ana.Page(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(["Headline 51", "Headline 60"], [second.QuerySelectorAll(".items-headline > a")[0].TextContent, second.QuerySelectorAll(".items-headline > a")[^1].TextContent]);
        Assert.Empty((await ana.Page("/desk/wire?basket=sport")).QuerySelectorAll(".lines tbody tr"));
        Assert.Single((await ana.Page("/desk/wire?q=line+07")).QuerySelectorAll(".lines tbody tr"));
    }

    [Theory, OnBothDatabases]
    public async Task A_source_is_entered_asked_changed_paused_and_struck_out(Store store)
    {
        await using var wire = await WiredPaper.Open(store);
        wire.Serve("/feed", WiredPaper.Rss(Ferry, Lamp));
        using var ana = await Journalist.Comes(wire.Paper);

        var wrong = await ana.Send("/desk/sources/new", "/desk/sources", ("name", "Harbour Wire"), ("address", "gopher://feeds.example/"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var again = await Journalist.Parse(wrong);
        Assert.Contains("http", again.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Harbour Wire", again.QuerySelector("#name")!.GetAttribute("value"));

        var page = (await ana.Send("/desk/sources/new", "/desk/sources", ("name", "Harbour Wire"), ("address", wire.At("/feed")), ("into", "en/city"), ("basket", "home"))).Headers.Location!.ToString();
        var asked = await ana.Send(page, $"{page}/ask");
        Assert.Contains("2 new, 0 changed, 0 the same", (await ana.Page(asked.Headers.Location!.ToString())).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        await ana.Send(page, page, ("minutes", "30"), ("format", "rss"));
        await ana.Send(page, $"{page}/pause");
        var row = await wire.Row(Guid.Parse(page.Split('/')[^1]));
        Assert.Equal(("home", "city", 30, "rss", false), (row.Basket, row.Section, row.IntervalMinutes, row.Format, row.IsActive));
        await ana.Send(page, $"{page}/resume");
        Assert.Contains("Harbour Wire", (await ana.Page("/desk/sources")).QuerySelector(".items")!.TextContent, StringComparison.Ordinal);
        await ana.Send(page, $"{page}/remove");
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Look(page)).StatusCode);
    }

    [Fact]
    public async Task What_a_source_sent_and_could_not_be_read_is_shown_with_the_reason_and_kept_as_a_file()
    {
        await using var wire = await WiredPaper.Open(Store.Sqlite);
        const string Attack = "<!DOCTYPE rss [<!ENTITY a \"<script>alert(1)</script>\">]><rss/>";
        wire.Serve("/feed", Attack);
        var source = await wire.Source();
        await wire.Poll(source);
        using var ana = await Journalist.Comes(wire.Paper);

        var page = await ana.Page($"/desk/sources/{source}");
        Assert.Contains("declares entities of its own", page.QuerySelector(".quarantine")!.TextContent, StringComparison.Ordinal);
        using var file = await ana.Look(page.QuerySelector(".quarantine a")!.GetAttribute("href")!);
        Assert.Equal(("application/octet-stream", "attachment", "nosniff"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType, file.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal(Attack, await file.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_editor_of_one_edition_neither_sees_nor_touches_the_sources_of_another_nor_writes_there()
    {
        await using var wire = await Arrived(Store.Sqlite);
        var line = (await wire.Items())[0];
        using var ben = await Journalist.Comes(wire.Paper, Role.Editor, "ar");

        Assert.Null((await ben.Page("/desk/sources")).QuerySelector(".items"));
        Assert.Equal(HttpStatusCode.Forbidden, (await ben.Look($"/desk/sources/{line.SourceId}")).StatusCode);
        foreach (var act in new[] { "", "/ask", "/pause", "/resume", "/remove" }) Assert.Equal(HttpStatusCode.Forbidden, (await ben.Try(HttpMethod.Post, $"/desk/sources/{line.SourceId}{act}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await ben.Send("/desk/sources/new", "/desk/sources", ("name", "x"), ("address", "http://feeds.example/"), ("into", "en"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await ben.Send($"/desk/wire/{line.Id}", $"/desk/wire/{line.Id}/take", ("into", "en/city"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ben.Send($"/desk/wire/{line.Id}", $"/desk/wire/{line.Id}/take", ("into", "ar/city"))).StatusCode);
    }

    private static async Task<WiredPaper> Arrived(Store store)
    {
        var wire = await WiredPaper.Open(store);
        wire.Serve("/feed", WiredPaper.Rss(Ferry, Lamp));
        await wire.Poll(await wire.Source());
        return wire;
    }
}
