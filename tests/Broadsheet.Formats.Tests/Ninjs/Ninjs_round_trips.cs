using System.Text;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Ninjs;
using CsCheck;

namespace Broadsheet.Formats.Tests.Ninjs;

public sealed class Ninjs_round_trips
{
    [Fact]
    public void What_was_written_reads_back_equal() => GeneratedDocuments.Document.Sample(document =>
    {
        var read = Assert.Single(NinjsFormats.Ninjs.Read(new MemoryStream(Encoding.UTF8.GetBytes(NinjsWriter.Write(document))), new ReadingOptions(), CancellationToken.None));
        Assert.Equal(BodyJson.Write(document.Body), BodyJson.Write(read.Body));
        Assert.Equivalent(document with { Body = [] }, read with { Body = [] }, strict: true);
        Assert.Equal(NinjsWriter.Write(document), NinjsWriter.Write(read));
    }, iter: GeneratedDocuments.Times);

    [Fact]
    public async Task What_is_written_validates()
    {
        var written = new List<string>();
        GeneratedDocuments.Document.Sample(document => { lock (written) written.Add(NinjsWriter.Write(document)); }, iter: 100);
        Assert.All(await NinjsSchema.Validate(written), answer => Assert.Equal("valid", answer));
    }

    [Fact]
    public async Task A_document_with_odd_identities_still_validates()
    {
        NewsDocument[] odd =
        [
            new(),
            new() { Uri = "abc 123", Headline = "a\u0001b\ud800" },
            new() { Uri = "tag:selene.example,2031:1", Address = "/relative" },
            new() { Uri = "https://selene.example/Ωmega|pipe", Subjects = [new("x", "not a uri")], Pictures = [new() { Href = "pic.jpg" }, new() { Blob = "abc" }, new() { Href = "https://selene.example/a b.jpg" }] },
            new() { Uri = "http://[broken", Enclosures = [new("file.mp3")], TrustIndicators = [new("t", "x", "y")] },
        ];
        Assert.All(await NinjsSchema.Validate(odd.Select(NinjsWriter.Write)), answer => Assert.Equal("valid", answer));
    }
}
