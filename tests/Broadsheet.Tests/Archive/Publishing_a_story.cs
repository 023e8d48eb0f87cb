using System.Net;
using Broadsheet.Archive;

namespace Broadsheet.Tests.Archive;

public sealed class Publishing_a_story
{
    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.Postgres)]
    public async Task A_published_story_is_read_at_its_dated_address(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Draft("Night ferry returns to Tarn");

        var published = await paper.The<Publish>().Do(item);

        Assert.Equal("/en/city/2031/03/04/night-ferry-returns-to-tarn", published.Address);
        var page = await paper.Http.GetAsync(published.Address);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("Night ferry returns to Tarn", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.Postgres)]
    public async Task Publishing_twice_is_refused_and_leaves_one_version(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var item = await paper.Draft();
        await paper.The<Publish>().Do(item);

        var refused = await Assert.ThrowsAsync<Refused>(() => paper.The<Publish>().Do(item));

        Assert.Equal(RefusalReason.WrongState, refused.Reason);
        await using var newsroom = paper.Database.Open();
        Assert.Single(newsroom.Versions);
        Assert.Single(newsroom.Journal);
    }
}
