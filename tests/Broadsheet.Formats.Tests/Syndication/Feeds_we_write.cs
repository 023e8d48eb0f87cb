using System.Text;
using System.Xml.Linq;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Syndication;

namespace Broadsheet.Formats.Tests.Syndication;

public sealed class Feeds_we_write
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly Feed Paper = new("The Selene Courier")
    {
        Address = "https://selene.example/en/",
        Self = "https://selene.example/en/feed.xml",
        Hub = "https://selene.example/hub",
        Language = "en",
        Description = "News of Port Selene & the bay",
        Items =
        [
            new("urn:uuid:1", "https://selene.example/en/city/ferry", "Night ferry <returns> & stays")
            {
                Summary = "The boat to Tarn sails again.",
                Html = "<p>The boat sails \u0007at ten.</p>",
                Authors = [new("Mara Lind", Uri: "https://selene.example/en/people/mara-lind")],
                Published = new(2031, 3, 4, 6, 15, 0, TimeSpan.FromHours(1)),
                Updated = new(2031, 3, 4, 9, 0, 0, TimeSpan.Zero),
                Categories = ["Ferries", "Tarn"],
                Picture = "https://selene.example/ferry.webp",
                Enclosures = [new("https://selene.example/ferry.mp3", "audio/mpeg", 1234, 61.5, "Listen")],
                Corrections = ["Correction: it sails at ten, not at nine."],
            },
            new("https://selene.example/en/city/short", "https://selene.example/en/city/short", "Short") { Published = DateTimeOffset.UnixEpoch, Updated = DateTimeOffset.UnixEpoch },
        ],
    };

    public static TheoryData<string> Formats() => ["rss", "atom", "jsonfeed"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_is_written_reads_back(string format)
    {
        var read = SyndicationFormats.All.Single(known => known.Name == format).Read(new MemoryStream(Write(format)), new ReadingOptions(), TestContext.Current.CancellationToken).ToList();

        Assert.Equal(2, read.Count);
        Assert.Equal("urn:uuid:1", read[0].Uri);
        Assert.Equal("Night ferry <returns> & stays", read[0].Headline);
        Assert.Equal("https://selene.example/en/city/ferry", read[0].Address);
        Assert.Equal("The boat to Tarn sails again.", read[0].Standfirst);
        Assert.Equal(Paper.Items[0].Published, read[0].Published);
        Assert.Equal(Paper.Items[0].Updated, read[0].VersionCreated);
        Assert.Equal("Mara Lind", Assert.Single(read[0].Authors).Name);
        Assert.Equal(["Ferries", "Tarn"], read[0].Tags);
        Assert.Equal("en", read[0].Language);
        Assert.Equal(["Correction: it sails at ten, not at nine.", "The boat sails at ten."], BodyText.Paragraphs(read[0].Body));
        Assert.Contains(read[0].Enclosures, file => file is { Href: "https://selene.example/ferry.mp3", Bytes: 1234 });
        Assert.Contains(read[0].Pictures, picture => picture.Href == "https://selene.example/ferry.webp");
    }

    /// <summary>RFC 4287 §4.1.1, 4.1.2, 4.2.7: the rules of its appendix that our feeds could break.</summary>
    [Fact]
    public void An_atom_feed_has_what_the_rfc_demands()
    {
        var feed = XDocument.Load(new MemoryStream(AtomWriter.Write(Paper))).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        foreach (var part in (XElement[])[feed, .. feed.Elements(Atom + "entry")])
        {
            Assert.Single(part.Elements(Atom + "id"));
            Assert.Single(part.Elements(Atom + "title"));
            Assert.Single(part.Elements(Atom + "updated"));
            Assert.True(part.Elements(Atom + "summary").Count() <= 1);
            Assert.True(part.Elements(Atom + "content").Count() <= 1);
            Assert.True(part.Name == feed.Name || part.Elements(Atom + "author").Any() || feed.Elements(Atom + "author").Any());
            Assert.True(part.Elements(Atom + "link").Count(link => link.Attribute("rel")!.Value == "alternate") == 1);
        }
    }

    [Fact]
    public async Task A_json_feed_is_valid_by_its_schema()
    {
        var folder = Fixtures.PathOf("schemas/jsonfeed/");
        // 1.1 refers to 1.0 by its address: beside it the file has another name.
        var text = (await File.ReadAllTextAsync(folder + "schema-feed.json", TestContext.Current.CancellationToken)).Replace("\"feed-1#", "\"schema-feed-1.json#", StringComparison.Ordinal);
        var schema = await NJsonSchema.JsonSchema.FromJsonAsync(text, folder + "schema-feed.json", TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(Encoding.UTF8.GetString(JsonFeedWriter.Write(Paper))));
        Assert.NotEmpty(schema.Validate("""{"version":"https://jsonfeed.org/version/1.1","items":[]}"""));
    }

    [Fact]
    public void Characters_that_xml_cannot_carry_are_left_out() => Assert.DoesNotContain("&#x7;", Encoding.UTF8.GetString(RssWriter.Write(Paper)), StringComparison.Ordinal);

    private static byte[] Write(string format) => format switch { "rss" => RssWriter.Write(Paper), "atom" => AtomWriter.Write(Paper), _ => JsonFeedWriter.Write(Paper) };
}
