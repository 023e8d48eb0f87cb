using System.Net;
using System.Text;
using Broadsheet.Accounts;
using Broadsheet.Archive;
using Broadsheet.Library;
using Broadsheet.Tests.Library.Recordings;
using Microsoft.EntityFrameworkCore;
using NetVips;

namespace Broadsheet.Tests.Desk;

public sealed class A_podcast_at_the_desk
{
    [Fact]
    public async Task Goes_from_an_empty_show_to_an_episode_that_readers_hear()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper);
        using var black = Image.Black(1500, 1500, bands: 3);

        using (var made = await ana.Upload("/desk/shows/new", "/desk/shows", ("cover", "cover.png", black.PngsaveBuffer()),
            ("edition", "en"), ("title", "Tide Lines"), ("description", "The harbour."), ("author", "The Courier"), ("category", "News"), ("people", "Mara Lind, host\nEdda Vane, guest, https://vane.example/"), ("isLocked", "true")))
            Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var show = await One(paper, newsroom => newsroom.Shows.SingleAsync());
        Assert.Equal([new Contributor("Mara Lind"), new Contributor("Edda Vane", "guest", "https://vane.example/")], show.Words.People);
        Assert.True(show.Words.IsLocked);
        Assert.Contains("No episode is public yet", (await ana.Page($"/desk/shows/{show.Id}")).Body!.TextContent, StringComparison.Ordinal);

        using var begun = await ana.Send($"/desk/shows/{show.Id}", $"/desk/shows/{show.Id}/episodes");
        var room = begun.Headers.Location!.OriginalString;
        var item = Guid.Parse(room.Split('/')[3]);
        using (await ana.Upload(room, $"/desk/items/{item}/recording", ("file", "dawn.wav", Sounds.Wav(4)))) { }
        var recording = await One(paper, newsroom => newsroom.Recordings.SingleAsync());
        await paper.Ended(recording.Blob);
        Assert.Contains("LUFS", (await ana.Page(room)).Body!.TextContent, StringComparison.Ordinal);

        using (var wrong = await ana.Upload(room, $"/desk/items/{item}/sound", null, ("chapters", "0:00 One\nsoon Two")))
            Assert.Contains("Line 2: 'soon' is no time", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        using (await ana.Upload(room, $"/desk/items/{item}/sound", ("transcriptFile", "dawn.srt", Encoding.UTF8.GetBytes("1\n00:00:00,000 --> 00:00:02,000\nANA: The tide.\n")), ("chapters", "0:00 One\n0:02 Two"), ("season", "1"), ("number", "7"), ("kind", "Bonus"), ("people", "Ana, host"), ("language", "en"))) { }
        await paper.The<SaveDraft>().Change(item, story => story with { Headline = "Before dawn" });
        var page = await ana.Page($"/desk/items/{item}/publish");
        Assert.DoesNotContain("The episode has no sound", page.Body!.TextContent, StringComparison.Ordinal);
        using (await ana.Send($"/desk/items/{item}/publish", $"/desk/items/{item}/publish")) { }

        var reader = await paper.Http.GetStringAsync("/en/podcasts/tide-lines/before-dawn");
        foreach (var words in new[] { "The tide.", "Two", "Bonus", "episode.mp3" }) Assert.Contains(words, reader, StringComparison.Ordinal);
        Assert.DoesNotContain("Must:", (await ana.Page($"/desk/shows/{show.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_at_the_field_why_a_file_is_not_taken_and_why_a_show_is_not_made()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper);
        var item = await paper.Draft();
        using var refused = await ana.Upload($"/desk/items/{item}/sound", $"/desk/items/{item}/recording", ("file", "page.mp3", "<html>"u8.ToArray()));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("id=\"file-wrong\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var nameless = await ana.Upload("/desk/shows/new", "/desk/shows", null, ("edition", "en"), ("title", " "));
        Assert.Contains("A show needs a title", await nameless.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var ben = await Journalist.Comes(paper, Role.Editor, "ar", "ben@courier.example");
        using var foreign = await ben.Upload("/desk/shows/new", "/desk/shows", null, ("edition", "en"), ("title", "Not mine"));
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
    }

    [Fact]
    public async Task A_recording_on_a_story_is_the_story_read_aloud()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper);
        var item = await paper.Draft();
        using (await ana.Upload($"/desk/items/{item}/sound", $"/desk/items/{item}/recording", ("file", "read.wav", Sounds.Wav(2)))) { }
        await paper.Ended((await One(paper, newsroom => newsroom.Recordings.SingleAsync())).Blob);
        var published = await paper.The<Publish>().Do(item);
        Assert.Contains("Listen to this story", await paper.Http.GetStringAsync(published.Address), StringComparison.Ordinal);
    }

    private static async Task<T> One<T>(TestPaper paper, Func<Broadsheet.Platform.Database.Newsroom, Task<T>> read)
    {
        await using var newsroom = paper.Database.Open();
        return await read(newsroom);
    }
}
