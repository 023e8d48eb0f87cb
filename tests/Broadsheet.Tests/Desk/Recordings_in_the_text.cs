using System.Net;
using System.Text.Json;
using Broadsheet.Accounts;
using Broadsheet.Library;
using Broadsheet.Tests.Library.Recordings;
using NetVips;

namespace Broadsheet.Tests.Desk;

public sealed class Recordings_in_the_text
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_is_sent_comes_back_as_a_block_and_is_found_by_its_name()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper, Role.Reporter);
        var sent = await Sent(ana, "/desk/recordings", "Night ferry.wav", Sounds.Wav(2));

        Assert.Equal(("audio", "Night ferry", 2), (sent.GetProperty("type").GetString(), sent.GetProperty("title").GetString(), sent.GetProperty("seconds").GetDouble()));
        foreach (var (words, count) in new[] { ("FERRY", 1), ("", 1), ("tram", 0) })
        {
            using var answer = await ana.Look($"/desk/recordings/choose?q={words}");
            var found = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancelled)).RootElement;
            Assert.Equal(count, found.GetArrayLength());
            if (count > 0) Assert.Equal(sent.GetProperty("href").GetString(), found[0].GetProperty("block").GetProperty("href").GetString());
        }
        using var wrong = await Send(ana, "/desk/recordings", "page.mp3", "<html>"u8.ToArray());
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("page.mp3 is no recording", await wrong.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_moves_becomes_a_film_in_the_text_and_stands_still_as_a_lead()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var ana = await Journalist.Comes(paper, Role.Reporter);
        var (moving, still) = (Gif(pages: 3), Gif(pages: 1));

        var film = await Sent(ana, "/desk/pictures?moving=true", "crane.gif", moving);
        Assert.Equal(("video", 81, 61), (film.GetProperty("type").GetString(), film.GetProperty("width").GetInt32(), film.GetProperty("height").GetInt32()));
        Assert.Equal(JobState.Done, (await paper.Ended(film.GetProperty("blob").GetString()!)).State);
        using (var played = await paper.Http.GetAsync(film.GetProperty("href").GetString(), Cancelled)) Assert.Equal("video/mp4", played.Content.Headers.ContentType?.MediaType);
        foreach (var (address, file) in new[] { ("/desk/pictures", moving), ("/desk/pictures?moving=true", still) })
            Assert.False((await Sent(ana, address, "crane.gif", file)).TryGetProperty("type", out _));
        Assert.Contains("neither sound nor film", (await Assert.ThrowsAsync<UnusableRecording>(() => paper.Take(still, "still.gif"))).Message, StringComparison.Ordinal);
    }

    /// <summary>Each picture stands for half a second.</summary>
    private static byte[] Gif(int pages)
    {
        using var strip = Image.Arrayjoin([.. Enumerable.Range(0, pages).Select(page => (Image.Black(81, 61, bands: 3) + (page * 60)).Cast(Enums.BandFormat.Uchar))], across: 1).Copy(interpretation: Enums.Interpretation.Srgb)
            .Mutate(image =>
            {
                image.Set(GValue.GIntType, "page-height", 61);
                image.Set(GValue.ArrayIntType, "delay", Enumerable.Repeat(500, pages).ToArray());
            });
        return strip.GifsaveBuffer();
    }

    private static async Task<JsonElement> Sent(Journalist ana, string address, string name, byte[] file)
    {
        using var answer = await Send(ana, address, name, file);
        var said = await answer.Content.ReadAsStringAsync(Cancelled);
        Assert.True(answer.IsSuccessStatusCode, said);
        return JsonDocument.Parse(said).RootElement;
    }

    private static async Task<HttpResponseMessage> Send(Journalist ana, string address, string name, byte[] file)
    {
        await ana.Page("/desk/items");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        request.Headers.Add("RequestVerificationToken", ana.Mark);
        request.Headers.Add("Accept", "application/json");
        return await ana.Send(request);
    }
}
