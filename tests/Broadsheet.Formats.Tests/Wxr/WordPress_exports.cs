using System.Globalization;
using System.Text;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Wxr;

namespace Broadsheet.Formats.Tests.Wxr;

public sealed class WordPress_exports
{
    private static List<NewsDocument> Read(string file)
    {
        using var stream = File.OpenRead(Fixtures.PathOf("wxr/" + file));
        return [.. new WxrFormat().Read(stream, new ReadingOptions(), TestContext.Current.CancellationToken)];
    }

    internal static List<NewsDocument> ReadText(string items, string head = "", bool canSeek = true)
    {
        var xml = $"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.0/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.0/"><channel>{head}{items}</channel></rss>""";
        using Stream stream = canSeek ? new MemoryStream(Encoding.UTF8.GetBytes(xml)) : new OneWay(Encoding.UTF8.GetBytes(xml));
        return [.. new WxrFormat().Read(stream, new ReadingOptions(), TestContext.Current.CancellationToken)];
    }

    [Theory]
    [InlineData("themeunittestdata.wordpress.xml", 79)]
    [InlineData("64-block-test-data.xml", 62)]
    [InlineData("theme-preview.xml", 7)]
    [InlineData("migrate/sample.xml", 5)]
    [InlineData("migrate/sample-no-slug.xml", 5)]
    [InlineData("migrate/multiple/posts-only.xml", 4)]
    [InlineData("migrate/multiple/pages-only.xml", 1)]
    [InlineData("migrate/co-authors-plus.xml", 4)]
    public void Every_post_and_page_is_a_document(string file, int documents)
    {
        var read = Read(file);

        Assert.Equal(documents, read.Count);
    }

    [Fact]
    public void What_was_not_public_is_not_public()
    {
        var read = Read("themeunittestdata.wordpress.xml");

        Assert.Equal(3, read.Count(document => !document.IsPublic));
        Assert.Equal(33, read.SelectMany(document => document.Warnings).Where(warning => warning.Message.Contains("comment", StringComparison.Ordinal)).Sum(warning => int.Parse(warning.Message.Split(' ')[0], CultureInfo.InvariantCulture)));
        Assert.Contains(read[^1].Warnings, warning => warning.Message.Contains("70 × nav_menu_item", StringComparison.Ordinal));
    }

    [Fact]
    public void Galleries_and_lead_pictures_find_their_files_though_these_stand_later()
    {
        var read = Read("themeunittestdata.wordpress.xml");

        Assert.Contains(read, document => document.Body.OfType<Gallery>().Any(gallery => gallery.Pictures.Count > 3));
        Assert.Contains(read, document => document.Pictures.Count > 0 && document.Pictures[0].Href!.StartsWith("http", StringComparison.Ordinal));
        Assert.DoesNotContain(read, document => BodyText.Plain(document.Body).Contains("[gallery", StringComparison.Ordinal));
        Assert.DoesNotContain(read, document => BodyText.Plain(document.Body).Contains("[caption", StringComparison.Ordinal));
    }

    [Fact]
    public void Co_authors_stand_under_their_names()
    {
        var read = Read("migrate/co-authors-plus.xml");

        Assert.Equal(["Alice Smith", "Bob Jones"], read[0].Authors.Select(author => author.Name));
        Assert.Equal("alice@example.com", read[0].Authors[0].Email);
    }

    [Fact]
    public void Search_engine_fields_and_enclosures_are_kept()
    {
        Assert.Contains(Read("migrate/has-yoast-meta.xml")[0].AltIds, id => id is { Role: "seoTitle", Value: "My Custom SEO Title for Search Engines" });
        Assert.Single(Read("migrate/has-audio-enclosure.xml")[0].Enclosures, enclosure => enclosure.MediaType == "audio/mpeg" && enclosure.Bytes > 0);
    }

    [Fact]
    public void A_bare_ampersand_is_mended_and_told() =>
        Assert.Contains(Read("migrate/sample.xml").SelectMany(document => document.Warnings), warning => warning.Line > 0 && warning.Message.Contains("not well-formed", StringComparison.Ordinal));

    [Fact]
    public void An_export_of_files_alone_says_so() =>
        Assert.Contains("1 × attachment", Assert.Throws<UnreadableDocument>(() => Read("migrate/multiple/attachments-only.xml")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_classic_post_is_read_as_its_editor_showed_it()
    {
        var document = ReadText("""
            <item><title>The &amp;amp; ferry</title><link>https://harbour.example/2031/ferry/</link><guid>https://harbour.example/?p=7</guid><dc:creator>mara</dc:creator>
            <category><![CDATA[News]]></category><category domain="category" nicename="news"><![CDATA[News]]></category><category domain="tag"><![CDATA[Ferry]]></category>
            <content:encoded><![CDATA[First line
            second line

            <strong>Second</strong> paragraph [unknown x=1]

            [caption id="a" width="300"]<a href="/x"><img src="https://harbour.example/a.jpg" /></a> At dawn[/caption]
            <!--more-->
            [embed]https://youtu.be/abc[/embed]

            [gallery ids="9"]

            https://vimeo.com/1

            <pre>a
            b</pre>]]></content:encoded><excerpt:encoded><![CDATA[<p>Short &amp; plain</p>]]></excerpt:encoded>
            <wp:post_id>7</wp:post_id><wp:post_date>2031-03-04 08:30:00</wp:post_date><wp:post_date_gmt>2031-03-04 07:30:00</wp:post_date_gmt><wp:post_name>ferry-%d9%85</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
            <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta></item>
            <item><title>f</title><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://harbour.example/f.jpg</wp:attachment_url></item>
            """.ReplaceLineEndings("\n").Replace("            ", "", StringComparison.Ordinal),
            "<language>en</language><wp:author><wp:author_login>mara</wp:author_login><wp:author_display_name>Mara Lind</wp:author_display_name></wp:author>").Single();

        Assert.Equal("The & ferry", document.Headline);
        Assert.Equal("Short & plain", document.Standfirst);
        Assert.Equal("Mara Lind", document.Authors.Single().Name);
        Assert.Equal(("ferry-م", "en"), (document.UrlName, document.Language));
        Assert.Equal(new DateTimeOffset(2031, 3, 4, 7, 30, 0, TimeSpan.Zero), document.Published);
        Assert.Equal(new DateTime(2031, 3, 4, 8, 30, 0), document.PublishedLocal);
        Assert.Equal(["News"], document.Sections);
        Assert.Equal(["Ferry"], document.Tags);
        Assert.Equal("https://harbour.example/f.jpg", document.Pictures.Single().Href);
        Assert.Equal("""[{"type":"paragraph","text":"First line\nsecond line"},{"type":"paragraph","text":[{"text":"Second","strong":true}," paragraph [unknown x=1]"]},{"type":"picture","href":"https://harbour.example/a.jpg","caption":"At dawn"},{"type":"embed","href":"https://youtu.be/abc","provider":"YouTube"},{"type":"gallery","pictures":[{"href":"https://harbour.example/f.jpg"}]},{"type":"embed","href":"https://vimeo.com/1","provider":"Vimeo"},{"type":"code","text":"a\nb"}]""",
            BodyJson.Write(document.Body));
    }

    [Fact]
    public void A_reusable_block_that_is_kept_elsewhere_is_told() =>
        Assert.Contains("reusable block", ReadText("<item><title>A</title><content:encoded><![CDATA[<!-- wp:block {\"ref\":12} /-->]]></content:encoded></item>").Single().Warnings.Single().Message, StringComparison.Ordinal);

    [Fact]
    public void A_stream_that_cannot_go_back_is_read_too() =>
        Assert.Equal("A", ReadText("<item><title>A</title></item>", canSeek: false).Single().Headline);

    [Fact]
    public void A_broken_file_gives_what_came_before_and_then_says_where()
    {
        var xml = "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>\n<item><title>One</title></item>\n<item><title>Two</title></item>\n<item><title>Three</oops>";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        var read = new List<NewsDocument>();

        var broken = Assert.Throws<UnreadableDocument>(() => { foreach (var document in new WxrFormat().Read(stream, new ReadingOptions(), TestContext.Current.CancellationToken)) read.Add(document); });

        Assert.Equal(["One", "Two"], read.Select(document => document.Headline!));
        Assert.Equal(4, broken.Line);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss><channel/></rss>")]
    [InlineData("<html></html>")]
    [InlineData("nothing")]
    public void What_is_no_export_is_refused(string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        Assert.Throws<UnreadableDocument>(() => new WxrFormat().Read(stream, new ReadingOptions(), TestContext.Current.CancellationToken).ToList());
    }

    [Fact]
    public void An_item_larger_than_allowed_is_refused()
    {
        var xml = $"<rss><channel><item><title>{new string('x', 5000)}</title></item></channel></rss>";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        Assert.Throws<UnreadableDocument>(() => new WxrFormat().Read(stream, new ReadingOptions { MaxItemBytes = 1000 }, TestContext.Current.CancellationToken).ToList());
    }

    [Fact]
    public void The_first_stories_come_long_before_the_end_of_the_file()
    {
        var items = string.Concat(Enumerable.Repeat("<item><title>Fähre</title></item>", 300_000));
        using var stream = new OneWay(Encoding.UTF8.GetBytes($"<rss><channel>{items}</channel></rss>"));

        var first = new WxrFormat().Read(stream, new ReadingOptions(), TestContext.Current.CancellationToken).Take(10).ToList();

        Assert.Equal(10, first.Count);
        Assert.InRange(stream.Taken, 1, stream.Length / 10);
    }

    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes)
    {
        public long Taken => base.Position;
        public override bool CanSeek => false;
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    }
}
