using System.Xml;
using System.Xml.Schema;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.NewsMl;
using CsCheck;

namespace Broadsheet.Formats.Tests.NewsMl;

public sealed class NewsML_round_trips
{
    private static readonly Lazy<XmlSchemaSet> Power = new(() =>
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (var name in (string[])["xml.xsd", "NewsML-G2_2.35-spec-All-Power.xsd"])
        {
            using var reader = XmlReader.Create(Fixtures.PathOf("newsml-g2/" + name), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            set.Add(null, reader);
        }
        set.Compile();
        return set;
    });

    [Fact]
    public void What_was_written_reads_back_equal() => GeneratedDocuments.Document.Sample(document =>
    {
        var carried = Carried(document);
        var read = Assert.Single(Documents.OfBytes(NewsMlG2Writer.Write(carried), null, "newsml-g2", new ReadingOptions { FindQuotes = false }));
        Assert.Equal(BodyJson.Write(carried.Body), BodyJson.Write(read.Body));
        Assert.Equivalent(carried with { Body = [] }, read with { Body = [] }, strict: true);
    }, iter: GeneratedDocuments.Times);

    [Fact]
    public void What_is_written_is_valid_by_the_power_schema()
    {
        GeneratedDocuments.Document.Sample(document => Valid(NewsMlG2Writer.Write(document)), iter: 60);
        Valid(NewsMlG2Writer.Write(new NewsDocument()));
        Valid(NewsMlG2Writer.Write(new NewsDocument { Uri = "abc 123", Headline = "a\u0001b\ud800", Record = "{\"a\":1}", Type = DocumentType.Video, Renditions = [new("high res", "https://selene.example/a.mp4", "video/mp4", 7, 1, 2, 3.5)] }));
    }

    [Fact]
    public void A_message_of_many_items_is_valid_and_read_item_by_item()
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, NewsMlG2Writer.Plain))
        {
            NewsMlG2Writer.BeginMessage(xml, DateTimeOffset.UnixEpoch);
            foreach (var number in Enumerable.Range(1, 3)) NewsMlG2Writer.Item(xml, new NewsDocument { Uri = $"urn:selene:{number}", Headline = $"Boat {number}" });
            NewsMlG2Writer.EndMessage(xml);
        }
        Valid(stream.ToArray());
        Assert.Equal(["Boat 1", "Boat 2", "Boat 3"], Documents.OfBytes(stream.ToArray()).Select(document => document.Headline));
    }

    /// <summary>Lengths of time go in milliseconds, and pictures of the body are listed again by the door.</summary>
    private static NewsDocument Carried(NewsDocument document) => document with
    {
        Enclosures = [.. document.Enclosures.Select(file => file with { Seconds = Math.Round(file.Seconds!.Value * 1000) / 1000 })],
        Tags = [.. document.Tags.Distinct()],
        Pictures = [.. document.Pictures.Concat(document.Body.OfType<Picture>()).DistinctBy(picture => picture.Href)],
    };

    private static void Valid(byte[] xml)
    {
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Power.Value, XmlResolver = null };
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using var reader = XmlReader.Create(new MemoryStream(xml), settings);
        while (reader.Read()) { }
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct().Take(5)) + System.Text.Encoding.UTF8.GetString(xml));
    }
}
