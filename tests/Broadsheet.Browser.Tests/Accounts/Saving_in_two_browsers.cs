using Broadsheet.Archive;
using Broadsheet.Tests;
using Broadsheet.Tests.Readers;

namespace Broadsheet.Browser.Tests.Accounts;

public sealed class Saving_in_two_browsers(Chromium chromium)
{
    private const int Each = 200;

    [Fact]
    public async Task What_both_kept_signed_out_is_in_the_account_once_both_signed_in()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var items = new List<(Guid Item, string Address)>();
        for (var number = 0; number < Each + 100; number++)
        {
            var item = await paper.Draft(content: new StoryContent { Headline = $"Story {number}", Section = "city" });
            items.Add((item, (await paper.The<Publish>().Do(item)).Address));
        }
        var (phone, desk) = (await chromium.Open(new Screen(390)), await chromium.Open());
        await Keep(phone, paper, items.Take(Each));
        await Keep(desk, paper, items.Skip(100).Take(Each));
        foreach (var page in new[] { phone, desk }) await SignIn(page, paper);

        await phone.GotoAsync(paper.Http.BaseAddress + "en/saved/");
        await desk.GotoAsync(paper.Http.BaseAddress + "en/saved/");
        await Assertions.Expect(desk.Locator(".saved-item")).ToHaveCountAsync(items.Count);
        Assert.Equal(Each, await phone.EvaluateAsync<int>("JSON.parse(localStorage.getItem('broadsheet.saved')).filter(one => one.there).length"));
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task The_button_says_its_state_keeps_it_and_can_be_pressed_by_keyboard(int width)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var address = (await paper.The<Publish>().Do(await paper.Draft())).Address;
        var page = await chromium.Open(new Screen(width));
        await page.GotoAsync(paper.Http.BaseAddress + address[1..]);
        var button = page.Locator(".tools save-toggle button");
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "false");
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-label", "Remove from saved: Night ferry returns");
        await Assertions.Expect(button).ToHaveTextAsync("Saved");
        await page.GotoAsync(paper.Http.BaseAddress + "en/saved/");
        await Assertions.Expect(page.Locator(".saved-local h2")).ToHaveTextAsync("Night ferry returns");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove from saved: Night ferry returns" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator(".saved-local")).ToHaveCountAsync(1);
    }

    /// <summary>As the button leaves it in the browser.</summary>
    private static async Task Keep(IPage page, TestPaper paper, IEnumerable<(Guid Item, string Address)> items)
    {
        await page.GotoAsync(paper.Http.BaseAddress + "en/");
        await page.EvaluateAsync("list => localStorage.setItem('broadsheet.saved', JSON.stringify(list))", items.Select(one => new { item = one.Item.ToString(), address = one.Address, title = "x" }).ToArray());
    }

    private static async Task SignIn(IPage page, TestPaper paper)
    {
        await page.GotoAsync(paper.Http.BaseAddress + "account/sign-up");
        await page.Locator("#letter-email").FillAsync("lea@reader.example");
        await page.Locator("main button.press").First.ClickAsync();
        await page.Locator("#code").FillAsync((await paper.LetterTo("lea@reader.example")).Code());
        var merged = page.WaitForResponseAsync(answer => answer.Url.EndsWith("/account/saved/merge", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await merged;
    }
}
