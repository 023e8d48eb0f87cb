using System.Text.Json;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Tests;

namespace Broadsheet.Browser.Tests.Writing;

/// <summary>Somebody's window at the desk.</summary>
internal static class Desks
{
    public static string Origin(this TestPaper paper) => paper.Http.BaseAddress!.ToString().TrimEnd('/');

    public static async Task<IPage> AtTheDesk(this Chromium chromium, TestPaper paper, string email = "ana@courier.example", Screen? screen = null)
    {
        var page = await chromium.Open(screen);
        await page.SignIn(paper, email);
        return page;
    }

    public static async Task SignIn(this IPage page, TestPaper paper, string email = "ana@courier.example")
    {
        await page.GotoAsync(paper.Origin() + await paper.The<Invite>().Do(email, Role.Editor));
        await page.Locator("button").ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("sign-in", StringComparison.Ordinal));
    }

    public static Task Write(this IPage page, TestPaper paper, Guid item) => page.GotoAsync($"{paper.Origin()}/desk/items/{item}");

    /// <summary>Puts the cursor at the end of a block.</summary>
    public static async Task EndOf(this IPage page, string block)
    {
        await page.Locator(block).First.ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
    }

    public static Task Saved(this IPage page) => Assertions.Expect(page.Locator("[data-saved]")).ToHaveAttributeAsync("data-state", "saved");

    public static async Task<IReadOnlyList<Block>> Body(this TestPaper paper, Guid item)
    {
        await using var newsroom = paper.Database.Open();
        return (await newsroom.Drafts.FindAsync(item))!.Content.Body;
    }

    public static async Task<string> Json(this TestPaper paper, Guid item) =>
        BodyJson.Write([.. (await paper.Body(item)).Select(block => block with { Id = null })]);

    public static Task Paste(this IPage page, string html, string text = "") => page.EvaluateAsync("""
        ([html, text]) => {
            const data = new DataTransfer();
            if (html) data.setData('text/html', html);
            data.setData('text/plain', text);
            document.querySelector('.text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """, new[] { html, text });
}
