using System.Net;
using System.Text;
using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Site.MostRead;

namespace Broadsheet.Tests.Site;

public sealed class What_others_read
{
    [Fact]
    public async Task Stories_stand_in_the_order_in_which_they_were_read_in_their_own_edition()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var (ferry, storm, arabic) = (await Published(paper, "Ferry"), await Published(paper, "Storm"), await Published(paper, "عاصفة", "ar"));
        Read(paper, ferry.Item, times: 2);
        Read(paper, storm.Item, times: 3);
        Read(paper, arabic.Item, times: 9);

        Assert.Equal(["Storm", "Ferry"], await Most(paper, "en"));
        Assert.Equal(["عاصفة"], await Most(paper, "ar"));
        Assert.Contains("Storm", await paper.Http.GetStringAsync("/en/most-read/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_counts_once_an_hour_and_only_from_a_page_of_the_paper()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var (ferry, storm) = (await Published(paper, "Ferry"), await Published(paper, "Storm"));
        Read(paper, storm.Item, times: 2);

        for (var again = 0; again < 5; again++) Assert.Equal(HttpStatusCode.NoContent, await Said(paper, ferry.Address));
        foreach (var nothing in new[] { "/en/city/2031/03/04/never-was", "", "<script>", new string('x', 1000) }) Assert.Equal(HttpStatusCode.NoContent, await Said(paper, nothing));
        Assert.Equal(["Storm", "Ferry"], await Most(paper, "en"));

        paper.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.NoContent, await Said(paper, ferry.Address));
        paper.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.NoContent, await Said(paper, ferry.Address));
        Assert.Equal(["Ferry", "Storm"], await Most(paper, "en"));

        Assert.Equal(HttpStatusCode.NoContent, await Said(paper, storm.Address, site: "cross-site"));
        paper.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Empty(await Most(paper, "en"));
    }

    [Fact]
    public async Task A_withdrawn_story_is_not_offered_to_read()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var ferry = await Published(paper, "Ferry");
        Read(paper, ferry.Item, times: 2);

        await paper.The<Withdraw>().Do(ferry.Item, "Wrong.");

        Assert.Empty(await Most(paper, "en"));
    }

    private static void Read(TestPaper paper, Guid item, int times)
    {
        for (var reader = 1; reader <= times; reader++) Assert.True(paper.The<Readings>().Count(item, new IPAddress([10, 0, 0, (byte)reader])));
    }

    private static async Task<(Guid Item, string Address)> Published(TestPaper paper, string headline, string edition = "en")
    {
        var item = await paper.Draft(headline, edition: edition);
        return (item, (await paper.The<Publish>().Do(item)).Address);
    }

    private static async Task<HttpStatusCode> Said(TestPaper paper, string address, string site = "same-origin")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/en/most-read/") { Content = new StringContent(address, Encoding.UTF8, "text/plain") };
        request.Headers.Add("Sec-Fetch-Site", site);
        using var answer = await paper.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<IEnumerable<string>> Most(TestPaper paper, string edition) =>
        JsonDocument.Parse(await paper.Http.GetStringAsync($"/{edition}/most-read.json")).RootElement.EnumerateArray().Select(story => story.GetProperty("headline").GetString()!).ToList();
}
