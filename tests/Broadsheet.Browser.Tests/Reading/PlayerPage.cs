using System.Net;
using System.Text.RegularExpressions;
using Broadsheet.Site;

namespace Broadsheet.Browser.Tests.Reading;

/// <summary>Pages of the demo paper into which players are put, as the Site's components write them, with made media behind.</summary>
internal sealed partial class PlayerPage(IPage page, string origin, string edition)
{
    /// <summary>What goes on from page to page, else the first that stands on this one.</summary>
    public const string Media = "(document.querySelector('mini-player :is(audio, video)') ?? document.querySelector('audio, video'))";

    private const string Chapters = """{"version":"1.2.0","chapters":[{"startTime":0,"title":"The quay"},{"startTime":30,"title":"The ferry"},{"startTime":60,"title":"The tide"}]}""";
    private const string Words = "WEBVTT\n\n00:00.000 --> 00:20.000\n<v Mara Lind>Good morning.\n\n00:20.000 --> 00:50.000\nThe ferry sails.\n\n00:50.000 --> 02:00.000\nAnd the tide turns.\n";

    public const string Audio = """
        <audio-player data-episode="/en/podcasts/harbour/one" data-title="Episode one" data-show="Harbour Hour" data-duration="120" data-chapters="/made/chapters.json" data-transcript="/made/words.vtt"><audio controls preload="none" src="/made/sound.mp3"></audio> <p class="player-line"><a download href="/made/sound.mp3">Download</a></p></audio-player>
        <audio-player data-episode="/en/podcasts/harbour/two" data-title="Episode two" data-show="Harbour Hour" data-duration="120"><audio controls preload="none" src="/made/sound.mp3?two"></audio></audio-player>
        """;

    public const string Video = """
        <video-player data-title="The film" data-duration="120"><video controls preload="none" src="/made/film.webm" width="160" height="90"><track kind="captions" srclang="en" label="English" src="/made/words.vtt"><track kind="captions" srclang="ar" label="العربية" src="/made/words.vtt"></video></video-player>
        """;

    public const string Stream = """
        <video-player data-title="The film" data-duration="12" data-hls="/made/film.m3u8"><video controls preload="none" src="/made/film.webm" width="160" height="90"></video></video-player>
        """;

    public IPage Page => page;

    public ControlWords Say { get; } = ControlWords.In(edition);

    public static async Task<PlayerPage> Open(Chromium chromium, DemoPaper paper, Screen screen, string players)
    {
        var page = await chromium.Open(screen);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var made = new PlayerPage(page, paper.Origin, screen.Language);
        await page.RouteAsync("**/made/**", Serve);
        await page.RouteAsync($"**/{screen.Language}/latest/*", async route =>
        {
            var html = await (await route.FetchAsync(new() { Url = $"{paper.Origin}/{screen.Language}/latest/" })).TextAsync();
            await route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = OpeningOfMain().Replace(html, $"$0<div class=\"story-body\">{players}</div>", 1) });
        });
        await made.Load();
        return made;
    }

    public Task Load(string query = "") => page.GotoAsync($"{origin}/{edition}/latest/with-players{query}");

    public Task Leave() => page.GotoAsync($"{origin}/{edition}/");

    public ILocator Button(string name) => page.Locator("audio-player, video-player").First.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Waits until the first media element of the page is so.</summary>
    /// <param name="state">JavaScript over <c>media</c>.</param>
    public async Task Until(string state)
    {
        var condition = $"(() => {{ const media = {Media}; return media && ({state}); }})()";
        if (await page.Comes(condition)) return;
        Assert.Fail($"The element never came to: {state}. It is at {await page.EvaluateAsync<string>($"(m => m && JSON.stringify({{ at: m.currentTime, paused: m.paused, muted: m.muted, volume: m.volume, rate: m.playbackRate, ready: m.readyState, error: m.error?.message }}))({Media})")}");
    }

    public Task<double> At() => page.EvaluateAsync<double>($"{Media}.currentTime");

    private static async Task Serve(IRoute route)
    {
        var name = new Uri(route.Request.Url).AbsolutePath["/made/".Length..];
        if (name == "chapters.json") await route.FulfillAsync(new() { ContentType = "application/json", Body = Chapters });
        else if (name == "words.vtt") await route.FulfillAsync(new() { ContentType = "text/vtt", Body = Words });
        else await Send(route, MadeMedia.Read(name), MadeMedia.TypeOf(name));
    }

    /// <summary>With ranges (RFC 9110 §14): without them nobody can seek.</summary>
    private static async Task Send(IRoute route, byte[] bytes, string type)
    {
        var asked = Range().Match(route.Request.Headers.GetValueOrDefault("range") ?? "");
        var from = asked.Success ? int.Parse(asked.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
        var to = asked.Groups[2].Value is { Length: > 0 } end ? Math.Min(int.Parse(end, System.Globalization.CultureInfo.InvariantCulture), bytes.Length - 1) : bytes.Length - 1;
        var headers = new Dictionary<string, string> { ["Accept-Ranges"] = "bytes", ["Content-Type"] = type };
        if (asked.Success) headers["Content-Range"] = $"bytes {from}-{to}/{bytes.Length}";
        await route.FulfillAsync(new() { Status = (int)(asked.Success ? HttpStatusCode.PartialContent : HttpStatusCode.OK), Headers = headers, BodyBytes = bytes[from..(to + 1)] });
    }

    [GeneratedRegex("<main[^>]*>")]
    private static partial Regex OpeningOfMain();

    [GeneratedRegex(@"bytes=(\d+)-(\d*)")]
    private static partial Regex Range();
}
