using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Broadsheet.Archive;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Library.Recordings;

namespace Broadsheet.Tests.Site.Podcasts;

public sealed class Shows_and_episodes
{
    [Theory, OnBothDatabases]
    public async Task An_episode_is_at_once_on_its_show_the_list_the_front_and_stories(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await paper.Show();
        await paper.The<Publish>().Do(await paper.Draft("Night ferry returns"));
        foreach (var page in new[] { "/en/podcasts/", "/en/podcasts/tide-lines/", "/en/" }) Assert.DoesNotContain("Before dawn", await paper.Http.GetStringAsync(page));
        var item = await paper.Episode();

        foreach (var page in new[] { "/en/podcasts/", "/en/podcasts/tide-lines/", "/en/" })
        {
            var player = (await Page(paper, page)).QuerySelector("audio-player")!;
            Assert.Equal(("Before dawn", "Tide Lines", "6", "0:00 / 0:06"), (player.GetAttribute("data-title"), player.GetAttribute("data-show"), player.GetAttribute("data-duration")![..1], player.QuerySelector(".player-time")!.TextContent));
            Assert.Equal($"/sound/{item:N}/episode.mp3", player.QuerySelector("audio")!.GetAttribute("src"));
        }
        Assert.Contains("Before dawn", await paper.Http.GetStringAsync("/en/latest/"));
    }

    [Fact]
    public async Task Each_line_of_the_transcript_leads_to_its_second_and_chapters_people_and_files_stand_beside()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Show();
        await paper.Episode();
        var page = await Page(paper, "/en/podcasts/tide-lines/before-dawn");

        Assert.Equal([("/en/podcasts/tide-lines/before-dawn?t=0", "Mara Lind The tide is early."), ("/en/podcasts/tide-lines/before-dawn?t=2", "And the is late.")],
            page.QuerySelectorAll(".transcript li").Select(line => (line.QuerySelector("a")!.GetAttribute("href")!, string.Join(' ', line.QuerySelector("p")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))));
        Assert.Equal(["The quay", "The ferry"], page.QuerySelectorAll(".chapters .moment span").Select(chapter => chapter.TextContent));
        Assert.Equal("Mara Lind", page.QuerySelector(".people a")!.TextContent);
        Assert.Contains("MB", page.QuerySelector(".files a[download]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"@type\":\"PodcastEpisode\"", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_episode_is_corrected_and_withdrawn_like_a_story(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await paper.Show();
        var item = await paper.Episode();
        const string Address = "/en/podcasts/tide-lines/before-dawn";
        await paper.Rewrite(item, content => content with { Standfirst = "Who is up at six." });
        await paper.The<Amend>().Do(item, VersionKind.Correction, "It was six.");
        foreach (var page in new[] { Address, "/en/corrections/", $"{Address}/versions/" }) Assert.Contains("It was six.", await paper.Http.GetStringAsync(page));
        Assert.Contains("Who is up at five.", await paper.Http.GetStringAsync($"{Address}/versions/1"));

        await paper.The<Withdraw>().Do(item, "It was another ferry.");
        using var gone = await paper.Http.GetAsync(Address);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        foreach (var page in new[] { "/en/podcasts/tide-lines/", "/en/podcasts/tide-lines/feed.xml", "/en/" }) Assert.DoesNotContain("Before dawn", await paper.Http.GetStringAsync(page));
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync($"/sound/{item:N}/episode.mp3")).StatusCode);
    }

    [Fact]
    public async Task Other_sites_may_frame_the_player_alone()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Show();
        await paper.Episode();
        const string Address = "/en/podcasts/tide-lines/before-dawn";
        foreach (var _ in new[] { "printed", "stored" })
        {
            using var framed = await paper.Http.GetAsync($"{Address}?embed");
            Assert.Contains("frame-ancestors *", Assert.Single(framed.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Contains("class=\"embedded\"", await framed.Content.ReadAsStringAsync());
            using var plain = await paper.Http.GetAsync(Address);
            Assert.Contains("frame-ancestors 'none'", Assert.Single(plain.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        }
        var answer = await paper.Http.GetStringAsync($"/oembed?url={Uri.EscapeDataString(new Uri(paper.Http.BaseAddress!, Address).AbsoluteUri)}");
        Assert.Contains("before-dawn?embed", answer, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotImplemented, (await paper.Http.GetAsync("/oembed?url=x&format=xml")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync("/oembed?url=https://elsewhere.example/x")).StatusCode);
    }

    [Fact]
    public async Task Serials_are_told_from_their_beginning_and_others_from_the_end()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var show = await paper.Show();
        var wav = Sounds.Wav(1);
        foreach (var (season, number) in new[] { (1, 1), (1, 2), (2, 1) })
        {
            await paper.Episode($"S{season} E{number}", new EpisodeMark("tide-lines") { Season = season, Number = number }, wav);
            paper.Clock.Advance(TimeSpan.FromHours(1));
        }
        Assert.Equal(["S2 E1", "S1 E2", "S1 E1"], await Headlines());
        await paper.The<KeepShow>().Rewrite("en", "tide-lines", show.Words with { IsSerial = true });
        Assert.Equal(["S1 E1", "S1 E2", "S2 E1"], await Headlines());

        async Task<IEnumerable<string>> Headlines() => (await Page(paper, "/en/podcasts/tide-lines/")).QuerySelectorAll(".episode-entry h3").Select(heading => heading.TextContent);
    }

    private static async Task<IHtmlDocument> Page(TestPaper paper, string path) => new HtmlParser().ParseDocument(await paper.Http.GetStringAsync(path));
}
