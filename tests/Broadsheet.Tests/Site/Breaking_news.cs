using System.Net;
using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Tests.Archive;

namespace Broadsheet.Tests.Site;

public sealed class Breaking_news
{
    [Theory, OnBothDatabases]
    public async Task Is_told_until_its_time_is_over_without_printing_a_page_again(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var story = await paper.Public();
        Assert.NotEqual(Guid.Empty, story);
        using var before = await paper.Http.GetAsync("/en/");
        Assert.Equal(JsonValueKind.Null, (await Told(paper)).ValueKind);

        await paper.The<Break>().Tell("en", "The flood gate is shut", "/en/live/storm", TimeSpan.FromMinutes(30));

        Assert.Equal("The flood gate is shut", (await Told(paper)).GetProperty("words").GetString());
        Assert.Equal("/en/live/storm", (await Told(paper)).GetProperty("address").GetString());
        Assert.Equal(JsonValueKind.Null, (await Told(paper, "ar")).ValueKind);
        using var after = await paper.Http.GetAsync("/en/");
        Assert.Equal(before.Headers.ETag, after.Headers.ETag);

        paper.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(JsonValueKind.Null, (await Told(paper)).ValueKind);
    }

    [Fact]
    public async Task Is_taken_off_at_once_and_mostly_answered_as_before()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.The<Break>().Tell("en", "The flood gate is shut", null, TimeSpan.FromMinutes(30));
        using var first = await paper.Http.GetAsync("/en/now.json");
        using var asking = new HttpRequestMessage(HttpMethod.Get, "/en/now.json") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var again = await paper.Http.SendAsync(asking);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);

        await paper.The<Break>().TakeOff("en");

        Assert.Equal(JsonValueKind.Null, (await Told(paper)).ValueKind);
    }

    [Theory]
    [InlineData("", null, 5)]
    [InlineData("Storm", "https://elsewhere.example/", 5)]
    [InlineData("Storm", "//elsewhere.example/", 5)]
    [InlineData("Storm", "javascript:alert(1)", 5)]
    [InlineData("Storm", null, 0)]
    [InlineData("Storm", null, 100_000)]
    public async Task Leads_nowhere_else_and_not_for_ever(string words, string? address, int minutes)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await Assert.ThrowsAsync<Refused>(() => paper.The<Break>().Tell("en", words, address, TimeSpan.FromMinutes(minutes)));
        Assert.Equal(JsonValueKind.Null, (await Told(paper)).ValueKind);
    }

    private static async Task<JsonElement> Told(TestPaper paper, string edition = "en") =>
        JsonDocument.Parse(await paper.Http.GetStringAsync($"/{edition}/now.json")).RootElement.GetProperty("breaking");
}
