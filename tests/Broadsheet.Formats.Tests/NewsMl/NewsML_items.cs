using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Tests.NewsMl;

public sealed class NewsML_items
{
    private static readonly string[] Listings = [.. Directory.EnumerateFiles(Fixtures.PathOf("newsml-g2"), "*.xml").Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_listing_is_read_or_named_as_a_fragment()
    {
        var (read, fragments) = (new List<(string File, NewsDocument Document)>(), new List<string>());
        foreach (var path in Listings)
        {
            try
            {
                foreach (var document in Documents.Of(Path.GetRelativePath(Fixtures.Folder, path), "newsml-g2")) read.Add((Path.GetFileName(path), document));
            }
            catch (UnreadableDocument fragment)
            {
                Assert.Contains("fragment", fragment.Message, StringComparison.Ordinal);
                fragments.Add(path);
            }
        }

        Assert.Equal(5, fragments.Count);
        var alone = read.Where(one => !one.File.StartsWith("LISTING_24", StringComparison.Ordinal)).Select(one => one.Document).ToList();
        Assert.Equal(17 + 4 + 3 + 2 + 2 + 1, alone.Count);
        Assert.Equal(4, alone.Count(one => one.Type == DocumentType.Planning));
        Assert.All(alone, one => Assert.NotNull(one.Uri));
        Assert.Equal(5, read.Count - alone.Count);
    }

    [Fact]
    public void A_text_item_says_all_of_its_metadata()
    {
        var item = Assert.Single(Documents.Of("newsml-g2/LISTING_2_NewsML-G2_Text_Document.xml"));

        Assert.Equal("urn:newsml:acmenews.com:20161121:US-FINANCE-FED", item.Uri);
        Assert.Equal(("11", "en-US", PubStatus.Usable, "US-Finance-Fed"), (item.Version, item.Language, item.PubStatus, item.Slugline));
        Assert.Equal("Fed to halt QE to avert \"bubble\"", item.Headline);
        Assert.Equal(("Meredith Jameson", "http://www.acmenews.com/staff/mjameson"), (item.Authors[0].Name, item.Authors[0].Uri));
        Assert.Equal("New York, NY", item.Dateline);
        Assert.Equal(["economy, business and finance", "central bank", "money and monetary policy"], item.Subjects.Select(subject => subject.Name));
        Assert.Equal("http://cv.iptc.org/newscodes/mediatopic/20000350", item.Subjects[1].Uri);
        Assert.Equal("Acme News and Media LLC", item.CopyrightHolder);
        Assert.Equal(new DateTimeOffset(2018, 11, 21, 16, 25, 32, TimeSpan.FromHours(-5)), item.VersionCreated);
        Assert.Equal(2, item.Body.OfType<Paragraph>().Count());
    }

    [Fact]
    public void A_picture_has_its_caption_credit_and_renditions()
    {
        var item = Assert.Single(Documents.Of("newsml-g2/LISTING_3_Photo_in_NewsML-G2.xml"));

        Assert.Equal(DocumentType.Picture, item.Type);
        Assert.Equal([("highRes", 1500), ("web", 480), ("thumb", 80)], item.Renditions.Select(one => (one.Name, one.Width)));
        Assert.StartsWith("A general view of part of downtown", Assert.Single(item.Pictures).Caption, StringComparison.Ordinal);
        Assert.Equal("Getty Images", item.Pictures[0].CreditLine);
        Assert.Equal(["Las Vegas Boulevard", "Las Vegas"], item.Places.Select(place => place.Name));
        Assert.Contains("poverty", item.Tags);
    }

    [Fact]
    public void A_film_keeps_each_of_its_renditions() => Assert.Equal([(720, 69.0), (1920, 69.0), (1280, 69.0)], Assert.Single(Documents.Of("newsml-g2/LISTING_4_Multiple_Renditions_of_a_Video_in_NewsML-G2.xml")).Renditions.Select(one => (one.Width, one.Seconds!.Value)));

    [Fact]
    public void A_package_lists_its_items_in_their_order()
    {
        var item = Assert.Single(Documents.Of("newsml-g2/LISTING_6_Simple_NewsML-G2_Package.xml"));

        Assert.Equal(DocumentType.Composite, item.Type);
        Assert.Equal([("Obama annonce son équipe", DocumentType.Text, "main"), ("Barack Obama arrive à Washington", DocumentType.Picture, "main")], item.Parts.Select(part => (part.Headline!, part.Type, part.Group)));
        Assert.Equal("Updates the previous version", item.EdNote);
    }

    [Fact]
    public void Groups_within_groups_are_walked_from_the_root_and_a_circle_ends()
    {
        var item = Assert.Single(Documents.OfText("<packageItem guid='urn:a:1'><itemMeta><itemClass qcode='ninat:composite'/></itemMeta><groupSet root='B'><group id='A' role='group:side'><itemRef residref='urn:a:3'/><groupRef idref='B'/></group><group id='B' role='group:main' mode='pgrmod:seq'><itemRef residref='urn:a:2'/><groupRef idref='A'/></group></groupSet></packageItem>"));
        Assert.Equal([("urn:a:2", "main"), ("urn:a:3", "side")], item.Parts.Select(part => (part.Uri, part.Group)));
    }

    [Fact]
    public void Concepts_and_events_say_who_and_when()
    {
        Assert.Equal("Mario Draghi", Assert.Single(Documents.Of("newsml-g2/LISTING_11_Person_Concept_conveyed_in_a_NewsML-G2_Concept_Item.xml")).Headline);
        var meeting = Assert.Single(Documents.Of("newsml-g2/LISTING_14_Event_sent_as_a_Concept_Item.xml"));
        Assert.Equal((DocumentType.Event, "IPTC Autumn Meeting 2018"), (meeting.Type, meeting.Headline));
        Assert.Equal(new Happening(new(2018, 10, 26, 9, 0, 0, TimeSpan.Zero), new(2018, 10, 28, 9, 0, 0, TimeSpan.Zero)), meeting.Happens);
        var two = Assert.Single(Documents.Of("newsml-g2/LISTING_15_Two_Related_Events_in_a_Knowledge_Item.xml"));
        Assert.Equal(2, two.Body.OfType<Heading>().Count());
    }

    [Fact]
    public void A_plan_says_what_is_due_when_by_whom() =>
        Assert.Contains("due 2018-12-25T06:30:00Z by Santa Claus", BodyText.Plain(Assert.Single(Documents.Of("newsml-g2/LISTING_18_Planning_Item_at_PCL.xml")).Body), StringComparison.Ordinal);

    [Fact]
    public void A_message_of_an_agency_without_namespaces_gives_text_and_picture()
    {
        var items = Documents.Of("ninjs/tools/xslt/TT_newsmlg2_sample.xml");

        Assert.Equal([DocumentType.Composite, DocumentType.Text, DocumentType.Picture], items.Select(item => item.Type));
        Assert.Equal("sv", items[1].Language);
        Assert.Equal(["Jan Guillou", "Erik Ponti", "Hamilton"], items[1].People.Select(person => person.Name));
        Assert.DoesNotContain(items[1].Body, block => block is Heading);
    }

    [Theory]
    [InlineData("afp.com_newsml1.2_sample.xml", "Israel strikes key Hamas targets as UN Security Council to meet", "en", 40)]
    [InlineData("NTB_nitf_sample.xml", "Pandemien herjer på den legeløse indiske landsbygda", "nb-NO", 20)]
    public void NewsML_1_and_NITF_are_read_as_agencies_send_them(string file, string headline, string language, int blocks)
    {
        var item = Assert.Single(Documents.Of("ninjs/tools/xslt/" + file));

        Assert.Equal((headline, language), (item.Headline, item.Language));
        Assert.True(item.Body.Count >= blocks);
        Assert.All(item.Subjects, subject => Assert.StartsWith("http://cv.iptc.org/newscodes/subjectcode/", subject.Uri, StringComparison.Ordinal));
    }

    [Fact]
    public void Business_wire_is_read_part_by_part()
    {
        foreach (var path in Directory.EnumerateFiles(Fixtures.PathOf("ninjs/examples/NewsML"), "*.xml"))
            Assert.True(Assert.Single(Documents.Of(Path.GetRelativePath(Fixtures.Folder, path))) is { Headline: not null, Body.Count: > 4 }, path);
    }

    [Theory]
    [InlineData("<newsItem guid='a'><contentMeta>", 1)]
    [InlineData("<?xml version='1.0'?>\n<newsMessage>\n<header/>\n</newsMessage>", 1)]
    public void What_breaks_off_or_is_empty_says_where(string xml, int line) => Assert.True(Assert.Throws<UnreadableDocument>(() => Documents.OfText(xml, null, "newsml-g2")).Line >= line);

    [Fact]
    public void Depth_size_and_entities_are_limited()
    {
        Assert.Contains("deep", Assert.Throws<UnreadableDocument>(() => Documents.OfText("<newsItem>" + string.Concat(Enumerable.Repeat("<a>", 5_000)), null, "newsml-g2")).Message, StringComparison.Ordinal);
        Assert.Contains("larger", Assert.Throws<UnreadableDocument>(() => Documents.OfBytes(System.Text.Encoding.UTF8.GetBytes($"<newsItem><a>{new string('x', 9_000)}</a></newsItem>"), null, "newsml-g2", new ReadingOptions { MaxItemBytes = 4_000 })).Message, StringComparison.Ordinal);
        Assert.Equal("&a;", Assert.Single(Documents.OfText("<!DOCTYPE newsItem [<!ENTITY a 'b'>]><newsItem guid='x'><contentMeta><headline>&a;</headline></contentMeta></newsItem>", null, "newsml-g2")).Headline);
    }
}
