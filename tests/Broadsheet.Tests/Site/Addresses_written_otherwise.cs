using System.Net;
using Broadsheet.Archive;
using Broadsheet.Tests.Archive;

namespace Broadsheet.Tests.Site;

public sealed class Addresses_written_otherwise
{
    [Theory, OnBothDatabases]
    public async Task Lead_to_the_one_that_is_meant(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        var story = (await paper.The<Publish>().Do(await paper.Draft(content: new StoryContent { Headline = "Night ferry", Section = "city", Tags = [new("ferries", "Ferries")] }))).Address;
        foreach (var (written, meant) in new[]
        {
            ("/EN/", "/en/"), ("/en", "/en/"), ("/EN", "/en/"), ("/en/City/", "/en/city/"), ("/en/city", "/en/city/"), ("/EN/Latest?page=2", "/en/latest/?page=2"),
            ("/en/Tags/Ferries", "/en/tags/ferries/"), (story + "/", story), (story.ToUpperInvariant(), story), (story + "/Versions", story + "/versions/"), ("/en/City/Feed.XML", "/en/city/feed.xml"), ("/en/feed.xml/", "/en/feed.xml"),
        })
        {
            var answer = await paper.Http.GetAsync(new Uri(written, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal((written, HttpStatusCode.MovedPermanently, meant), (written, answer.StatusCode, answer.Headers.Location?.ToString()));
            var there = await paper.Http.GetAsync(new Uri(meant, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(there.StatusCode == HttpStatusCode.OK || meant.Contains("page=", StringComparison.Ordinal), meant);
        }
    }

    [Theory]
    [InlineData("/en/there-is-no-such-section/")]
    [InlineData("/XX/City/")]
    [InlineData("/en/City/2031/03/04/No-Such-Story")]
    public async Task Are_missing_when_nothing_is_meant(string written)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync(new Uri(written, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }
}
