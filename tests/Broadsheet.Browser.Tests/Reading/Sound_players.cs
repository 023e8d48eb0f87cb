namespace Broadsheet.Browser.Tests.Reading;

/// <summary>Every control of the audio player, judged by what the media element does.</summary>
public sealed class Sound_players(Chromium chromium, DemoPaper paper)
{
    [Theory]
    [InlineData("en", 1440)]
    [InlineData("en", 390)]
    [InlineData("ar", 1440)]
    [InlineData("ar", 390)]
    public async Task Do_what_their_controls_say(string language, int width)
    {
        var at = await PlayerPage.Open(chromium, paper, new Screen(width, Language: language), PlayerPage.Audio);
        async Task Press(ILocator what) { if (width < 600) await what.TapAsync(); else await what.ClickAsync(); }
        var times = at.Page.Locator(".player-times").First;
        await Assertions.Expect(times).ToHaveTextAsync("0:00 / 2:00");

        await Press(at.Button(at.Say["PlayIt", "Episode one"]));
        await at.Until("!media.paused && media.currentTime > 0");
        await Press(at.Button(at.Say["PauseIt", "Episode one"]));
        await at.Until("media.paused");

        var before = await at.At();
        await Press(at.Button(at.Say["Forward", 30]));
        Assert.Equal(before + 30, await at.At(), 0.5);
        await Press(at.Button(at.Say["Back", 15]));
        Assert.Equal(before + 15, await at.At(), 0.5);

        await Press(at.Button(at.Say["Mute"]));
        await at.Until("media.muted");
        await Press(at.Button(at.Say["Unmute"]));
        await at.Until("!media.muted");

        await at.Page.GetByLabel(at.Say["Speed"]).First.SelectOptionAsync("1.5");
        await at.Until("media.playbackRate === 1.5");

        await Press(at.Page.Locator(".player-more > summary").First);
        await Press(at.Page.Locator(".player-chapters button").Nth(1));
        await at.Until("media.currentTime === 30");
        await Assertions.Expect(at.Page.Locator(".player-chapters button").Nth(1)).ToHaveAttributeAsync("aria-current", "true");

        await Press(at.Page.Locator(".player-more > summary").Nth(1));
        await Assertions.Expect(at.Page.Locator(".player-lines button")).ToHaveCountAsync(3);
        await Press(at.Page.Locator(".player-lines button").Nth(2));
        await at.Until("media.currentTime === 50");
        await Assertions.Expect(at.Page.Locator(".player-lines button").Nth(2)).ToHaveAttributeAsync("aria-current", "true");
        await Assertions.Expect(at.Page.Locator(".player-lines button b")).ToHaveTextAsync("Mara Lind");

        await Press(at.Page.Locator(".player-share").First);
        Assert.EndsWith("/en/podcasts/harbour/one?t=50", await at.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
        await Assertions.Expect(at.Page.Locator(".player-said").First).ToHaveTextAsync(at.Say["LinkCopied"]);
        Assert.Equal("/made/sound.mp3", new Uri(await at.Page.Locator(".player-download").First.EvaluateAsync<string>("link => link.href")).AbsolutePath);
        Assert.Empty(await Axe.Barriers(at.Page));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Are_played_by_keys_and_say_where_they_are(string language)
    {
        var at = await PlayerPage.Open(chromium, paper, new Screen(Language: language), PlayerPage.Audio);
        var play = at.Button(at.Say["PlayIt", "Episode one"]);
        await play.FocusAsync();
        await at.Page.Keyboard.PressAsync("Enter");
        await at.Until("!media.paused && media.currentTime > 0");
        await at.Page.Keyboard.PressAsync("k");
        await at.Until("media.paused");
        await at.Page.Keyboard.PressAsync("Home");
        await at.Until("media.currentTime === 0");
        await at.Page.Keyboard.PressAsync("ArrowRight");
        await at.Until("media.currentTime === 5");
        await at.Page.Keyboard.PressAsync("l");
        await at.Until("media.currentTime === 15");
        await at.Page.Keyboard.PressAsync("j");
        await at.Page.Keyboard.PressAsync("ArrowLeft");
        await at.Until("media.currentTime === 0");
        await at.Page.Keyboard.PressAsync("m");
        await at.Until("media.muted");
        await at.Page.Keyboard.PressAsync("m");
        await at.Page.Keyboard.PressAsync("ArrowDown");
        await at.Until("!media.muted && media.volume < 1");

        var seek = at.Page.GetByRole(AriaRole.Slider, new() { Name = at.Say["Position"] }).First;
        await seek.FocusAsync();
        await at.Page.Keyboard.PressAsync("End");
        await at.Until("media.currentTime >= 119");
        await at.Page.Keyboard.PressAsync("Home");
        await at.Page.Keyboard.PressAsync("ArrowRight");
        await at.Until("media.currentTime === 1");
        var said = await seek.GetAttributeAsync("aria-valuetext");
        if (language == "en") Assert.Equal("1 second of 2 minutes", said);
        else Assert.Matches(@"\p{IsArabic}", said!);
    }

    [Fact]
    public async Task Sound_one_at_a_time_and_stop_at_the_end_of_a_chapter_when_asked()
    {
        var at = await PlayerPage.Open(chromium, paper, new Screen(), PlayerPage.Audio);
        await at.Button("Play Episode one").ClickAsync();
        await at.Until("!media.paused && media.currentTime > 0");
        Assert.Equal("Episode one", await at.Page.EvaluateAsync<string>("navigator.mediaSession.metadata.title"));
        await at.Page.GetByRole(AriaRole.Button, new() { Name = "Play Episode two" }).ClickAsync();
        await at.Until("media.paused && !document.querySelectorAll('audio')[1].paused");
        await at.Page.GetByRole(AriaRole.Button, new() { Name = "Pause Episode two" }).ClickAsync();

        var timer = at.Button(at.Say["StopAtChapter"]);
        await timer.ClickAsync();
        await Assertions.Expect(timer).ToHaveAttributeAsync("aria-pressed", "true");
        await at.Page.EvaluateAsync("document.querySelector('audio').currentTime = 29");
        await at.Button("Play Episode one").ClickAsync();
        await at.Until("media.paused && media.currentTime >= 30 && media.currentTime < 33");
        await Assertions.Expect(timer).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task Go_on_where_one_stopped_and_where_a_link_says()
    {
        var at = await PlayerPage.Open(chromium, paper, new Screen(), PlayerPage.Audio);
        await at.Button("Play Episode one").ClickAsync();
        await at.Until("media.currentTime > 0");
        await at.Page.EvaluateAsync("document.querySelector('audio').currentTime = 50");
        await at.Button("Pause Episode one").ClickAsync();
        await at.Until("media.paused && media.currentTime >= 50");
        var stopped = await at.At();
        await at.Load();
        await at.Until($"Math.abs(media.currentTime - {stopped.ToString(System.Globalization.CultureInfo.InvariantCulture)} + 5) < 1 && media.paused");
        await at.Load("?t=77");
        await at.Until("media.currentTime === 77 && media.paused");
        await Assertions.Expect(at.Page.Locator(".player-times").First).ToHaveTextAsync("1:17 / 2:00");
    }

    [Theory]
    [InlineData("en", 1440)]
    [InlineData("ar", 390)]
    public async Task Play_on_when_the_reader_turns_to_another_page(string language, int width)
    {
        var at = await PlayerPage.Open(chromium, paper, new Screen(width, Language: language), PlayerPage.Audio);
        await at.Button(at.Say["PlayIt", "Episode one"]).ClickAsync();
        await at.Until("media.currentTime > 0");
        await at.Page.EvaluateAsync("document.querySelector('audio').currentTime = 40");
        await at.Until("media.currentTime > 40");
        await at.Leave();

        var mini = at.Page.Locator("mini-player");
        await at.Until("media.closest('mini-player') && !media.paused && media.currentTime > 40 && media.currentTime < 60");
        await Assertions.Expect(mini.GetByText("Episode one")).ToBeVisibleAsync();
        Assert.Empty(await Axe.Barriers(at.Page));
        await mini.GetByRole(AriaRole.Button, new() { Name = at.Say["PauseIt", "Episode one"] }).ClickAsync();
        await at.Until("media.paused");
        await mini.GetByRole(AriaRole.Button, new() { Name = at.Say["PlayIt", "Episode one"] }).ClickAsync();
        await at.Until("!media.paused");
        await mini.GetByRole(AriaRole.Button, new() { Name = at.Say["ClosePlayer"] }).ClickAsync();
        await Assertions.Expect(mini).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Play_with_the_browsers_own_controls_without_a_script()
    {
        var at = await PlayerPage.Open(chromium, paper, new Screen(390, HasScript: false), PlayerPage.Audio);
        Assert.NotNull(await at.Page.Locator("audio").First.GetAttributeAsync("controls"));
        await Assertions.Expect(at.Page.Locator("audio-player a[download]").First).ToBeVisibleAsync();
        Assert.Equal(0, await at.Page.Locator(".player").CountAsync());
    }
}
