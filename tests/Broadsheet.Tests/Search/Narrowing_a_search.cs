using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Broadsheet.Archive;
using Broadsheet.Tests.Press;

namespace Broadsheet.Tests.Search;

public sealed class Narrowing_a_search
{
    [Fact]
    public async Task By_form_language_and_days_with_counts_and_every_choice_in_the_address()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Begun();
        await paper.Story("Ferry returns");
        await paper.Story(new StoryContent { Headline = "Ferry vuelve", Section = "city", Language = "es" });
        await paper.Story(new StoryContent { Headline = "Ferry of last year", Section = "city" }, at: paper.Clock.GetUtcNow().AddDays(-300));

        var all = await Page(paper, "/en/search?q=ferry");
        Assert.Equal(["2 English", "1 español"], Choices(all, "Language"));
        Assert.Equal(["3 Text"], Choices(all, "Form"));
        var spanish = all.QuerySelectorAll(".filters a").Single(link => link.TextContent.Contains("español", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal(["Ferry vuelve"], Found(await Page(paper, spanish)));
        Assert.Equal(3, Found(await Page(paper, "/en/search?q=ferry&type=text")).Count());

        var form = all.QuerySelector("form.days")!;
        Assert.Equal("ferry", form.QuerySelector("input[name=q]")!.GetAttribute("value"));
        Assert.Equal(["Ferry of last year"], Found(await Page(paper, "/en/search?q=ferry&from=2030-01-01&until=2030-12-31")));
        Assert.Equal("2030-12-31", (await Page(paper, "/en/search?q=ferry&until=2030-12-31")).QuerySelector("#days-until")!.GetAttribute("value"));
    }

    [Fact]
    public async Task From_sections_topics_and_corrections_filters_are_one_link_away()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Begun();
        await paper.Story(new StoryContent { Headline = "Ferry returns", Section = "city", Tags = [new("ferries", "Ferries")] });

        foreach (var list in new[] { "/en/city/", "/en/tags/ferries/", "/en/latest/" })
        {
            var link = (await Page(paper, list)).QuerySelectorAll(".page-head a").Single(one => one.TextContent == "Filter");
            Assert.Equal(["Ferry returns"], Found(await Page(paper, link.GetAttribute("href")!)));
        }

        Assert.Contains("corrected=yes", (await Page(paper, "/en/corrections/")).QuerySelector(".page-head .row a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("harbourmasters lighthouse", true)]
    [InlineData("night ferry zeppelins", true)]
    [InlineData("\"night zeppelins\"", false)]
    [InlineData("zeppelins submarines", false)]
    public async Task What_has_not_all_of_the_words_comes_near_and_says_so(string words, bool comesNear)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Begun();
        await paper.Story("The harbourmastership and the lighthouses by the night ferry");

        var page = await Page(paper, $"/en/search?q={Uri.EscapeDataString(words)}");

        Assert.Equal(comesNear, page.Body!.TextContent.Contains("No story has all of these words. These come nearest.", StringComparison.Ordinal));
        Assert.Equal(comesNear ? 1 : 0, Found(page).Count());
    }

    private static IEnumerable<string> Choices(IDocument page, string filter) =>
        page.QuerySelectorAll(".filters section").Single(section => section.QuerySelector("h2")!.TextContent == filter)
            .QuerySelectorAll("a").Select(choice => $"{choice.QuerySelector(".count")!.TextContent} {choice.QuerySelector("bdi")!.TextContent}");

    private static IEnumerable<string> Found(IDocument page) => page.QuerySelectorAll(".results h2 a").Select(link => link.TextContent);

    private static async Task<IDocument> Page(TestPaper paper, string address) => new HtmlParser().ParseDocument(await paper.Http.GetStringAsync(address));
}
