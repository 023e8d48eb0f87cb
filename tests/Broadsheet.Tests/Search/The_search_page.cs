using System.Net;
using System.Text.Json;
using Broadsheet.Archive;
using Broadsheet.Tests.Archive;

namespace Broadsheet.Tests.Search;

public sealed class The_search_page
{
    [Theory, OnBothDatabases]
    public async Task Results_stand_on_a_page_that_no_machine_keeps(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await paper.Story("Ferries <i>return</i> & stay", "Crews were sailing at dawn.");

        var page = await paper.Http.GetAsync("/en/search?q=sailed+%22crews%22");
        var html = await page.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("noindex", page.Headers.GetValues("X-Robots-Tag"));
        Assert.True(page.Headers.CacheControl!.NoCache);
        Assert.Contains("Ferries &lt;i&gt;return&lt;/i&gt; &amp; stay", html, StringComparison.Ordinal);
        Assert.Contains("<mark>Crews</mark> were <mark>sailing</mark> at dawn.", html, StringComparison.Ordinal);
        Assert.Contains("1 story with <b><bdi>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_first_word_there_is_a_box_and_no_result()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Story("Ferry");

        var html = await paper.Http.GetStringAsync("/en/search");

        Assert.Contains("name=\"q\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Ferry", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_are_taken_back_by_the_same_link()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Story("Ferry at noon");
        await paper.Story(new StoryContent { Headline = "Ferry race", Section = "sport", Tags = [new("boats", "Boats & ships")] });

        var all = await paper.Http.GetStringAsync("/en/search?q=ferry");
        var sport = await paper.Http.GetStringAsync("/en/search?q=ferry&section=sport");
        var nothing = await paper.Http.GetStringAsync("/en/search?q=noon&tag=boats");

        Assert.Contains("href=\"/en/search?q=ferry&amp;section=sport\"", all, StringComparison.Ordinal);
        Assert.Contains("Boats &amp; ships", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Ferry at noon", sport, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/search?q=ferry\" rel=\"nofollow\" aria-current=\"true\"", sport, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/search?q=noon\" rel=\"nofollow\" aria-current=\"true\"", nothing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_lists_have_pages()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        for (var story = 0; story < 21; story++) await paper.Story($"Ferry {story}");

        Assert.Contains("href=\"/en/search?q=ferry&amp;page=2\"", await paper.Http.GetStringAsync("/en/search?q=ferry"), StringComparison.Ordinal);
        Assert.Contains("rel=\"prev\" href=\"/en/search?q=ferry\"", await paper.Http.GetStringAsync("/en/search?q=ferry&page=2"), StringComparison.Ordinal);
        Assert.Contains("rel=\"prev\"", await paper.Http.GetStringAsync("/en/search?q=ferry&page=40"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_story_is_gone_from_the_page()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var item = await paper.Story("Ferry sinks");
        await paper.The<Withdraw>().Do(item, "It did not.");

        Assert.DoesNotContain("Ferry sinks", await paper.Http.GetStringAsync("/en/search?q=ferry"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_lead_to_where_they_stand()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Story(new StoryContent { Headline = "Harbour wall", Section = "city", Tags = [new("harbour-council", "Harbour council")] });

        var offers = JsonDocument.Parse(await paper.Http.GetStringAsync("/en/search/suggest?q=har")).RootElement.EnumerateArray()
            .Select(offer => (offer.GetProperty("text").GetString(), offer.GetProperty("kind").GetString(), offer.GetProperty("address").GetString()));

        Assert.Equal([("Harbour council", "Topic", "/en/tags/harbour-council/"), ("Harbour wall", null, "/en/city/2031/03/04/harbour-wall")], offers);
    }

    [Theory]
    [InlineData("/xx/search?q=ferry", HttpStatusCode.NotFound)]
    [InlineData("/xx/search/suggest?q=ferry", HttpStatusCode.NotFound)]
    [InlineData("/en/search?q=%00%ff%fe&page=-1&age=never&from=31-31-31&until=9999-12-31&tag=%ED%A0%80", HttpStatusCode.OK)]
    [InlineData("/en/search?q=a&q=b&section=x&section=y&page=99999999999999999999", HttpStatusCode.OK)]
    [InlineData("/en/search/suggest", HttpStatusCode.OK)]
    [InlineData("/ar/search?q=%D8%A7", HttpStatusCode.OK)]
    public async Task Any_address_gets_an_answer(string address, HttpStatusCode status)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);

        Assert.Equal(status, (await paper.Http.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Hostile_words_are_shown_as_words()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var strings = JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(Fixtures.PathOf("hostile/blns.json")))!;
        foreach (var chunk in strings.Chunk(100)) await paper.Story(string.Join(' ', chunk.Take(3)), string.Join('\n', chunk));

        foreach (var text in strings)
        {
            var page = await paper.Http.GetAsync($"/en/search?q={Uri.EscapeDataString(text)}");
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            var html = await page.Content.ReadAsStringAsync();
            Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", html, StringComparison.OrdinalIgnoreCase);
        }
    }
}
