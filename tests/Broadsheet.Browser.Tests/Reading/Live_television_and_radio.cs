using Broadsheet.Site;
using Broadsheet.Tests;

namespace Broadsheet.Browser.Tests.Reading;

/// <summary>A paper that sends, with made streams behind, reached through the policy that its pages have.</summary>
public sealed class Live_television_and_radio(Chromium chromium)
{
    private const string Media = PlayerPage.Media;

    private static readonly Dictionary<string, object> Settings = new()
    {
        ["Live"] = new Dictionary<string, object> { ["*"] = new Dictionary<string, string> { ["Tv"] = "https://stream.example/list90.m3u8", ["Radio"] = "https://radio.example/sound.mp3" } },
    };

    [Theory]
    [InlineData("en", 1440)]
    [InlineData("ar", 390)]
    public async Task Television_plays_says_that_it_is_live_and_has_nothing_to_move_in(string language, int width)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite, settings: Settings);
        var (page, say) = (await Open(paper, language, width), ControlWords.In(language));
        var title = Words.In(language)["OnAir.Tv"];
        await page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).First.ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = say["PlayIt", title], Exact = true }).ClickAsync();

        await page.Until($"!{Media}.paused && {Media}.currentTime > 0 && {Media}.videoWidth > 0 && {Media}.duration === Infinity");
        await Assertions.Expect(page.Locator("video-player .player-times")).ToHaveTextAsync(say["LiveNow"]);
        await Moves_nowhere(page, say);
        Assert.Empty(await Axe.Barriers(page));
    }

    [Fact]
    public async Task Television_that_is_not_there_says_so_and_may_be_asked_again()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite, settings: Settings);
        var (page, say, isThere) = (await Open(paper, "en", 1440), ControlWords.In("en"), false);
        await page.RouteAsync("https://stream.example/**", route => isThere ? route.FallbackAsync() : route.FulfillAsync(new() { Status = 404 }));
        await page.GotoAsync($"{page.Url}live/tv/");
        var play = page.GetByRole(AriaRole.Button, new() { Name = say["PlayIt", "Live TV"], Exact = true });

        await play.ClickAsync();
        await Assertions.Expect(page.Locator("video-player [role=status]")).ToHaveTextAsync(say["CannotPlayLive"]);
        isThere = true;
        await play.ClickAsync();

        await page.Until($"{Media}.currentTime > 0");
        await Assertions.Expect(page.Locator("video-player [role=status]")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Radio_plays_on_the_next_page_and_a_pause_leaves_it()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite, settings: Settings);
        var (page, say) = (await Open(paper, "en", 1440), ControlWords.In("en"));
        await page.GotoAsync($"{page.Url}live/radio/");

        await page.GetByRole(AriaRole.Button, new() { Name = say["PlayIt", "Live radio"], Exact = true }).ClickAsync();
        await page.Until($"!{Media}.paused && {Media}.currentTime > 0");
        await Moves_nowhere(page, say);
        await page.GetByRole(AriaRole.Link, new() { Name = "Sport" }).First.ClickAsync();

        await Assertions.Expect(page.Locator("mini-player audio-player .player")).ToBeVisibleAsync();
        await page.Until($"document.querySelector('mini-player') && !{Media}.paused && {Media}.currentTime > 0");
        await Assertions.Expect(page.Locator("mini-player .player-times")).ToHaveTextAsync(say["LiveNow"]);
        await page.GetByRole(AriaRole.Button, new() { Name = say["PauseIt", "Live radio"], Exact = true }).ClickAsync();
        // It holds nothing and fetches nothing: the line is free.
        await page.Until($"{Media}.paused && {Media}.readyState === 0 && {Media}.networkState === HTMLMediaElement.NETWORK_IDLE");
    }

    private static async Task Moves_nowhere(IPage page, ControlWords say)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Slider, new() { Name = say["Position"] })).ToBeHiddenAsync();
        foreach (var name in new[] { say["Back", 15], say["Forward", 30] }) await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true })).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByLabel(say["Speed"])).ToBeHiddenAsync();
        Assert.Equal(1, await page.EvaluateAsync<double>($"{Media}.playbackRate"));
    }

    private async Task<IPage> Open(TestPaper paper, string language, int width)
    {
        var page = await chromium.Open(new Screen(width, Language: language));
        // Somebody who hears everything faster hears what is sent now as it is sent.
        await page.AddInitScriptAsync("localStorage.setItem('broadsheet.sound', '{\"rate\":1.5}')");
        foreach (var host in new[] { "stream", "radio" }) await page.RouteAsync($"https://{host}.example/**", Send);
        await page.GotoAsync($"{paper.Http.BaseAddress}{language}/");
        return page;
    }

    /// <summary>A playlist without its end is one that goes on.</summary>
    private static Task Send(IRoute route)
    {
        var name = Path.GetFileName(new Uri(route.Request.Url).AbsolutePath);
        var bytes = MadeMedia.Read(name);
        if (name.EndsWith(".m3u8", StringComparison.Ordinal)) bytes = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(bytes).Replace("#EXT-X-ENDLIST\n", "", StringComparison.Ordinal).Replace("#EXT-X-PLAYLIST-TYPE:VOD\n", "", StringComparison.Ordinal));
        return route.FulfillAsync(new() { Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Content-Type"] = MadeMedia.TypeOf(name) }, BodyBytes = bytes });
    }
}
