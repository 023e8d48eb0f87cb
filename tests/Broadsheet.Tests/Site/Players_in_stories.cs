using AngleSharp.Html.Parser;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Tests.Site;

public sealed class Players_in_stories
{
    private static readonly string Blob = new('a', 64);
    private static readonly string Words = new('b', 64);

    [Fact]
    public async Task A_recording_of_ours_is_played_and_downloaded_without_a_script()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var page = await Publish(paper, new Audio($"/recordings/{Blob}/sound.mp3") { Blob = Blob, Title = "On the pier", Seconds = 3723.4 });

        var player = page.QuerySelector("audio-player")!;
        Assert.Equal(("On the pier", "3723.4", $"/recordings/{Blob}/peaks.json"), (player.GetAttribute("data-title"), player.GetAttribute("data-duration"), player.GetAttribute("data-peaks")));
        Assert.Equal($"/recordings/{Blob}/sound.mp3", player.QuerySelector("audio[controls][preload=none]")!.GetAttribute("src"));
        Assert.Equal($"/recordings/{Blob}/sound.mp3", player.QuerySelector("a[download]")!.GetAttribute("href"));
        Assert.Equal("0:00 / 1:02:03", player.QuerySelector(".player-time")!.TextContent);
        Assert.Equal("PT1H2M3S", player.QuerySelector("time")!.GetAttribute("datetime"));
    }

    [Fact]
    public async Task A_film_of_ours_has_its_captions_its_poster_and_its_place()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var page = await Publish(paper, new Video($"/recordings/{Blob}/film.mp4") { Blob = Blob, Title = "The lock", Caption = "Filmed in May.", Seconds = 44, Width = 1280, Height = 720, Tracks = [new("en", Words), new("ar", Words)] });

        var film = page.QuerySelector("video-player > video[controls]")!;
        Assert.Equal(($"/recordings/{Blob}/poster.jpg", "1280", "720"), (film.GetAttribute("poster"), film.GetAttribute("width"), film.GetAttribute("height")));
        Assert.Equal([("en", "English", true), ("ar", "العربية", false)], film.QuerySelectorAll("track[kind=captions]").Select(track => (track.GetAttribute("srclang"), track.GetAttribute("label"), track.HasAttribute("default"))));
        Assert.Equal("Filmed in May.", page.QuerySelector("figure.video > figcaption")!.TextContent);
    }

    [Fact]
    public async Task Headings_keep_names_of_their_own_around_a_player()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var page = await Publish(paper, new Heading(2, Inline.Plain("Tides")), new Audio($"/recordings/{Blob}/sound.mp3") { Blob = Blob }, new Heading(2, Inline.Plain("Tides")));
        Assert.Equal(["h-tides", "h-tides-2"], page.QuerySelectorAll(".story-body h2").Select(heading => heading.Id));
    }

    [Fact]
    public async Task A_recording_that_lies_elsewhere_stays_as_it_was()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var page = await Publish(paper, new Audio("https://sounds.example/a.mp3"));
        Assert.Null(page.QuerySelector("audio-player"));
        Assert.Equal("https://sounds.example/a.mp3", page.QuerySelector("audio[controls]")!.GetAttribute("src"));
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Publish(TestPaper paper, params Block[] body)
    {
        var item = await paper.Draft(content: new StoryContent { Headline = "Heard", Section = "city", Body = body });
        var published = await paper.The<Publish>().Do(item);
        return new HtmlParser().ParseDocument(await paper.Http.GetStringAsync(published.Address));
    }
}
