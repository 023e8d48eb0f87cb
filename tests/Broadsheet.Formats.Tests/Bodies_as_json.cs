using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Tests;

public sealed class Bodies_as_json
{
    [Fact]
    public void A_body_reads_back_as_it_was_written()
    {
        Block[] body =
        [
            new Paragraph(new Inline([new Run("The ferry "), new Run("Alma") { Emphasis = true }, new Run(" sailed.")])) { Id = "a1" },
            new Quote([Inline.Plain("We sail at dawn.")]) { Speaker = "Mara Lind", Role = "captain" },
            new BulletList(true, [new ListEntry(Inline.Plain("One"), new BulletList(false, [new ListEntry(Inline.Plain("Inner"))]))]),
            new Rule(),
        ];

        var json = BodyJson.Write(body);

        Assert.Equal(json, BodyJson.Write(BodyJson.Read(json)));
        Assert.StartsWith("""[{"type":"paragraph","text":["The ferry ",{"text":"Alma","emphasis":true}," sailed."],"id":"a1"}""", json, StringComparison.Ordinal);
    }
}
