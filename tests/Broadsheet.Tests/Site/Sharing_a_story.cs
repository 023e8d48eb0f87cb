using System.Net;
using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Broadsheet.Library;
using Broadsheet.Tests.Archive;
using Broadsheet.Tests.Desk;
using NetVips;

namespace Broadsheet.Tests.Site;

public sealed class Sharing_a_story
{
    [Fact]
    public async Task Its_address_is_given_as_a_QR_code_and_that_of_nothing_else()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var story = await paper.The<Publish>().Do(await paper.Draft());

        using var code = await paper.Http.GetAsync(story.Address + "/qr.svg");

        Assert.Equal("image/svg+xml", code.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("<svg", await code.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync("/en/city/2031/03/04/no-such-story/qr.svg")).StatusCode);
    }

    [Fact]
    public async Task Each_of_its_quotes_is_given_as_a_picture()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var story = await paper.The<Publish>().Do(await paper.Draft(content: new StoryContent
        {
            Headline = "Night ferry returns", Section = "city",
            Body = [new Quote([Inline.Plain("We sail at dusk & come home at dawn.")]) { Speaker = "Mara Lind", Role = "harbour master <acting>" }],
        }));
        Assert.Contains($"{story.Address}/quotes/1.png", await paper.Http.GetStringAsync(story.Address), StringComparison.Ordinal);

        using var card = Image.NewFromBuffer(await paper.Http.GetByteArrayAsync(story.Address + "/quotes/1.png"));

        Assert.Equal((1200, 630), (card.Width, card.Height));
        Assert.True(card.Deviate() > 5, "Nothing is written on it.");
        foreach (var none in new[] { "0", "2", "-1", "99999999999", "x" })
            Assert.Equal(HttpStatusCode.NotFound, (await paper.Http.GetAsync($"{story.Address}/quotes/{none}.png")).StatusCode);
    }

    [Theory]
    [InlineData("سلام", "س\u200cل\u200cا\u200cم")]
    [InlineData("क्षमा", "क्\u200cष\u200cमा")]
    public void Letters_of_a_picture_are_joined_as_their_script_joins_them(string joined, string apart)
    {
        var (one, other) = (Card(joined), Card(apart));
        Assert.False(one.AsSpan().SequenceEqual(other), "The joined letters look as those kept apart.");
        Assert.False(one.AsSpan().SequenceEqual(Card("\uE000\uE001\uE002")), "Boxes stand for the letters.");
    }

    [Fact]
    public void Very_long_and_hostile_words_make_a_picture_too()
    {
        foreach (var words in new[] { string.Join(' ', Enumerable.Repeat("harbour", 5_000)), new string('x', 20_000), "<span foreground='red'>&lt;/span>", "\u202e right to left \u202c", " " })
            Assert.NotEmpty(new QuoteCard(words, "<b>", "&amp;", "The \"Courier\"", "en", IsRightToLeft: false).Draw());
    }

    [Fact]
    public async Task Neighbours_of_a_section_lead_to_one_another_as_soon_as_there_is_a_newer_one()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var first = await paper.The<Publish>().Do(await paper.Draft("First of the city"));
        paper.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await paper.The<Publish>().Do(await paper.Draft("Second of the city"));
        var page = await Journalist.Parse(await paper.Http.GetAsync(second.Address));
        Assert.Equal(first.Address, page.QuerySelector(".neighbours [rel=prev]")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector(".neighbours [rel=next]"));
        paper.Clock.Advance(TimeSpan.FromMinutes(1));

        var third = await paper.The<Publish>().Do(await paper.Draft("Third of the city"));

        Assert.Equal(third.Address, (await Journalist.Parse(await paper.Http.GetAsync(second.Address))).QuerySelector(".neighbours [rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_page_of_words_alone_has_them_all_and_nothing_else()
    {
        await using var paper = await TestPaper.Open(Store.Sqlite);
        var story = await paper.The<Publish>().Do(await paper.Draft(content: new StoryContent
        {
            Headline = "Night ferry returns", Section = "city", LeadPicture = new Picture { Blob = new string('a', 64), Alt = "The ferry at dusk" },
            Body = [new Paragraph(Inline.Plain("The ferry sails again.")), new Video("https://films.example/a.mp4")],
        }));

        var page = await Journalist.Parse(await paper.Http.GetAsync(story.Address + "?lite"));

        Assert.Empty(page.QuerySelectorAll("img, picture, svg, script, video, audio, [rel=preload]"));
        Assert.Contains("The ferry sails again.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("[The ferry at dusk]", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(story.Address, page.QuerySelector("a[data-lite]")!.GetAttribute("href"));
        Assert.Equal("/en/city/?lite", page.QuerySelector("nav a[href^='/en/city/']")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await paper.Http.GetAsync("/en/city/?lite")).StatusCode);
    }

    private static byte[] Card(string words) => new QuoteCard(words, null, null, "-", "en", IsRightToLeft: false).Draw();
}
