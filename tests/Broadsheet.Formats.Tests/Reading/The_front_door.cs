using System.Text;
using System.Text.Json;
using Broadsheet.Formats.Tests.Ninjs;

namespace Broadsheet.Formats.Tests.Reading;

public sealed class The_front_door
{
    [Theory]
    [InlineData("feeds/gofeed/parser/universal/rss_feed.xml", "rss")]
    [InlineData("feeds/gofeed/parser/universal/rdf_feed.xml", "rdf")]
    [InlineData("charsets/parser/small_atom.xml", "atom")]
    [InlineData("feeds/gofeed/parser/universal/json11_feed.json", "jsonfeed")]
    [InlineData("ninjs/guidelines/1.6/005_complex_text_article.json", "ninjs")]
    [InlineData("ninjs/examples/3.0/collection/20231016-event-timeline-sample.json", "ninjs")]
    [InlineData("wxr/theme-preview.xml", "wxr")]
    [InlineData("exports/mg-squarespace-xml/sample.xml", "squarespace")]
    [InlineData("exports/mg-wp-api/single-post.json", "wpjson")]
    [InlineData("exports/mg-ghost-api/posts.json", "ghost")]
    [InlineData("exports/mg-json/single-post-author-long-slug.json", "ghost")]
    [InlineData("ghost/ghost-4/products_export.json", "ghost")]
    [InlineData("exports/mg-medium-export/export/posts/basic-post.html", "medium")]
    [InlineData("exports/mg-substack/posts.csv", "substack")]
    [InlineData("exports/mg-mailchimp-members/subscribed.csv", "members")]
    [InlineData("newsml-g2/LISTING_6_Simple_NewsML-G2_Package.xml", "newsml-g2")]
    [InlineData("ninjs/tools/xslt/TT_newsmlg2_sample.xml", "newsml-g2")]
    [InlineData("ninjs/tools/xslt/afp.com_newsml1.2_sample.xml", "newsml1")]
    [InlineData("ninjs/tools/xslt/NTB_nitf_sample.xml", "nitf")]
    [InlineData("schemas/opml/opml-parser/states.opml", "opml")]
    public void The_content_says_what_a_document_is(string file, string format)
    {
        using var stream = File.OpenRead(Fixtures.PathOf(file));
        Assert.Equal(format, DocumentReading.Open(stream, "misnamed.bin", null, new ReadingOptions(), TestContext.Current.CancellationToken).Format);
    }

    [Fact]
    public void A_language_that_is_not_declared_is_told_by_the_words()
    {
        var read = Assert.Single(Read("<rss><channel><item><title>El barco de noche vuelve a la isla</title><description>La ciudad aprueba el presupuesto de los muelles y el horario del transbordador.</description></item></channel></rss>"));
        Assert.Equal("es", read.Language);
    }

    [Fact]
    public void A_declared_language_is_kept_in_its_usual_form() =>
        Assert.Equal("pt-BR", Assert.Single(Read("<rss><channel><language>pt_br</language><item><title>x</title></item></channel></rss>")).Language);

    [Fact]
    public void Pictures_of_the_body_are_listed()
    {
        var read = Assert.Single(Read("""<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><content:encoded><![CDATA[<p>One</p><figure><img src="https://selene.example/a.jpg" alt="a boat"><figcaption>The boat</figcaption></figure>]]></content:encoded></item></channel></rss>"""));
        Assert.Equal("https://selene.example/a.jpg", Assert.Single(read.Pictures).Href);
    }

    [Fact]
    public void A_quotation_marked_as_one_is_listed_with_its_place()
    {
        var read = Assert.Single(DocumentReading.Read(new MemoryStream(Encoding.UTF8.GetBytes("""{"uri":"urn:a:1","headline":"x","body_html":"<p>One.</p><blockquote><p>We sail at dawn.</p></blockquote>"}""")), null, null, new ReadingOptions(), CancellationToken.None));
        var quote = Assert.Single(read.Quotes);
        Assert.Equal(("We sail at dawn.", 1, true), (quote.Text, quote.Paragraph, quote.Sure));
    }

    [Fact]
    public void Words_about_exports_are_no_export() =>
        Assert.Equal(0, DocumentReading.Formats.Single(format => format.Name == "wxr").Recognise("# About\nwordpress.org/export/1.2 and WordPress eXtended RSS"u8, "SOURCE.md"));

    [Theory]
    [InlineData("", "empty")]
    [InlineData("   \n", "empty")]
    [InlineData("{\"a\": 1}", "JSON")]
    public void What_no_format_knows_is_refused_with_the_names_of_those_that_are(string content, string reason)
    {
        var refused = Assert.Throws<UnreadableDocument>(() => Read(content));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name,town\nMara,Port Selene", "towns.csv", "table")]
    [InlineData("<note><to>Tove</to></note>", "note.txt", "markup")]
    [InlineData("[{\"a\":1}]", "list.txt", "JSON")]
    public void What_is_plainly_something_else_is_not_taken_for_a_story(string content, string name, string reason) =>
        Assert.Contains(reason, Assert.Throws<UnreadableDocument>(() => DocumentReading.Open(new MemoryStream(Encoding.UTF8.GetBytes(content)), name, null, new ReadingOptions(), CancellationToken.None)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_quotation_in_a_feed_is_found_with_its_speaker()
    {
        var read = Assert.Single(Read("<rss><channel><language>en</language><item><title>Ferry returns</title><description>&lt;p&gt;The night boat is back.&lt;/p&gt;&lt;p&gt;“We sail at dawn,” said Captain Mara Lind on Tuesday.&lt;/p&gt;</description></item></channel></rss>"));
        var quote = Assert.Single(read.Quotes);
        Assert.Equal(1, quote.Paragraph);
        Assert.Contains("Mara Lind", quote.Speaker, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_format_is_named() =>
        Assert.Contains("'teletext'", Assert.Throws<UnreadableDocument>(() => DocumentReading.Open(new MemoryStream(), null, "teletext", new ReadingOptions(), CancellationToken.None)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Every_item_of_every_feed_is_valid_ninjs()
    {
        var items = new List<string>();
        foreach (var folder in (string[])["feeds", "charsets", "ninjs/examples", "ninjs/guidelines", "ninjs/tools", "exports", "ghost", "newsml-g2", "wxr", "schemas/opml"])
        foreach (var path in Directory.EnumerateFiles(Fixtures.PathOf(folder), "*.*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is ".xml" or ".json" or ".html" or ".csv" or ".md" or ".opml"))
            items.AddRange(Items(path));
        Assert.True(items.Count > 500, $"{items.Count} items");
        var answers = await NinjsSchema.Validate(items);
        Assert.Equal(items.Count, answers.Count);
        foreach (var (item, answer) in items.Zip(answers)) Assert.True(answer == "valid", answer + item);
    }

    private static List<string> Items(string path)
    {
        var items = new List<string>();
        try
        {
            using var stream = File.OpenRead(path);
            var opened = DocumentReading.Open(stream, Path.GetFileName(path), null, new ReadingOptions(), CancellationToken.None);
            foreach (var (index, document) in opened.Documents.Index())
            {
                using var written = new MemoryStream();
                using (var json = new Utf8JsonWriter(written)) ReadingJson.Write(json, new(path, opened.Format, index), document);
                using var read = JsonDocument.Parse(written.ToArray());
                Assert.Equal(["source", "item", "reading"], read.RootElement.EnumerateObject().Select(member => member.Name));
                items.Add(read.RootElement.GetProperty("item").GetRawText());
            }
        }
        catch (UnreadableDocument refused)
        {
            Assert.NotEmpty(refused.Message);
        }
        return items;
    }

    private static List<NewsDocument> Read(string content) => [.. DocumentReading.Read(new MemoryStream(Encoding.UTF8.GetBytes(content)), null, null, new ReadingOptions(), CancellationToken.None)];
}
