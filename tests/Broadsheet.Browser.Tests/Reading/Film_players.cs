namespace Broadsheet.Browser.Tests.Reading;

/// <summary>Every control of the video player, judged by what the media element does.</summary>
public sealed class Film_players(Chromium chromium, DemoPaper paper)
{
    [Theory]
    [InlineData("en", 1440)]
    [InlineData("ar", 390)]
    public async Task Do_what_their_controls_say(string language, int width)
    {
        var at = await PlayerPage.Open(chromium, paper, new Screen(width, Language: language), PlayerPage.Video);
        async Task Press(ILocator what) { if (width < 600) await what.TapAsync(); else await what.ClickAsync(); }
        await Press(at.Button(at.Say["PlayIt", "The film"]));
        await at.Until("!media.paused && media.currentTime > 0");
        await Press(at.Button(at.Say["PauseIt", "The film"]));
        await at.Until("media.paused");

        await Press(at.Button(at.Say["FullScreen"]));
        await at.Until("document.fullscreenElement?.localName === 'video-player'");
        await Press(at.Button(at.Say["LeaveFullScreen"]));
        await at.Until("!document.fullscreenElement");

        await at.Page.GetByLabel(at.Say["Captions"], new() { Exact = true }).SelectOptionAsync("ar");
        await at.Until("media.textTracks[1].mode === 'showing' && media.textTracks[0].mode === 'disabled'");
        await at.Button(at.Say["Mute"]).FocusAsync();
        await at.Page.Keyboard.PressAsync("c");
        await at.Until("[...media.textTracks].every(track => track.mode === 'disabled')");
        await at.Page.Keyboard.PressAsync("f");
        await at.Until("document.fullscreenElement");
        await at.Page.Keyboard.PressAsync("f");
        await at.Until("!document.fullscreenElement");
        await at.Page.Keyboard.PressAsync("m");
        await at.Until("media.muted");
        await Press(at.Button(at.Say["Unmute"]));
        await at.Until("!media.muted");
        await Press(at.Button(at.Say["Forward", 30]));
        await at.Until("media.currentTime >= 30");
        await at.Page.GetByRole(AriaRole.Slider, new() { Name = at.Say["Volume"] }).FocusAsync();
        await at.Page.Keyboard.PressAsync("Home");
        await at.Until("media.volume === 0");
        await at.Page.Locator("video").ClickAsync(new() { Position = new() { X = 20, Y = 20 } });
        await at.Until("!media.paused");
        Assert.Empty(await Axe.Barriers(at.Page));
    }

    [Fact]
    public async Task Show_films_in_several_sizes_and_let_one_choose()
    {
        var at = await PlayerPage.Open(chromium, paper, new Screen(), PlayerPage.Stream);
        List<string> asked = [];
        at.Page.Request += (_, request) => asked.Add(request.Url);
        await Assertions.Expect(at.Button("Play The film")).ToBeVisibleAsync();
        Assert.DoesNotContain(asked, each => each.Contains("hls", StringComparison.Ordinal));

        await at.Button("Play The film").ClickAsync();
        var quality = at.Page.GetByLabel("Quality");
        await Assertions.Expect(quality.Locator("option")).ToHaveTextAsync(["Automatic", "90p", "180p"]);
        Assert.Contains(asked, each => each.EndsWith("/made/film.m3u8", StringComparison.Ordinal));
        await at.Until("!media.paused && media.currentTime > 0 && media.videoWidth > 0");
        await quality.SelectOptionAsync("1");
        await at.Until("media.videoHeight === 180");
    }
}
