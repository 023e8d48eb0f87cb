using Broadsheet.Accounts;
using Broadsheet.Tests;

namespace Broadsheet.Browser.Tests.Accounts;

public sealed class Passkeys_of_staff(Chromium chromium)
{
    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.Postgres)]
    public async Task One_that_was_made_opens_the_desk_until_it_is_removed(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        // A passkey belongs to a name; an address has none.
        var origin = $"http://localhost:{paper.Http.BaseAddress!.Port}";
        var page = await chromium.Open();
        await page.HoldsPasskeys();
        await page.GotoAsync(origin + await paper.The<Invite>().Do("ana@courier.example", Role.Editor));
        await page.Locator("button").ClickAsync();

        await page.GetByLabel("Name of this device").FillAsync("Ana's phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The passkey is made");
        await Assertions.Expect(page.Locator(".keys")).ToContainTextAsync("Ana's phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();

        await page.GotoAsync(origin + "/desk/wire");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync(origin + "/desk/wire");

        await page.GotoAsync(origin + "/desk/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Ana's phone" }).ClickAsync();
        await Assertions.Expect(page.Locator(".keys li")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The passkey was not taken");
    }

    [Fact]
    public async Task A_disabled_account_is_not_let_in_by_its_passkey()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var origin = $"http://localhost:{paper.Http.BaseAddress!.Port}";
        var page = await chromium.Open();
        await page.HoldsPasskeys();
        await page.GotoAsync(origin + await paper.The<Invite>().Do("ana@courier.example", Role.Editor));
        await page.Locator("button").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToBeVisibleAsync();

        var ana = (await paper.The<StaffBook>().All()).Single();
        await paper.The<StaffBook>().Disable(ana.Account.Id, by: null);
        await page.GotoAsync(origin + "/desk/items");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }
}
