[assembly: AssemblyFixture(typeof(Broadsheet.Browser.Tests.Chromium))]
[assembly: AssemblyFixture(typeof(Broadsheet.Browser.Tests.DemoPaper))]

namespace Broadsheet.Browser.Tests;

/// <summary>What is asked of every page that readers meet.</summary>
public sealed class Every_kind_of_page(Chromium chromium, DemoPaper paper)
{
    [Theory]
    [InlineData("en", 1440, false)]
    [InlineData("en", 390, true)]
    [InlineData("ar", 390, false)]
    [InlineData("ar", 1440, true)]
    public async Task Has_no_barrier_that_axe_finds(string edition, int width, bool isDark)
    {
        var page = await chromium.Open(new Screen(width, isDark, Language: edition));
        List<string> barriers = [];
        foreach (var (kind, address) in await paper.KindsOfPage(edition))
        {
            await page.GotoAsync(paper.Origin + address);
            barriers.AddRange((await Axe.Barriers(page)).Select(barrier => $"{kind} {barrier}"));
        }
        Assert.Empty(barriers);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("ar")]
    public async Task Is_valid_HTML(string edition)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var pages = new Dictionary<string, string>();
        foreach (var (kind, address) in await paper.KindsOfPage(edition)) pages[kind] = await Body(http, new Uri(paper.Origin + address));
        Assert.Empty(await NuChecker.Errors(pages));
    }

    [Theory]
    [InlineData("en", 390)]
    [InlineData("ar", 1440)]
    public async Task Says_nothing_in_the_console_and_fits_its_width(string edition, int width)
    {
        var page = await chromium.Open(new Screen(width, Language: edition));
        List<string> complaints = [];
        var kind = "";
        page.Console += (_, said) => { if (said.Type == "error" && !said.Text.Contains("404", StringComparison.Ordinal) && !said.Text.Contains("410", StringComparison.Ordinal)) complaints.Add($"{kind}: {said.Text}"); };
        page.PageError += (_, error) => complaints.Add($"{kind}: {error}");
        foreach (var (name, address) in await paper.KindsOfPage(edition))
        {
            kind = name;
            await page.GotoAsync(paper.Origin + address);
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (overflow > 0) complaints.Add($"{kind} is {overflow} pixels wider than the screen");
        }
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Reads_the_same_without_script(string edition)
    {
        var page = await chromium.Open(new Screen(390, HasScript: false, Language: edition));
        foreach (var (kind, address) in await paper.KindsOfPage(edition))
        {
            await page.GotoAsync(paper.Origin + address);
            Assert.True(await page.Locator("h1").CountAsync() == 1, $"{kind} has not one h1");
            Assert.True(await page.Locator("main").IsVisibleAsync(), $"{kind} shows no main part");
            Assert.True((await page.Locator("main").InnerTextAsync()).Length > 20, $"{kind} says nothing");
        }
    }

    private static async Task<string> Body(HttpClient http, Uri address)
    {
        using var answer = await http.GetAsync(address);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsStringAsync();
    }
}
