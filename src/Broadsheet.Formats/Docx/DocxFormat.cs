using System.Text;

namespace Broadsheet.Formats.Docx;

/// <summary><c>docx</c>: WordprocessingML (ISO/IEC 29500), as Word, LibreOffice, Pages and Google Docs save it. One story a file, its pictures with it.</summary>
internal sealed class DocxFormat : IDocumentFormat
{
    public string Name => "docx";

    public int Recognise(ReadOnlySpan<byte> head, string? fileName)
    {
        if (!head.StartsWith("PK\u0003\u0004"u8)) return 0;
        var names = Encoding.Latin1.GetString(head);
        if (names.Contains("word/", StringComparison.Ordinal)) return 97;
        return fileName is not null && fileName.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) ? 95 : names.Contains("[Content_Types].xml", StringComparison.Ordinal) ? 60 : 0;
    }

    public IEnumerable<NewsDocument> Read(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        using var package = new DocxPackage(WholeDocument.Bytes(stream, options, cancellation), options, cancellation);
        yield return new DocxStory(package, options).Document();
    }
}
