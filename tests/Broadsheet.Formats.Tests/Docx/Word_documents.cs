using System.IO.Compression;
using System.Text;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Tests.Docx;

public sealed class Word_documents
{
    private const string Space = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'";

    [Fact]
    public void A_story_is_read_with_its_parts_in_place()
    {
        var read = Assert.Single(Documents.OfBytes(Word("""
            <w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>Night ferry back</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="U"/></w:pPr><w:r><w:t>She sails again</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">The </w:t></w:r><w:r><w:rPr><w:b/><w:i w:val="0"/></w:rPr><w:t>boat</w:t></w:r><w:r><w:t xml:space="preserve"> has a </w:t></w:r><w:hyperlink r:id="rId9"><w:r><w:t>berth</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="H2"/></w:pPr><w:r><w:t>When</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>dawn</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>early</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>dusk</w:t></w:r></w:p>
            <w:p><w:r><w:drawing><wp:inline><wp:docPr descr="a boat"/><a:graphic><a:blip r:embed="rId8"/></a:graphic></wp:inline></w:drawing></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="Cap"/></w:pPr><w:r><w:t>At the berth</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Day</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Hour</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://selene.example/x" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>more</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>
            """), "story.docx"));

        Assert.Equal(("Night ferry back", "She sails again", "en-GB"), (read.Headline, read.Standfirst, read.Language));
        Assert.Equal(["Paragraph", "Heading", "BulletList", "Picture", "Table", "Paragraph", "Rule", "Paragraph"], read.Body.Select(block => block.GetType().Name));
        Assert.Equal("<p>The <strong>boat</strong> has a <a href=\"https://selene.example/\">berth</a>.</p>", BodyWriter.Write([read.Body[0]]).Trim());
        Assert.Equal("early", ((BulletList)read.Body[2]).Items[0].Nested!.Items[0].Text.PlainText);
        Assert.Equal(("a boat", "At the berth"), (((Picture)read.Body[3]).Alt, ((Picture)read.Body[3]).Caption));
        Assert.Equal(("word/media/b.png", "image/png", 3), (read.Files[0].Href, read.Files[0].MediaType, read.Files[0].Bytes.Length));
        Assert.Contains("https://selene.example/x", BodyWriter.Write([read.Body[5]]), StringComparison.Ordinal);
        Assert.Equal("1. By the timetable.", ((Paragraph)read.Body[^1]).Text.PlainText);
        Assert.Equal("Mara Lind", Assert.Single(read.Authors).Name);
    }

    [Fact]
    public void Tracked_changes_are_taken_as_accepted_and_comments_are_for_editors()
    {
        var read = Assert.Single(Documents.OfBytes(Word("""<w:p><w:r><w:t xml:space="preserve">She </w:t></w:r><w:del><w:r><w:delText>sinks</w:delText></w:r></w:del><w:ins><w:r><w:t>sails</w:t></w:r></w:ins><w:commentRangeStart w:id="0"/><w:r><w:t>.</w:t></w:r><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom></w:p>"""), "x.docx"));

        Assert.Equal("She sails.", BodyText.Plain(read.Body));
        Assert.Equal("Ida Voss: Check the berth.", read.EdNote);
        Assert.Contains("tracked", Assert.Single(read.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_or_another_package_is_refused()
    {
        var whole = Word("<w:p/>");
        Assert.Throws<UnreadableDocument>(() => Documents.OfBytes(whole[..(whole.Length / 2)], "x.docx"));
        Assert.Contains("text document", Assert.Throws<UnreadableDocument>(() => Documents.OfBytes(Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>")), "x.docx")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_unpacks_without_end_is_refused() =>
        Assert.Contains("unpacks", Assert.Throws<UnreadableDocument>(() => Documents.OfBytes(Zip(("word/document.xml", $"<w:document {Space}><w:body><w:p><w:r><w:t>{new string('x', 3_000_000)}</w:t></w:r></w:p></w:body></w:document>")), "x.docx", null, new ReadingOptions { MaxItemBytes = 100_000 })).Message, StringComparison.Ordinal);

    private static byte[] Word(string body) => Zip(
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", "<Relationships><Relationship Id='a' Type='http://x/officeDocument' Target='word/document.xml'/></Relationships>"),
        ("word/document.xml", $"<w:document {Space}><w:body>{body}</w:body></w:document>"),
        ("word/_rels/document.xml.rels", "<Relationships><Relationship Id='s' Type='http://x/styles' Target='styles.xml'/><Relationship Id='n' Type='http://x/numbering' Target='numbering.xml'/><Relationship Id='c' Type='http://x/comments' Target='comments.xml'/><Relationship Id='f' Type='http://x/footnotes' Target='footnotes.xml'/><Relationship Id='rId8' Type='http://x/image' Target='media/b.png'/><Relationship Id='rId9' Type='http://x/hyperlink' Target='https://selene.example/' TargetMode='External'/></Relationships>"),
        ("word/styles.xml", $"<w:styles {Space}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='en-GB'/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:styleId='Titel'><w:name w:val='Title'/></w:style><w:style w:styleId='U'><w:name w:val='Subtitle'/></w:style><w:style w:styleId='H2'><w:name w:val='heading 2'/></w:style><w:style w:styleId='Cap'><w:name w:val='caption'/></w:style></w:styles>"),
        ("word/numbering.xml", $"<w:numbering {Space}><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/></w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='decimal'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>"),
        ("word/comments.xml", $"<w:comments {Space}><w:comment w:id='0' w:author='Ida Voss'><w:p><w:r><w:t>Check the berth.</w:t></w:r></w:p></w:comment></w:comments>"),
        ("word/footnotes.xml", $"<w:footnotes {Space}><w:footnote w:id='2'><w:p><w:r><w:t>By the timetable.</w:t></w:r></w:p></w:footnote></w:footnotes>"),
        ("word/media/b.png", "png"),
        ("docProps/core.xml", "<cp:coreProperties xmlns:cp='c' xmlns:dc='d'><dc:creator>Mara Lind</dc:creator></cp:coreProperties>"));

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        return stream.ToArray();
    }
}
