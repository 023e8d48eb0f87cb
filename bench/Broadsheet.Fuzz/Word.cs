using System.IO.Compression;
using System.Text;

namespace Broadsheet.Fuzz;

/// <summary>A word processor's file is packed: its words are bent and then packed, or nothing but the packing would ever be tried.</summary>
internal static class Word
{
    private const string Space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    public static IEnumerable<byte[]> Parts =>
    [
        Encoding.UTF8.GetBytes($"""
        <?xml version="1.0"?><w:document {Space}><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Night ferry returns</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/><w:i/></w:rPr><w:t xml:space="preserve">One </w:t></w:r><w:ins w:id="1"><w:r><w:t>two</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>three</w:delText></w:r></w:del></w:p>
        <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:hyperlink r:id="rId1"><w:r><w:t>link</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="0"/><w:r><w:drawing><a:blip r:embed="rId2"/></w:drawing></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "https://paper.example/"</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p></w:body></w:document>
        """),
    ];

    public static byte[] Packed(byte[] words)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"u8);
            Add(zip, "word/document.xml", words);
            Add(zip, "word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"x\" Target=\"https://paper.example/\" TargetMode=\"External\"/><Relationship Id=\"rId2\" Type=\"x\" Target=\"media/a.png\"/></Relationships>"u8);
            Add(zip, "word/media/a.png", [1, 2, 3]);
        }
        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> bytes)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        entry.Write(bytes);
    }
}
