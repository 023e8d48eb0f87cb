using System.Xml;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.NewsMl;
using Broadsheet.Formats.Wxr;
using CsCheck;

namespace Broadsheet.Formats.Tests.Wxr;

public sealed class WordPress_round_trips
{
    [Fact]
    public void What_WordPress_can_carry_reads_back_equal() => GeneratedDocuments.Document.Sample(document =>
    {
        var carried = Carried(document);
        var read = Assert.Single(Documents.OfBytes(Write(carried), null, "wxr", new ReadingOptions { FindQuotes = false }));
        Assert.Equal(BodyJson.Write(carried.Body), BodyJson.Write(read.Body));
        Assert.Equivalent(carried with { Body = [] }, read with { Body = [], Warnings = [] , AltIds = [] }, strict: true);
    }, iter: GeneratedDocuments.Times);

    [Fact]
    public void Every_story_of_an_export_comes_back_with_its_words()
    {
        var first = Documents.Of("wxr/themeunittestdata.wordpress.xml").Where(post => post.Body.Count > 0).ToList();
        var again = Documents.OfBytes(Write([.. first]), null, "wxr");

        Assert.Equal(first.Select(post => (post.Uri, post.Headline, post.UrlName, post.Published, post.Standfirst)), again.Select(post => (post.Uri, post.Headline, post.UrlName, post.Published, post.Standfirst)));
        Assert.Equal(first.Select(post => string.Join('|', post.Authors.Select(author => author.Name).Concat(post.Sections).Concat(post.Tags))), again.Select(post => string.Join('|', post.Authors.Select(author => author.Name).Concat(post.Sections).Concat(post.Tags))));
        foreach (var (one, other) in first.Zip(again)) Assert.Equal(BodyText.Plain(one.Body), BodyText.Plain(other.Body));
    }

    [Fact]
    public void Each_item_has_the_fields_that_WordPress_own_importer_asks_for()
    {
        var xml = System.Xml.Linq.XDocument.Load(new MemoryStream(Write(new NewsDocument { Uri = "urn:a:1", Headline = "A <b> & ]]> c", UrlName = "night-ferry", Published = DateTimeOffset.UnixEpoch, Authors = [new("Mara Lind")], Tags = ["port"] })));
        System.Xml.Linq.XNamespace wp = "http://wordpress.org/export/1.2/";
        var channel = xml.Root!.Element("channel")!;

        Assert.Equal("1.2", channel.Element(wp + "wxr_version")?.Value);
        Assert.NotNull(channel.Element(wp + "base_site_url"));
        var author = channel.Element(wp + "author")!;
        Assert.All((string[])["author_id", "author_login", "author_email", "author_display_name"], name => Assert.NotNull(author.Element(wp + name)));
        var item = channel.Element("item")!;
        Assert.All((string[])["post_id", "post_date", "post_date_gmt", "comment_status", "ping_status", "post_name", "status", "post_parent", "menu_order", "post_type", "post_password", "is_sticky"], name => Assert.NotNull(item.Element(wp + name)));
        Assert.Equal("A &lt;b&gt; &amp; ]]&gt; c", item.Element("title")!.Value);
        Assert.Equal("port", item.Elements("category").Single(one => one.Attribute("domain")!.Value == "post_tag").Value);
    }

    private static NewsDocument Carried(NewsDocument document)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(document.FirstCreated!.Value.ToUnixTimeSeconds());
        var lead = document.Pictures.Take(1).Select(picture => new Picture { Href = picture.Href, Alt = Line(picture.Alt), Caption = Line(picture.Caption) });
        return new NewsDocument
        {
            Uri = document.Uri, Address = document.Address, UrlName = document.UrlName, Language = "en", Published = time, PublishedLocal = document.FirstCreated.Value.DateTime, VersionCreated = time.AddHours(1),
            Headline = Line(document.Headline), Standfirst = Line(document.Standfirst), Authors = [new("Mara Lind"), new("Ida Voss", Email: "ida@selene.example")],
            Body = document.Body, Pictures = [.. lead], Sections = document.Sections, Tags = [.. document.Tags.Select(Line).OfType<string>().Distinct()],
            Enclosures = [.. document.Enclosures.Select(file => new Enclosure(file.Href, file.MediaType, file.Bytes))], IsPublic = true,
        };
    }

    private static string? Line(string? text) => text;

    private static byte[] Write(params NewsDocument[] documents)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, NewsMlG2Writer.Plain))
        {
            var wxr = new WxrWriter(xml);
            wxr.Begin("The Selene Courier", "https://selene.example/", "en");
            foreach (var document in documents) wxr.Item(document);
            wxr.End();
        }
        return stream.ToArray();
    }
}
