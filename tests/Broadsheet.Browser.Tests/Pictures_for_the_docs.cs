namespace Broadsheet.Browser.Tests;

/// <summary>Makes docs/screenshots anew: run with <c>-explicit only</c>.</summary>
public sealed class Pictures_for_the_docs(Chromium chromium, DemoPaper paper)
{
    private static readonly string[] Kinds = ["front", "section", "story", "search", "gallery", "film", "show", "episode"];
    private static readonly string[] Desk = ["list", "writing", "publishing", "history"];

    [Theory(Explicit = true)]
    [InlineData("en", 1440, false)]
    [InlineData("en", 390, true)]
    [InlineData("en", 390, false)]
    [InlineData("en", 1440, true)]
    [InlineData("ar", 1440, true)]
    [InlineData("ar", 390, false)]
    public async Task Are_taken(string edition, int width, bool isDark)
    {
        var page = await chromium.Open(new Screen(width, isDark, Language: edition));
        var pages = await paper.KindsOfPage(edition);
        foreach (var kind in Kinds)
        {
            await page.GotoAsync(paper.Origin + pages[kind], new() { WaitUntil = WaitUntilState.NetworkIdle });
            await Take(page, $"{kind}-{edition}-{width}{(isDark ? "-dark" : "")}.jpg", width, width < 600 ? 1500 : 1700);
        }
        await paper.SignIn(page);
        pages = await paper.PagesOfTheDesk(edition);
        foreach (var kind in Desk)
        {
            await page.GotoAsync(paper.Origin + pages[kind], new() { WaitUntil = WaitUntilState.NetworkIdle });
            await Take(page, $"desk-{kind}-{edition}-{width}{(isDark ? "-dark" : "")}.jpg", width, width < 600 ? 1200 : 1100);
        }
    }

    private static async Task Take(IPage page, string name, int width, int height) => await page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Project.Root, "docs", "screenshots", name), Type = ScreenshotType.Jpeg, Quality = 72, Clip = new() { X = 0, Y = 0, Width = width, Height = height }, FullPage = true,
    });
}
