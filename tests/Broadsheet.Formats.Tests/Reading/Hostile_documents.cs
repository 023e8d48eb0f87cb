using System.Text;
using System.Text.Json;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Ninjs;
using CsCheck;

namespace Broadsheet.Formats.Tests.Reading;

/// <summary>Whatever comes, a reader gives documents or says why not; it never fails in another way and its output can be written.</summary>
public sealed class Hostile_documents
{
    private static readonly byte[][] Seeds =
    [
        .. ((string[])["feeds/podcast-namespace/example.xml", "charsets/parser/small_atom.xml", "charsets/xml/koi8r.xml", "feeds/gofeed/translator/json/json11_full.json",
            "feeds/gofeed/parser/atom/issue_275_extensions_and_source.xml", "ninjs/guidelines/1.6/007_multimedia.json", "ninjs/guidelines/3.1/007_multimedia.json", "ninjs/examples/1.4/ninjs-1-4-examples.json",
            "exports/mg-ghost-api/posts.json", "ghost/migrate/ghost.json", "exports/mg-wp-api/single-post.json", "exports/mg-substack/posts.csv", "exports/mg-medium-export/export/posts/advanced-post.html", "exports/mg-squarespace-xml/sample.xml",
            "newsml-g2/LISTING_6_Simple_NewsML-G2_Package.xml", "newsml-g2/LISTING_2_NewsML-G2_Text_Document.xml", "ninjs/tools/xslt/NTB_nitf_sample.xml", "ninjs/tools/xslt/afp.com_newsml1.2_sample.xml", "schemas/opml/node-opmlparser/outline.opml", "exports/mg-mailchimp-members/subscribed.csv", "ghost/ghost-2/import/draft-2014-12-19-test-3.md"])
            .Select(name => File.ReadAllBytes(Fixtures.PathOf(name))),
    ];

    private static readonly string[] Splinters =
        ["<", ">", "</", "/>", "<![CDATA[", "]]>", "<!--", "-->", "<!", "<?", "&", "&#x0;", "&#55296;", "&amp;", "\"", "'", "\\ud800", "\\u0000", "{", "}", "[", "]", ",", ":", "null", "1e999", "-1", "\u0000", "\ufeff", "=", " xmlns='x' ", "<item>", "</item>", "<entry xmlns='http://www.w3.org/2005/Atom'>", "---\n", "+++\n", "# ", "![", "](", "|", "\"posts\":[", "\"lexical\":\"", "<p>"];

    private static readonly Gen<byte[]> Mutated =
        from seed in Gen.Int[0, Seeds.Length - 1]
        from cuts in Gen.Select(Gen.Double[0, 1], Gen.Int[0, 42], Gen.Int[0, 40]).Array[1, 6]
        select cuts.Aggregate(Seeds[seed], (bytes, cut) => Splice(bytes, (int)(cut.Item1 * bytes.Length), Encoding.UTF8.GetBytes(Splinters[cut.Item2]), cut.Item3));

    [Fact]
    public void A_damaged_document_is_read_or_refused() => Mutated.Sample(bytes =>
    {
        try
        {
            foreach (var document in DocumentReading.Read(new MemoryStream(bytes), null, null, new ReadingOptions { MaxItemBytes = 1024 * 1024 }, CancellationToken.None).Take(200))
                JsonDocument.Parse(NinjsWriter.Write(document)).Dispose();
        }
        catch (UnreadableDocument refused)
        {
            Assert.NotEmpty(refused.Message);
        }
    }, iter: 3000);

    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    [InlineData("jsonfeed")]
    [InlineData("ninjs")]
    [InlineData("ghost")]
    [InlineData("wpjson")]
    [InlineData("medium")]
    [InlineData("markdown")]
    [InlineData("wxr")]
    [InlineData("newsml-g2")]
    public void Markup_that_attacks_leaves_words_and_nothing_that_runs(string format)
    {
        using var items = JsonDocument.Parse(File.ReadAllText(Fixtures.PathOf("hostile/h5sc/items.json")));
        foreach (var vector in items.RootElement.GetProperty("items").EnumerateArray().Select(item => item.TryGetProperty("data", out var data) ? data.GetString()! : ""))
        {
            var document = Assert.Single(DocumentReading.Read(new MemoryStream(Carrier(format, vector)), null, format, new ReadingOptions(), CancellationToken.None));
            var html = BodyWriter.Write(document.Body);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("javascript:", html.Split('<').Where(tag => tag.StartsWith("a ", StringComparison.Ordinal)).Aggregate("", string.Concat), StringComparison.OrdinalIgnoreCase);
            Assert.Contains("after the attack", document.Headline + document.Standfirst + BodyText.Plain(document.Body), StringComparison.Ordinal);
        }
    }

    private static byte[] Carrier(string format, string vector)
    {
        var html = "<p>before</p>" + vector + "</script></style></textarea></title></noscript>--><p>after the attack</p>";
        var written = new System.Xml.Linq.XText(html.Replace("\0", "", StringComparison.Ordinal).Replace("\u000b", "", StringComparison.Ordinal).Replace("\u000c", "", StringComparison.Ordinal).Replace("\u0008", "", StringComparison.Ordinal).Replace("\u0001", "", StringComparison.Ordinal));
        var escaped = System.Net.WebUtility.HtmlEncode(written.Value);
        return Encoding.UTF8.GetBytes(format switch
        {
            "rss" => $"<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item><title>after the attack {escaped}</title><content:encoded>{escaped}</content:encoded></item></channel></rss>",
            "atom" => $"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>after the attack {escaped}</title><content type='html'>{escaped}</content></entry></feed>",
            "jsonfeed" => $"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{{\"id\":\"1\",\"title\":\"after the attack\",\"content_html\":{JsonSerializer.Serialize(html)}}}]}}",
            "ghost" => $"{{\"posts\":[{{\"title\":\"after the attack\",\"html\":{JsonSerializer.Serialize(html)}}}]}}",
            "wpjson" => $"[{{\"title\":{{\"rendered\":\"after the attack\"}},\"content\":{{\"rendered\":{JsonSerializer.Serialize(html)}}}}}]",
            "medium" => $"<article class='h-entry'><h1 class='p-name'>after the attack</h1><section data-field=\"body\">{html}</section></article>",
            "markdown" => "# after the attack\n\n" + html,
            "wxr" => $"<rss xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:wp='http://wordpress.org/export/1.2/'><channel><item><title>after the attack {escaped}</title><content:encoded>{escaped}</content:encoded><wp:post_type>post</wp:post_type></item></channel></rss>",
            "newsml-g2" => $"<newsItem guid='urn:a:1'><itemMeta/><contentMeta><headline>after the attack</headline></contentMeta><contentSet><inlineData contenttype='text/html'>{escaped}</inlineData></contentSet></newsItem>",
            _ => $"{{\"uri\":\"urn:a:1\",\"headline\":\"after the attack\",\"body_html\":{JsonSerializer.Serialize(html)}}}",
        });
    }

    private static byte[] Splice(byte[] bytes, int at, byte[] splinter, int drop) =>
        [.. bytes.AsSpan(0, at), .. splinter, .. bytes.AsSpan(Math.Min(bytes.Length, at + drop))];
}
