namespace Broadsheet.Browser.Tests;

/// <summary>What is asked of every page that journalists meet.</summary>
public sealed class Every_page_of_the_desk(Chromium chromium, DemoPaper paper)
{
    [Theory]
    [InlineData("en", 1440, false)]
    [InlineData("en", 390, true)]
    [InlineData("ar", 390, false)]
    [InlineData("ar", 1440, true)]
    public async Task Has_no_barrier_fits_the_screen_and_says_nothing_in_the_console(string language, int width, bool isDark)
    {
        var page = await chromium.Open(new Screen(width, isDark, Language: language));
        await paper.SignIn(page);
        List<string> found = [];
        var kind = "";
        page.Console += (_, said) => { if (said.Type is "error" or "warning" && kind != "not found" && !said.Text.Contains("pictures.example", StringComparison.Ordinal) && !said.Location.Contains("pictures.example", StringComparison.Ordinal)) found.Add($"{kind}: {said.Text} {said.Location}"); };
        page.PageError += (_, error) => found.Add($"{kind}: {error}");
        foreach (var (name, address) in await paper.PagesOfTheDesk(language))
        {
            kind = name;
            await page.GotoAsync(paper.Origin + address);
            found.AddRange((await Axe.Barriers(page)).Select(barrier => $"{kind} {barrier}"));
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var wider) found.Add($"{kind} is {wider} pixels too wide");
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("ar")]
    public async Task Is_valid_HTML(string language)
    {
        var page = await chromium.Open(new Screen(Language: language));
        await paper.SignIn(page);
        var pages = new Dictionary<string, string>();
        foreach (var (kind, address) in await paper.PagesOfTheDesk(language)) pages[kind] = await (await page.GotoAsync(paper.Origin + address))!.TextAsync();
        Assert.Empty(await NuChecker.Errors(pages));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Opening_scrolling_and_leaving_sends_nothing_that_writes(string edition)
    {
        var page = await chromium.Open(new Screen(Language: edition));
        await paper.SignIn(page);
        List<string> written = [];
        page.Request += (_, request) => { if (request.Method != "GET") written.Add($"{request.Method} {request.Url}"); };
        foreach (var address in (await paper.PagesOfTheDesk(edition)).Values)
        {
            await page.GotoAsync(paper.Origin + address);
            foreach (var field in await page.Locator("[data-field]:visible, .ProseMirror").AllAsync()) await field.FocusAsync();
            await page.Mouse.WheelAsync(0, 4000);
        }
        await page.GotoAsync("about:blank");
        Assert.Empty(written);
    }
}
