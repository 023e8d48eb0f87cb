using System.Net.Http.Headers;
using System.Text.Json;
using Broadsheet.Library;
using Broadsheet.Tests.Accounts;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Platform.Outside;
using Broadsheet.Tests.Wire.Importing;
using Microsoft.EntityFrameworkCore;
using NetVips;

namespace Broadsheet.Tests.Site.Api;

public sealed class Sending_pictures
{
    [Theory, OnBothDatabases]
    public async Task A_file_is_taken_in_once_and_a_story_names_it_by_its_address(Store store)
    {
        await using var paper = await Programs.Paper(store);

        var (status, taken) = await Send(paper, new ByteArrayContent(Painted()) { Headers = { ContentType = new("image/png") } }, "?name=quay.png");
        Assert.Equal((201, 640, 480, "image/png"), (status, taken.GetProperty("width").GetInt32(), taken.GetProperty("height").GetInt32(), taken.Member("mediaType")));
        paper.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await Send(paper, new MultipartFormDataContent { { new ByteArrayContent(Painted()), "file", "again.png" } })).Status);
        Assert.Equal("quay.png", (await paper.Database.Open().Set<PictureFile>().SingleAsync()).Name);

        var posted = await paper.Send(HttpMethod.Post, "/items?edition=en&section=city&publish=true", Exports.Ninjs("urn:a:1", "The quay", $"<p>It opens.</p><figure><img src=\"{taken.Member("address")}\" alt=\"The quay\"></figure>"));
        Assert.Contains(taken.Member("id"), await paper.Http.GetStringAsync(posted.Body.Member("address")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ninjs_picture_is_fetched_from_where_it_lies()
    {
        await using var outside = await OutsideServer.Open();
        var bytes = Painted();
        outside.Paths["/quay.png"] = context => context.Response.Body.WriteAsync(bytes).AsTask();
        using var errands = new Errands(outside);
        await using var paper = await TestPaper.Open(Store.Sqlite, services => services.AddSingleton(errands.Outbound));
        var token = await paper.Token("reporter:en");

        var taken = await paper.Send(HttpMethod.Post, "/pictures?edition=en", Ninjs(errands.At("/quay.png").AbsoluteUri), token: token);
        Assert.Equal(201, taken.Status);
        Assert.Equal("The quay at dawn", (await paper.Database.Open().Set<PictureFile>().SingleAsync()).Alt);

        foreach (var address in new[] { errands.At("/none.png").AbsoluteUri, "http://169.254.169.254/latest", "quay.png" })
            Assert.Equal(400, (await paper.Send(HttpMethod.Post, "/pictures?edition=en", Ninjs(address), token: token)).Status);
        Assert.Equal(403, (await paper.Send(HttpMethod.Post, "/pictures", Ninjs("http://x.example/"), token: token)).Status);
        Assert.Equal(403, (await paper.Send(HttpMethod.Post, "/pictures?edition=en", Ninjs("http://x.example/"), token: await paper.Token("contributor:en"))).Status);
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_with_a_reason()
    {
        await using var paper = await Programs.Paper(Store.Sqlite);
        var (status, answer) = await Send(paper, new ByteArrayContent("<svg onload=alert(1)>"u8.ToArray()) { Headers = { ContentType = new("image/png") } });
        Assert.Equal(400, status);
        Assert.NotEqual("", answer.Member("detail"));
        Assert.Empty(await paper.Database.Open().Set<PictureFile>().ToListAsync());
    }

    private static string Ninjs(string href) => $$"""{"uri":"urn:a:p","type":"picture","headlines":[{"value":"Quay"}],"descriptions":[{"role":"caption","value":"Dawn"},{"role":"altText","value":"The quay at dawn"}],"renditions":[{"name":"main","href":{{JsonSerializer.Serialize(href)}},"contentType":"image/png"}]}""";

    private static byte[] Painted()
    {
        using var image = Image.Black(640, 480);
        return image.PngsaveBuffer();
    }

    private static async Task<(int Status, JsonElement Body)> Send(TestPaper paper, HttpContent content, string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/pictures" + query) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "right");
        using var answer = await paper.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement);
    }
}
