using System.Text;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Html;
using Broadsheet.Formats.Tests.Bodies;
using CsCheck;

namespace Broadsheet.Formats.Tests.Html;

public sealed class Hostile_pages
{
    private static NewsDocument Read(string html)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(html));
        return new HtmlFormat().Read(stream, new ReadingOptions(), TestContext.Current.CancellationToken).Single();
    }

    private static readonly Gen<string> Piece = Gen.Int[0, 15].Select(index => ((string[])
    [
        "<p>", "</p>", "<div class=\"ad\">", "</div>", "<h1>", "Ferry, sails at dawn and comes back at night. ", "<article>", "<table><tr><td>", "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":[",
        "</script>", "<a href=\"javascript:x\">", "<meta property=og:title content=\"", "\"", "<aside>", "<img src=//x/y.jpg>", "<time datetime=2031-99-99>",
    ])[index]);

    [Fact]
    public void Any_heap_of_tags_is_read_to_blocks_that_can_be_written() =>
        Piece.Array[0, 40].Select(pieces => string.Concat(pieces)).Sample(html => Assert.NotNull(BodyWriter.Write(Read(html).Body)), iter: 1500);

    [Fact]
    public void Attacks_in_a_page_leave_its_story_readable()
    {
        foreach (var vector in Hostile_bodies.Vectors().Take(149 + 110))
        {
            var read = Read($"<title>Ferry sails again</title><h1>Ferry sails again</h1><article><p>The ferry left her berth at dawn on Tuesday, the first time since November, with forty people on board.</p>{vector}</article>");

            Assert.Contains("The ferry left her berth", BodyText.Plain(read.Body) + string.Concat(read.Dropped), StringComparison.Ordinal);
            Assert.DoesNotContain("<script", BodyWriter.Write(read.Body), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Absurd_nesting_still_gives_words()
    {
        var read = Read("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 200_000)) + "The ferry sailed.");

        Assert.Contains("The ferry sailed.", BodyText.Plain(read.Body), StringComparison.Ordinal);
        Assert.NotEmpty(read.Warnings);
    }

    [Fact]
    public void A_page_larger_than_allowed_is_refused()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("<html>" + new string('x', 2000)));
        Assert.Throws<UnreadableDocument>(() => new HtmlFormat().Read(stream, new ReadingOptions { MaxItemBytes = 1000 }, TestContext.Current.CancellationToken).ToList());
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html>", "a", 90)]
    [InlineData("<?xml version=\"1.0\"?><rss>", "a.html", 0)]
    [InlineData("<p>Words", "a.htm", 80)]
    [InlineData("Words", "a.txt", 0)]
    public void A_page_is_known_by_its_first_bytes(string head, string name, int sure) => Assert.Equal(sure, new HtmlFormat().Recognise(Encoding.UTF8.GetBytes(head), name));
}
