using Broadsheet.Tests;
using Broadsheet.Tests.Readers;

namespace Broadsheet.Browser.Tests.Accounts;

public sealed class Readers_with_passkeys(Chromium chromium)
{
    [Fact]
    public async Task Sign_up_by_mail_and_come_back_by_passkey()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var origin = $"http://localhost:{paper.Http.BaseAddress!.Port}";
        var page = await chromium.Open(new Screen(390));
        await page.HoldsPasskeys();
        await page.GotoAsync(origin + "/account/sign-up");
        await page.GetByLabel("Mail address").FillAsync("lea@reader.example");
        await page.Locator("main button.press").First.ClickAsync();
        await page.GetByLabel("Code from the mail").FillAsync((await paper.LetterTo("lea@reader.example")).Code());
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await page.WaitForURLAsync(origin + "/account/");

        await page.GetByLabel("Name of this device").FillAsync("Phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("The passkey is made");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync(origin + "/account/");
        await Assertions.Expect(page.Locator("a[data-account] span")).ToHaveTextAsync("lea");
    }
}
