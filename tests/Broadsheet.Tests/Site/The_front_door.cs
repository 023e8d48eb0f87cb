using System.Net;
using System.Text.Json;
using Broadsheet.Tests.Press;

namespace Broadsheet.Tests.Site;

public sealed class The_front_door
{
    [Theory]
    [InlineData("", "", "/en/")]
    [InlineData("ar-EG,en;q=0.5", "", "/ar/")]
    [InlineData("fr, ar;q=0.1, en;q=0.9", "", "/en/")]
    [InlineData("fr", "", "/en/")]
    [InlineData("en", "edition=ar", "/ar/")]
    [InlineData("ar", "edition=//evil.example", "/ar/")]
    [InlineData(";;;q=,", "", "/en/")]
    public async Task It_leads_to_the_reader_s_edition_and_no_cache_keeps_that(string languages, string cookie, string edition)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        using var answer = await paper.Get("/", ("Accept-Language", languages), ("Cookie", cookie));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(edition, answer.Headers.Location?.ToString());
        Assert.True(answer.Headers.CacheControl?.Private);
        Assert.Contains("Accept-Language", answer.Headers.Vary);
    }

    [Fact]
    public async Task Robots_find_the_maps_and_installers_the_edition()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        Assert.Contains("/sitemap.xml", await paper.Http.GetStringAsync("/robots.txt"));
        using var manifest = JsonDocument.Parse(await paper.Http.GetStringAsync("/ar/site.webmanifest"));
        Assert.Equal("rtl", manifest.RootElement.GetProperty("dir").GetString());
        foreach (var icon in manifest.RootElement.GetProperty("icons").EnumerateArray())
        {
            using var picture = await paper.Get(icon.GetProperty("src").GetString()!);
            Assert.Equal(HttpStatusCode.OK, picture.StatusCode);
        }
        using var none = await paper.Get("/fr/site.webmanifest");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }
}
