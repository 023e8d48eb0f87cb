using System.Net;
using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Site;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Desk;

namespace Broadsheet.Tests.Site;

public sealed class Live_television_and_radio
{
    private const string Tv = "https://stream.courier.example:8443/en/news.m3u8", Radio = "https://radio.courier.example/world.mp3";

    [Theory, OnBothDatabases]
    public async Task Of_a_paper_that_sends_nothing_there_is_no_link_and_no_page(Store store)
    {
        await using var paper = await TestPaper.Open(store);

        Assert.Null((await Page(paper, "/en/")).QuerySelector("header a[href*='/live/']"));
        foreach (var address in new[] { "/en/live/tv/", "/en/live/radio/", "/en/live/news/" }) Assert.Equal(HttpStatusCode.NotFound, (await Get(paper, address)).StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task Each_edition_leads_to_what_it_sends_in_its_own_words(Store store)
    {
        await using var paper = await Sending(store);
        var story = (await paper.The<Publish>().Do(await paper.Draft())).Address;

        foreach (var address in new[] { "/en/", "/en/city/", story, "/en/live/tv/" })
            Assert.Equal([("Live TV", "/en/live/tv/"), ("Live radio", "/en/live/radio/")], Links(await Page(paper, address)));
        Assert.Equal([("الراديو المباشر", "/ar/live/radio/")], Links(await Page(paper, "/ar/")));
        Assert.Equal(HttpStatusCode.NotFound, (await Get(paper, "/ar/live/tv/")).StatusCode);
        Assert.Equal("/ar/live/radio/", (await Page(paper, "/en/live/radio/")).QuerySelector("link[rel=alternate][hreflang=ar]")!.GetAttribute("href")![^"/ar/live/radio/".Length..]);
        Assert.Null((await Page(paper, "/en/live/tv/")).QuerySelector("link[rel=alternate][hreflang=ar]"));
    }

    [Fact]
    public async Task Television_plays_without_a_script_and_its_plain_address_stands_beside()
    {
        await using var paper = await Sending(Store.Sqlite);

        var page = await Page(paper, "/en/live/tv/");

        Assert.Equal(("Live TV", "Live"), (page.QuerySelector("h1")!.TextContent, page.QuerySelector(".live-mark")!.TextContent));
        var player = page.QuerySelector("video-player[data-live]")!;
        Assert.Equal((Tv, null, "Live TV"), (player.GetAttribute("data-hls"), player.GetAttribute("data-duration"), player.GetAttribute("data-title")));
        Assert.Equal(Tv, player.QuerySelector("video[controls][preload=none]")!.GetAttribute("src"));
        Assert.Equal(Tv, page.QuerySelector("main .player-line a")!.GetAttribute("href"));
        Assert.Contains(Tv, (await Page(paper, "/en/live/tv/?lite")).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Radio_is_a_stream_or_a_playlist()
    {
        await using var paper = await Sending(Store.Sqlite);

        var page = await Page(paper, "/ar/live/radio/");

        var player = page.QuerySelector("audio-player[data-live]")!;
        Assert.Equal(("rtl", "بريد", null), (page.DocumentElement.GetAttribute("dir"), player.GetAttribute("data-show"), player.GetAttribute("data-hls")));
        Assert.Equal(Radio, player.QuerySelector("audio[controls][preload=none]")!.GetAttribute("src"));
        Assert.Equal(Tv, (await Page(paper, "/en/live/radio/")).QuerySelector("audio-player")!.GetAttribute("data-hls"));
    }

    [Fact]
    public async Task Its_page_reaches_the_server_of_the_stream_and_no_third_one_and_other_pages_stay_as_they_are()
    {
        await using var paper = await Sending(Store.Sqlite);
        await using var silent = await TestPaper.Open(Store.Sqlite);

        var policy = Policy(await Get(paper, "/en/live/tv/"));

        Assert.Contains("media-src 'self' blob: https://stream.courier.example:8443;", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self' https://stream.courier.example:8443;", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("media-src 'self' blob: https://radio.courier.example;", Policy(await Get(paper, "/ar/live/radio/")), StringComparison.Ordinal);
        foreach (var address in new[] { "/en/", "/en/city/", "/en/live/nothing/" })
            Assert.Equal(Policy(await Get(silent, address)), Policy(await Get(paper, address)));
    }

    [Fact]
    public async Task An_address_without_its_slash_leads_there()
    {
        await using var paper = await Sending(Store.Sqlite);
        Assert.Equal("/en/live/tv/", (await Get(paper, "/EN/Live/TV")).Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("Tv", "stream.courier.example", "which is no web address. Write it as in 'https://stream.paper.example/news.m3u8'.")]
    [InlineData("Tv", "rtmp://stream.courier.example/live", "which is no web address. Write it as in 'https://stream.paper.example/news.m3u8'.")]
    [InlineData("Radio", "https://radio courier/a;script-src *", "which is no web address. Write it as in 'https://stream.paper.example/news.mp3'.")]
    [InlineData("Tv", "https://stream.courier.example/live.mp4", "which is no HLS playlist. Name an address that ends with .m3u8.")]
    [InlineData("Radio", "http://radio.courier.example/a.mp3", "which browsers refuse on pages that come by https (PublicAddress). Name an address with https.")]
    public async Task What_cannot_be_meant_so_is_said_in_one_line_at_the_start(string kind, string address, string trouble) =>
        Assert.Equal($"The setting Live:en:{kind} is '{address}', {trouble}", await Started(kind, address));

    [Theory]
    [InlineData("Tv", "https://me:secret@stream.courier.example/live.m3u8", "The setting Live:en:Tv has a name or a password in it, and all readers would see them. Name an address that is open to everybody.")]
    [InlineData("Video", "https://stream.courier.example/live.m3u8", "The setting Live:en:Video is not known. An edition has Tv and Radio.")]
    [InlineData("7", "https://stream.courier.example/live.m3u8", "The setting Live:en:7 is not known. An edition has Tv and Radio.")]
    public async Task A_secret_and_a_slip_of_the_pen_are_too(string kind, string address, string line) => Assert.Equal(line, await Started(kind, address));

    [Theory]
    [InlineData("http://127.0.0.1:8000/live.mp3", "http://127.0.0.1:8000")]
    [InlineData("https://Radio.Courier.example:443/live", "https://radio.courier.example")]
    [InlineData("https://münze.example/live", "https://xn--mnze-0ra.example")]
    public void A_policy_names_the_server_in_ASCII(string address, string host) => Assert.Equal(host, new Broadcast(BroadcastKind.Radio, new Uri(address)).Host);

    /// <summary>English television and radio from one playlist, radio of the world for everybody else.</summary>
    private static Task<TestPaper> Sending(Store store) => TestPaper.Open(store, settings: new Dictionary<string, object>
    {
        ["Live"] = new Dictionary<string, object> { ["en"] = new Dictionary<string, string> { ["Radio"] = Tv, ["Tv"] = Tv }, ["*"] = new Dictionary<string, string> { ["Radio"] = Radio } },
    });

    private static async Task<string> Started(string kind, string address)
    {
        var folder = Directory.CreateTempSubdirectory("broadsheet-live-");
        try
        {
            new PaperFolder(folder.FullName).Create();
            await File.WriteAllTextAsync(new PaperFolder(folder.FullName).Settings, System.Text.Json.JsonSerializer.Serialize(new { PublicAddress = "https://courier.example", Live = new { en = new Dictionary<string, string> { [kind] = address } } }));
            var answer = await BroadsheetProgram.Run(null, "serve", "--data", folder.FullName, "--urls", "http://127.0.0.1:0");
            Assert.Equal(1, answer.ExitCode);
            return Assert.Single(answer.Error.Trim().Split('\n'));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<(string, string?)> Links(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelectorAll("header.masthead .sections a[href*='/live/']").Select(link => (link.TextContent, link.GetAttribute("href")));

    private static string Policy(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(TestPaper paper, string address) => await Journalist.Parse(await Get(paper, address));

    private static Task<HttpResponseMessage> Get(TestPaper paper, string address) => paper.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
}
