using System.Text;
using Broadsheet.Formats.Syndication;

namespace Broadsheet.Formats.Tests.Syndication;

/// <summary>Each is refused with what is wrong and where, in bounded memory; what came before the break stands.</summary>
public sealed class Broken_feeds
{
    [Theory]
    [InlineData("parser/universal/empty_feed.xml", "rss", 1, "no markup")]
    [InlineData("parser/universal/unknown_feed.xml", "rss", 1, "<note>")]
    [InlineData("parser/universal/invalid.json", "jsonfeed", 3, "not valid JSON")]
    [InlineData("parser/json/invalid/invalid.json", "jsonfeed", 3, "not valid JSON")]
    public void A_file_that_is_no_feed_says_so_with_its_line(string file, string format, int line, string reason)
    {
        using var stream = File.OpenRead(Fixtures.PathOf("feeds/gofeed/" + file));
        var refused = Assert.Throws<UnreadableDocument>(() => Read(format, stream));
        Assert.Equal(line, refused.Line);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_breaks_off_gives_what_came_before()
    {
        var read = new List<NewsDocument>();
        var refused = Assert.Throws<UnreadableDocument>(() => Take("<rss><channel>\n<item><title>One</title></item>\n<item><title>Two", read));
        Assert.Equal("One", Assert.Single(read).Headline);
        Assert.Equal(3, refused.Line);
        Assert.Contains("breaks off", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_of_a_documents_own_are_refused()
    {
        const string laughs = "<?xml version='1.0'?>\n<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>\n<rss><channel><item><title>&b;</title></item></channel></rss>";
        var refused = Assert.Throws<UnreadableDocument>(() => Take(laughs, []));
        Assert.Equal(2, refused.Line);
        Assert.Contains("entities", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_type_of_old_rss_does_no_harm()
    {
        var read = new List<NewsDocument>();
        Take("""<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://example.org/rss-0.91.dtd"><rss version="0.91"><channel><item><title>Caf&eacute;</title></item></channel></rss>""", read);
        Assert.Equal("Café", Assert.Single(read).Headline);
    }

    [Fact]
    public void Elements_a_thousand_deep_are_refused()
    {
        var refused = Assert.Throws<UnreadableDocument>(() => Take("<rss><channel><item>" + string.Concat(Enumerable.Repeat("<a>", 1000)), []));
        Assert.Contains("deep", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rss", "<rss><channel><item><title>", "t")]
    [InlineData("rss", "<rss><channel><item><title a='", "t")]
    [InlineData("rss", "<rss><channel><item><title><![CDATA[", "t")]
    [InlineData("rss", "<rss><channel><description>", "t")]
    [InlineData("rss", "<rss><channel><!-- ", "t")]
    [InlineData("rss", "<rss ", "a='1' ")]
    [InlineData("atom", "<feed xmlns='http://www.w3.org/2005/Atom'><entry>", "<title>t</title>")]
    [InlineData("jsonfeed", "{\"items\":[{\"title\":\"", "t")]
    [InlineData("jsonfeed", "{\"title\":\"", "t")]
    public void An_item_that_never_ends_is_refused_in_bounded_memory(string format, string opening, string more)
    {
        var options = new ReadingOptions { MaxItemBytes = 1024 * 1024 };
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refused = Assert.Throws<UnreadableDocument>(() => Read(format, new Endless(opening, more), options));
        Assert.Contains("larger than", refused.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200L * 1024 * 1024);
    }

    [Fact]
    public void A_feed_without_end_is_given_item_by_item()
    {
        var endless = new Endless("<rss><channel>", "<item><title>One more</title></item>");
        Assert.Equal(10_000, Format("rss").Read(endless, new ReadingOptions(), TestContext.Current.CancellationToken).Take(10_000).Count());
    }

    [Theory]
    [InlineData("<entry xmlns='http://www.w3.org/2005/Atom'/>", 1)]
    [InlineData("<entry xmlns='http://www.w3.org/2005/Atom'><title>One</title></entry>", 1)]
    [InlineData("<rss/>", 0)]
    [InlineData("<rss><channel/></rss>", 0)]
    [InlineData("<rss><channel><item/></channel></rss>", 1)]
    public void Empty_elements_and_a_lone_entry_are_read(string feed, int count)
    {
        var read = new List<NewsDocument>();
        Take(feed, read);
        Assert.Equal(count, read.Count);
    }

    [Fact]
    public void Mended_markup_is_told()
    {
        var read = new List<NewsDocument>();
        Take("<rss><channel><item>\n<title>One</titel><link>https://selene.example/1</link></item></channel></rss>", read);
        var document = Assert.Single(read);
        Assert.Equal("https://selene.example/1", document.Address);
        Assert.Equal(2, Assert.Single(document.Warnings).Line);
    }

    private static void Take(string feed, List<NewsDocument> into)
    {
        foreach (var document in Format("rss").Read(new MemoryStream(Encoding.UTF8.GetBytes(feed)), new ReadingOptions(), CancellationToken.None)) into.Add(document);
    }

    private static List<NewsDocument> Read(string format, Stream stream, ReadingOptions? options = null) => [.. Format(format).Read(stream, options ?? new ReadingOptions(), CancellationToken.None)];

    private static IDocumentFormat Format(string name) => SyndicationFormats.All.Single(format => format.Name == name);
}
