namespace Broadsheet.Browser.Tests;

public sealed class The_wire_at_the_desk(Chromium chromium)
{
    private static readonly (string, string)[] News =
    [
        ("Night ferry returns", "The ferry sails again on Monday, twice a week, as it did before the storm."),
        ("Lamp of the mole relit", "It had been dark for a year."),
        ("Quay closed for a week", "Divers look at the piles from Tuesday on."),
    ];

    [Fact]
    public async Task By_keyboard_alone_lines_are_spiked_and_taken_in_to_the_writing_page()
    {
        await using var paper = await WiredPaper.Open(News);
        var page = await chromium.Open();
        await paper.SignIn(page);
        await page.GotoAsync(paper.Origin + "/desk/wire");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(page.Locator(".lines tbody tr")).ToHaveCountAsync(2);
        Assert.Equal("Lamp of the mole relit", await page.EvaluateAsync<string>("document.activeElement.textContent"));

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("t");
        await page.WaitForURLAsync("**/desk/items/*");
        Assert.Contains("Quay closed for a week", await page.ContentAsync(), StringComparison.Ordinal);

        await page.GotoAsync(paper.Origin + "/desk/wire?view=spiked");
        Assert.Equal("Night ferry returns", await page.Locator(".items-headline > a").InnerTextAsync());
    }

    [Theory]
    [InlineData("en", 1440, false)]
    [InlineData("en", 390, true)]
    [InlineData("ar", 390, false)]
    [InlineData("ar", 1440, true)]
    public async Task Its_pages_have_no_barrier_and_fit_the_screen(string language, int width, bool isDark)
    {
        await using var paper = await WiredPaper.Open(News);
        var page = await chromium.Open(new Screen(width, isDark, Language: language));
        await paper.SignIn(page);
        List<string> found = [];
        page.Console += (_, said) => { if (said.Type == "error") found.Add(said.Text); };
        await page.GotoAsync(paper.Origin + "/desk/wire");
        var line = await page.Locator(".items-headline > a").First.GetAttributeAsync("href");
        foreach (var address in new[] { "/desk/wire", line, "/desk/wire?view=taken", "/desk/sources", "/desk/sources/new", $"/desk/sources/{paper.Source}" })
        {
            await page.GotoAsync(paper.Origin + address);
            Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
            found.AddRange((await Axe.Barriers(page)).Select(barrier => $"{address} {barrier}"));
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var wider) found.Add($"{address} is {wider} pixels too wide");
        }
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Its_pages_are_valid_HTML(string language)
    {
        await using var paper = await WiredPaper.Open(News);
        var page = await chromium.Open(new Screen(Language: language));
        await paper.SignIn(page);
        var pages = new Dictionary<string, string>();
        await page.GotoAsync(paper.Origin + "/desk/wire");
        var line = await page.Locator(".items-headline > a").First.GetAttributeAsync("href");
        foreach (var address in new[] { "/desk/wire", line!, "/desk/sources", $"/desk/sources/{paper.Source}" })
            pages[address] = await (await page.GotoAsync(paper.Origin + address))!.TextAsync();
        Assert.Empty(await NuChecker.Errors(pages));
    }
}
