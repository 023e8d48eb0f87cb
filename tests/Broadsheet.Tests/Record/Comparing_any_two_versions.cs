using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Record;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Press;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Tests.Record;

public sealed class Comparing_any_two_versions
{
    private static readonly Block[] Body =
    [
        .. Enumerable.Range(1, 6).Select(number => new Paragraph(Inline.Plain($"Paragraph {number} stays as it is."))),
        new Paragraph(Inline.Plain("It leaves at 23:20 on Fridays.")),
        new Quote([Inline.Plain("We sail on.")]) { Speaker = "Mara Lind", Role = "captain" },
    ];

    [Theory, OnBothDatabases]
    public async Task Words_names_pictures_and_topics_are_told_apart_between_versions_that_do_not_follow_each_other(Store store)
    {
        await using var paper = await TestPaper.Open(store);
        await paper.Begun();
        var (item, address) = await ThreeVersions(paper);

        var page = await Page(paper, $"{address}/versions/1-3");

        Assert.Equal(["Ferry returns", "23:20", "captain", "Ferries"], page.QuerySelectorAll(".compare del").Select(part => part.TextContent));
        Assert.Equal(["Night ferry sails", "23:40", "harbour master", "Boats"], page.QuerySelectorAll(".compare ins").Select(part => part.TextContent));
        Assert.Equal(["Headline", "Quotation", "Topics"], page.QuerySelectorAll(".part--changed .part-name").Select(part => part.TextContent));
        Assert.Contains("4 unchanged paragraphs", page.QuerySelector(".unchanged")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("It is 23:40.", page.QuerySelector(".compare-notes")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["1", "3"], page.QuerySelectorAll(".compare-form option[selected]").Select(option => option.GetAttribute("value")));
        Assert.NotEqual(Guid.Empty, item);
    }

    [Fact]
    public async Task Side_by_side_the_old_stands_before_the_new()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Begun();
        var (_, address) = await ThreeVersions(paper);

        var page = await Page(paper, $"{address}/versions/1-3/beside");

        var sides = page.QuerySelectorAll(".part--changed").Where(part => part.QuerySelector(".headline") is not null).ToList();
        Assert.Equal(["Ferry returns", "Night ferry sails"], sides.Select(side => side.QuerySelector(".headline")!.TextContent));
        Assert.Equal(["Version 1", "Version 3"], page.QuerySelectorAll(".compare-side").Select(side => side.TextContent));
    }

    [Theory]
    [InlineData("1-1")]
    [InlineData("3-1")]
    [InlineData("1-4")]
    [InlineData("0-1")]
    [InlineData("01-2")]
    [InlineData("1-999999")]
    [InlineData("a-b")]
    public async Task What_never_was_cannot_be_compared(string pair)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Begun();
        var (_, address) = await ThreeVersions(paper);

        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync($"{address}/versions/{pair}")).StatusCode);
    }

    [Theory]
    [InlineData("?from=3&to=1", "versions/1-3")]
    [InlineData("?from=2&to=3", "versions/2-3")]
    [InlineData("?from=2&to=2", "versions/")]
    [InlineData("?from=x&to=-1", "versions/")]
    [InlineData("", "versions/")]
    public async Task The_form_leads_to_a_lasting_address(string asked, string leads)
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Begun();
        var (_, address) = await ThreeVersions(paper);

        var answer = await paper.Http.GetAsync($"{address}/versions/compare{asked}");

        Assert.Equal((HttpStatusCode.Found, $"{address}/{leads}"), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task A_withdrawn_story_is_not_compared()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        await paper.Begun();
        var (item, address) = await ThreeVersions(paper);
        await paper.Http.GetStringAsync($"{address}/versions/1-3");

        await paper.The<Withdraw>().Do(item, "The source took it back.");

        Assert.NotEqual(HttpStatusCode.OK, (await paper.Http.GetAsync($"{address}/versions/1-3")).StatusCode);
    }

    [Fact]
    public void A_moved_link_a_new_credit_and_another_picture_are_changes()
    {
        var before = new StoryContent { Headline = "Ferry", Body = [new Paragraph(new Inline([new Run("Tide table") { Href = "https://tides.example/1" }])), new Picture { Blob = "aa", CreditLine = "Mara Lind" }] };
        var after = before with { Body = [new Paragraph(new Inline([new Run("Tide table") { Href = "https://tides.example/2" }])), new Picture { Blob = "aa", CreditLine = "Ana Sousa" }, new Picture { Blob = "bb" }] };

        var changed = Comparison.Of(before, after).Where(part => part.IsChanged).ToList();

        Assert.Equal([StoryPart.Text, StoryPart.Picture, StoryPart.Picture], changed.Select(part => part.Part));
        Assert.Equal((null, "bb"), (changed[2].Before?.Blob, changed[2].After?.Blob));
    }

    [Theory]
    [InlineData("يغادر المركب في الثامنة مساء", "يغادر المركب في التاسعة مساء", "الثامنة", "التاسعة")]
    [InlineData("港口罢工今天结束", "港口罢工昨天结束", "今", "昨")]
    [InlineData("It’s the harbour-master’s", "It’s the harbour-guard’s", "harbour-master’s", "harbour-guard’s")]
    [InlineData("a big old boat", "a small new boat", "big old", "small new")]
    public void Only_what_differs_is_marked_in_any_script(string before, string after, string struck, string put)
    {
        var words = WordDifference.Between(before, after);

        Assert.Equal(struck, Assert.Single(words, part => part.Kind == DifferenceKind.Deleted).Text);
        Assert.Equal(put, Assert.Single(words, part => part.Kind == DifferenceKind.Inserted).Text);
    }

    private static async Task<(Guid Item, string Address)> ThreeVersions(TestPaper paper)
    {
        var item = await paper.Draft(content: new StoryContent { Headline = "Ferry returns", Section = "city", UrlName = "ferry", Tags = [new("ferries", "Ferries")], Body = Body });
        var address = (await paper.The<Publish>().Do(item)).Address;
        await paper.Rewrite(item, content => content with { Headline = "Night ferry sails" });
        await paper.The<Amend>().Do(item, VersionKind.Update, "The headline says when.");
        await paper.Rewrite(item, content => content with
        {
            Tags = [new("boats", "Boats")],
            Body = [.. Body[..6], new Paragraph(Inline.Plain("It leaves at 23:40 on Fridays.")), new Quote([Inline.Plain("We sail on.")]) { Speaker = "Mara Lind", Role = "harbour master" }],
        });
        await paper.The<Amend>().Do(item, VersionKind.Correction, "It is 23:40.");
        return (item, address);
    }

    private static async Task<IDocument> Page(TestPaper paper, string address) => new HtmlParser().ParseDocument(await paper.Http.GetStringAsync(address));
}
