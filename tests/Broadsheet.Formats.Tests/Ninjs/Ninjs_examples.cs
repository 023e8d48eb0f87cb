using System.Text;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Ninjs;

namespace Broadsheet.Formats.Tests.Ninjs;

public sealed class Ninjs_examples
{
    [Theory]
    [InlineData("examples/1.4", 10)]
    [InlineData("examples/2.1", 12)]
    [InlineData("examples/3.0", 19)]
    [InlineData("guidelines/1.6", 7)]
    [InlineData("guidelines/2.2", 7)]
    [InlineData("guidelines/3.1", 8)]
    [InlineData("guidelines/not-valid", 1)]
    public async Task Every_example_is_read_and_written_back_so_that_it_validates(string folder, int files)
    {
        var paths = Directory.EnumerateFiles(Fixtures.PathOf("ninjs/" + folder), "*.json", SearchOption.AllDirectories).Where(path => !path.EndsWith("-schema.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        Assert.True(paths.Length >= files, $"{paths.Length} examples");
        Assert.All(paths, path => Assert.True(NinjsFormats.Ninjs.Recognise(File.ReadAllBytes(path), path) >= 60, path));

        var read = paths.SelectMany(path => Read(path).Select(document => (path, document))).ToArray();
        if (!folder.EndsWith("not-valid", StringComparison.Ordinal)) Assert.All(read, one => Assert.True((one.document.Headline ?? one.document.Standfirst) is not null || one.document.Body.Count + one.document.Pictures.Count > 0, one.path));
        var answers = await NinjsSchema.Validate(read.Select(one => NinjsWriter.Write(one.document)));
        Assert.Equal(read.Length, answers.Count);
        foreach (var (one, answer) in read.Zip(answers)) Assert.True(answer == "valid", $"{one.path}: {answer}");
    }

    [Fact]
    public void A_collection_gives_each_of_its_items() => Assert.True(Read(Fixtures.PathOf("ninjs/examples/3.0/collection/20231016-event-timeline-sample.json")).Count > 8);

    [Theory]
    [InlineData("1.6")]
    [InlineData("2.2")]
    [InlineData("3.1")]
    public void The_same_story_says_the_same_in_every_version(string version)
    {
        var document = Assert.Single(Read(Fixtures.PathOf($"ninjs/guidelines/{version}/007_multimedia.json")));

        Assert.Equal("http://ninjs.example.com/newsitems/20130709cplx456", document.Uri);
        Assert.Equal(DocumentType.Composite, document.Type);
        Assert.Equal("Captain of wrecked cruise ship on trial in Italy", document.Headline);
        Assert.Equal("Paulo Santalucia and Frances d'Emilio", document.Byline);
        Assert.Equal("Grossetto, Italy", document.Dateline);
        Assert.Equal("en", document.Language);
        Assert.Equal(new DateTimeOffset(2013, 7, 9, 10, 39, 0, TimeSpan.Zero), document.VersionCreated);
        Assert.Equal("Francesco Schettino", Assert.Single(document.People).Name);
        Assert.Equal(["Grossetto", "Tuscany", "Italy"], document.Places.Select(place => place.Name));
        Assert.True(BodyText.Paragraphs(document.Body).Count >= 3);
        Assert.Equal(2, document.Pictures.Count);
        Assert.Equal(429, document.Pictures[0].Width);
        Assert.StartsWith("The Costa Concordia cruise ship lies on its side", document.Pictures[0].Caption, StringComparison.Ordinal);
        Assert.Equal("Paulo Santalucia", document.Pictures[0].CreditLine);
    }

    [Theory]
    [InlineData("""{"uri":"urn:a:1","headline":"One"}{"uri":"urn:a:2","headline":"Two"}""")]
    [InlineData("{\"uri\":\"urn:a:1\",\"headline\":\"One\"}\n{\"uri\":\"urn:a:2\",\"headline\":\"Two\"}\n")]
    [InlineData("""[{"uri":"urn:a:1","headline":"One"},{"uri":"urn:a:2","headline":"Two"}]""")]
    [InlineData("""{"total":2,"items":[{"uri":"urn:a:1","headline":"One"},{"uri":"urn:a:2","headline":"Two"}]}""")]
    public void Several_items_come_in_an_array_a_list_or_lines(string json)
    {
        var read = NinjsFormats.Ninjs.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), new ReadingOptions(), TestContext.Current.CancellationToken);
        Assert.Equal(["One", "Two"], read.Select(document => document.Headline));
    }

    [Theory]
    [InlineData("""{"uri":"urn:a:1","headline":"One" """, 1, "not valid JSON")]
    [InlineData("[{\"uri\":\"urn:a:1\"},\n 17]", 2, "is a JSON object")]
    [InlineData("""{"a":1}""", 1, "no ninjs")]
    [InlineData("", 1, "empty")]
    public void What_is_no_ninjs_says_why_and_where(string json, int line, string reason)
    {
        var refused = Assert.Throws<UnreadableDocument>(() => NinjsFormats.Ninjs.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), new ReadingOptions(), CancellationToken.None).ToList());
        Assert.Equal(line, refused.Line);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    private static List<NewsDocument> Read(string path)
    {
        using var stream = File.OpenRead(path);
        return [.. NinjsFormats.Ninjs.Read(stream, new ReadingOptions(), CancellationToken.None)];
    }
}
