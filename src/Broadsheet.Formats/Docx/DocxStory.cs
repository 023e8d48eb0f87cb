using System.Xml.Linq;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Xml;

namespace Broadsheet.Formats.Docx;

/// <summary>A text document → a story: the title is its headline, the subtitle its standfirst; without them the first heading, or what the file says of itself.</summary>
internal sealed class DocxStory(DocxPackage package, ReadingOptions options)
{
    private readonly DocxStyles styles = new(package.Xml(package.Parts.GetValueOrDefault("styles")), package.Xml(package.Parts.GetValueOrDefault("numbering")));

    public NewsDocument Document()
    {
        var body = package.Xml(package.Main).Child("body") ?? throw new UnreadableDocument("The document has no body.", 1);
        var (core, notes) = (package.Xml("docProps/core.xml"), new DocxNotes(package));
        List<XElement> blocks = [.. body.Elements()];
        var headline = Taken(blocks, "title", "headline");
        var standfirst = Taken(blocks, "subtitle", "standfirst");
        var (byline, dateline) = (Taken(blocks, "byline"), Taken(blocks, "dateline"));
        var html = new DocxHtml(package, styles, notes);
        var read = BodyReader.Read(html.Of(blocks), options.BaseAddress);
        if (headline is null && read is [Heading { Text: var first }, ..]) (headline, read) = (first.PlainText, [.. read.Skip(1)]);
        IReadOnlyList<Block> feet = [.. notes.Numbered.Index().Select(note => new Paragraph(Inline.Plain($"{note.Index + 1}. {string.Join(' ', note.Item.Within("p").Select(DocxNotes.TextOf).OfType<string>())}")))];
        var (created, modified) = (core.Time("created"), core.Time("modified"));
        return new()
        {
            Uri = core.LineOf("identifier"),
            Language = core.LineOf("language") ?? styles.Language,
            ContentCreated = created?.Instant,
            VersionCreated = modified?.Instant,
            Headline = headline ?? core.LineOf("title"),
            Standfirst = standfirst ?? core.LineOf("description"),
            Byline = byline,
            Dateline = dateline,
            Authors = [.. (core.LineOf("creator") ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => new Credit(name))],
            Body = feet.Count == 0 ? read : [.. read, new Rule(), .. feet],
            Tags = [.. (core.LineOf("keywords") ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()],
            Sections = core.LineOf("category") is { } section ? [section] : [],
            EdNote = notes.EdNote,
            Files = [.. html.Pictures.Select(name => package.Bytes(name) is { } bytes ? new CarriedFile(name, MediaTypeOf(name), bytes) : null).OfType<CarriedFile>()],
            Warnings = Changes(body),
        };
    }

    private string? Taken(List<XElement> blocks, params string[] names)
    {
        var at = blocks.FindIndex(block => block.Name.LocalName == "p" && names.Contains(styles.NameOf(block)));
        if (at < 0 || DocxNotes.TextOf(blocks[at]) is not { } words) return null;
        blocks.RemoveAt(at);
        return words;
    }

    private static IReadOnlyList<Warning> Changes(XElement body)
    {
        var count = body.Descendants().Count(one => one.Name.LocalName is "ins" or "del" or "moveFrom" or "moveTo" && one.Parent?.Name.LocalName is not ("rPr" or "trPr"));
        return count == 0 ? [] : [new(0, $"{count} tracked changes were taken as accepted.")];
    }

    private static string MediaTypeOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".png" => "image/png", ".jpg" or ".jpeg" => "image/jpeg", ".gif" => "image/gif", ".webp" => "image/webp", ".svg" => "image/svg+xml", ".tif" or ".tiff" => "image/tiff", ".bmp" => "image/bmp", ".emf" => "image/emf", ".wmf" => "image/wmf", _ => "application/octet-stream",
    };
}
