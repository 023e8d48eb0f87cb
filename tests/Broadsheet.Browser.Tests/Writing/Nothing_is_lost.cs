using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Tests;

namespace Broadsheet.Browser.Tests.Writing;

public sealed class Nothing_is_lost(Chromium chromium)
{
    [Fact]
    public async Task Two_who_write_in_one_story_get_each_others_paragraphs_and_choose_where_both_wrote()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var item = await paper.Draft(content: new StoryContent { Headline = "x", Section = "city", Body = [new Paragraph(Inline.Plain("Tide.")), new Paragraph(Inline.Plain("Ebb."))] });
        var ana = await chromium.AtTheDesk(paper);
        var ben = await chromium.AtTheDesk(paper, "ben@courier.example");
        await ana.Write(paper, item);
        await ben.Write(paper, item);

        await ben.Locator(".text > p").First.ClickAsync();
        await ben.Keyboard.PressAsync("End");
        await ben.Keyboard.TypeAsync(" Of Ben.");
        await ben.EndOf(".text > p");
        await ben.Keyboard.TypeAsync(" Of Ben too.");
        await ben.Saved();
        await ana.Locator(".text > p").First.ClickAsync();
        await ana.Keyboard.PressAsync("End");
        await ana.Keyboard.TypeAsync(" Of Ana.");

        await ana.GetByRole(AriaRole.Button, new() { Name = "Keep both" }).ClickAsync();
        await ana.Saved();

        Assert.Equal(["Tide. Of Ben.", "Tide. Of Ana.", "Ebb. Of Ben too."], await ana.Locator(".text > p").AllInnerTextsAsync());
        Assert.Equal(["Tide. Of Ben.", "Tide. Of Ana.", "Ebb. Of Ben too."], (await paper.Body(item)).Select(block => ((Paragraph)block).Text.PlainText));
    }

    [Fact]
    public async Task Text_of_a_window_that_died_while_the_network_was_away_is_offered_again_and_meets_what_others_wrote()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var item = await paper.Draft(content: new StoryContent { Headline = "x", Section = "city", Body = [new Paragraph(Inline.Plain("Tide.")), new Paragraph(Inline.Plain("Ebb."))] });
        var ana = await chromium.AtTheDesk(paper);
        var ben = await chromium.AtTheDesk(paper, "ben@courier.example");
        await ana.Write(paper, item);
        await ana.Context.SetOfflineAsync(true);
        await ana.EndOf(".text > p");
        await ana.Keyboard.TypeAsync(" Of Ana.");
        await Assertions.Expect(ana.Locator("[data-saved]")).ToHaveAttributeAsync("data-state", "retrying");
        await ana.WaitForFunctionAsync("localStorage.length > 0");
        await ana.CloseAsync();
        await ben.Write(paper, item);
        await ben.Locator(".text > p").First.ClickAsync();
        await ben.Keyboard.PressAsync("End");
        await ben.Keyboard.TypeAsync(" Of Ben.");
        await ben.Saved();

        await ana.Context.SetOfflineAsync(false);
        var again = await ana.Context.NewPageAsync();
        await again.Write(paper, item);
        await Assertions.Expect(again.Locator(".text > p").Last).ToHaveTextAsync("Ebb.");
        await again.GetByRole(AriaRole.Button, new() { Name = "Use the copy of this browser" }).ClickAsync();
        await again.Saved();

        Assert.Equal(["Tide. Of Ben.", "Ebb. Of Ana."], await again.Locator(".text > p").AllInnerTextsAsync());
        Assert.Equal(["Tide. Of Ben.", "Ebb. Of Ana."], (await paper.Body(item)).Select(block => ((Paragraph)block).Text.PlainText));
        Assert.Equal(0, await again.EvaluateAsync<int>("localStorage.length"));
    }

    [Fact]
    public async Task A_session_that_ends_leaves_the_text_and_saving_goes_on_once_one_is_signed_in_again()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var item = await paper.Draft();
        var page = await chromium.AtTheDesk(paper);
        await page.Write(paper, item);
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(paper.Origin() + "/desk/account");
        await other.Locator("form[action='/desk/account/sign-out'] button").First.ClickAsync();
        await other.WaitForURLAsync("**/sign-in**");
        await page.EndOf(".text > p");
        await page.Keyboard.TypeAsync(" Still here.");

        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign in (new tab)" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".text > p")).ToHaveTextAsync("The ferry sails again. Still here.");

        await other.SignIn(paper);
        await Assertions.Expect(page.Locator("[data-saved]")).ToHaveAttributeAsync("data-state", "saved", new() { Timeout = 20_000 });
        await Assertions.Expect(page.Locator(".notice")).ToHaveCountAsync(0);
        Assert.Equal("The ferry sails again. Still here.", ((Paragraph)(await paper.Body(item))[0]).Text.PlainText);
    }

    [Fact]
    public async Task Whoever_goes_on_to_publish_takes_the_last_letter_with_them()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var item = await paper.Draft();
        var page = await chromium.AtTheDesk(paper);
        await page.Write(paper, item);
        await page.EndOf(".text > p");
        await page.Keyboard.TypeAsync(" To the last letter");

        await page.Locator(".story-bar .press[data-flush]").ClickAsync();
        await page.WaitForURLAsync("**/publish");

        Assert.Equal("The ferry sails again. To the last letter", ((Paragraph)(await paper.Body(item))[0]).Text.PlainText);
    }
}
