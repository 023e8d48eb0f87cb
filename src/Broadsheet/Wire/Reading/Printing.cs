using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Broadsheet.Formats;

namespace Broadsheet.Wire.Reading;

/// <summary>Reads files one after another and prints each document as soon as it is understood.</summary>
internal sealed class Printing(Stream output, TextWriter messages, string? format, ReadingOptions options)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ArrayBufferWriter<byte> written = new();
    private int read, unread, documents;

    /// <returns>0: all read; 2: some not; 1: none; 130: stopped by Ctrl-C.</returns>
    public int All(IEnumerable<DocumentFile> files, CancellationToken cancellation)
    {
        try
        {
            output.WriteByte((byte)'[');
            foreach (var file in files) One(file, cancellation);
        }
        catch (OperationCanceledException)
        {
            messages.WriteLine("Stopped. What was printed is whole.");
            output.Write("\n]\n"u8);
            return 130;
        }
        output.Write("\n]\n"u8);
        output.Flush();
        if (read + unread == 0) messages.WriteLine("There is no document at these paths.");
        if (unread > 0 && read + unread > 1) messages.WriteLine($"{documents} documents read; {unread} of {read + unread} files could not be read, or not to their end.");
        return unread == 0 && read > 0 ? 0 : documents == 0 && read == 0 ? 1 : 2;
    }

    private void One(DocumentFile file, CancellationToken cancellation)
    {
        try
        {
            using var stream = file.Open();
            var opened = DocumentReading.Open(stream, Path.GetFileName(file.Path), format, options with { Beside = file.Beside }, cancellation);
            foreach (var (index, document) in opened.Documents.Index()) Print(new(file.Path, opened.Format, index), document);
            read++;
        }
        catch (UnreadableDocument refused)
        {
            Miss(file, refused.Line, refused.Message);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Miss(file, 0, failed is FileNotFoundException or DirectoryNotFoundException ? "There is no such file." : failed.Message);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            // A reader's own mistake must not cost the other files; the kind of mistake is what its authors need.
            Miss(file, 0, $"A fault in the reader ({failed.GetType().Name}). Please report it with the document.");
        }
    }

    private void Miss(DocumentFile file, int line, string reason)
    {
        unread++;
        messages.WriteLine(line > 0 ? $"{file.Path}:{line}: {reason}" : $"{file.Path}: {reason}");
    }

    private void Print(DocumentSource source, NewsDocument document)
    {
        written.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(written, Plain)) ReadingJson.Write(json, source, document);
        output.Write(documents++ == 0 ? "\n"u8 : ",\n"u8);
        output.Write(written.WrittenSpan);
        output.Flush();
    }
}
