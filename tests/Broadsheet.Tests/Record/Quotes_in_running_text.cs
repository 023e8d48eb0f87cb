using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Record;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Desk;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Record;

/// <summary>What a rule finds between quotation marks is offered to an editor, and is on the record when they say so.</summary>
public sealed class Quotes_in_running_text
{
    private const string Words = "“The old pier must go before the winter,” said Mara Lind, the harbour master. “Nobody asked us,” it says on the wall.";

    [Theory, OnBothDatabases]
    public async Task An_editor_puts_one_on_the_record_and_declines_another(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        using var ana = await Journalist.Comes(paper);
        var item = await paper.Draft(content: Writing.Story("Pier closes", Words));
        var quotes = $"/desk/items/{item}/quotes";
        Assert.Contains("2 to decide about", (await ana.Page($"/desk/items/{item}")).QuerySelector("#at-quotes")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("nobody decided about: 2", (await ana.Page($"/desk/items/{item}/publish")).QuerySelector(".checks")!.TextContent, StringComparison.Ordinal);
        var cards = (await ana.Page(quotes)).QuerySelectorAll<IHtmlFormElement>(".quote-card form").ToList();
        Assert.Equal("Mara Lind", cards[0].QuerySelector<IHtmlInputElement>("[name=speaker]")!.Value);

        Assert.Equal(HttpStatusCode.BadRequest, (await ana.Send(quotes, cards[1].GetAttribute("action")!, ("act", "take"), ("speaker", " "))).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await ana.Send(quotes, cards[0].GetAttribute("action")!, ("act", "take"), ("role", "harbour master"))).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await ana.Send(quotes, cards[1].GetAttribute("action")!, ("act", "decline"))).StatusCode);
        Assert.Equal(2, (await ana.Page(quotes)).QuerySelectorAll("[value=reopen]").Length);
        await paper.The<Publish>().Do(item);
        await paper.Abreast();

        Assert.Equal(["The old pier must go before the winter"], await Statements(paper));
        Assert.Contains("The old pier must go before the winter", await paper.Http.GetStringAsync("/en/statements/mara-lind/"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_ledger_of_a_public_story_follows_a_decision_at_once_and_its_undoing(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Draft(content: Writing.Story("Pier closes", Words));
        await paper.The<Publish>().Do(item);
        await paper.Abreast();
        Assert.Empty(await Statements(paper));
        var found = (await Found(paper, item))[0];

        await paper.The<ChooseQuote>().Take(item, found.Hash, "Mara Lind", role: null);
        Assert.Single(await Statements(paper));
        await paper.The<ChooseQuote>().Reopen(item, found.Hash);

        Assert.Empty(await Statements(paper));
    }

    [Theory, OnBothDatabases]
    public async Task Of_a_story_from_outside_sure_ones_are_on_record_until_an_editor_says_otherwise(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Draft(content: Writing.Story("Pier closes", Words));
        await paper.Database.Write(newsroom => newsroom.Items.Where(one => one.Id == item).ExecuteUpdateAsync(set => set.SetProperty(one => one.SourceUri, "https://agency.example/pier")));
        await paper.The<Publish>().Do(item);
        await paper.Abreast();
        var sure = Assert.Single(await Statements(paper));
        Assert.StartsWith("The old pier must go", sure, StringComparison.Ordinal);

        await paper.The<ChooseQuote>().Decline(item, (await Found(paper, item))[0].Hash);

        Assert.Empty(await Statements(paper));
    }

    [Fact]
    public async Task Words_that_another_story_prints_otherwise_are_shown_before_publishing()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var first = await paper.Draft(content: Writing.Story("Pier closes", "") with { Body = [new Quote([Inline.Plain("The old pier must go before the winter.")]) { Speaker = "Mara Lind" }] });
        await paper.The<Publish>().Do(first);
        await paper.Abreast();
        using var ana = await Journalist.Comes(paper);
        var draft = await paper.Draft(content: Writing.Story("Again", "“The old pier must stay before the winter,” said Mara Lind."));

        Assert.Contains("In “Pier closes” this quote reads: “The old pier must go before the winter.”", (await ana.Page($"/desk/items/{draft}/publish")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<RunningQuote>> Found(TestPaper paper, Guid item)
    {
        await using var newsroom = paper.Database.Open();
        return await RunningQuote.In(newsroom, await newsroom.Items.SingleAsync(one => one.Id == item), (await newsroom.Drafts.SingleAsync(draft => draft.ItemId == item)).Content);
    }

    private static async Task<List<string>> Statements(TestPaper paper)
    {
        await using var newsroom = paper.Database.Open();
        return await newsroom.Statements.Select(statement => statement.Text).ToListAsync();
    }
}
