using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.PlainText;

/// <summary><c>text</c>: a story as a person copies it from a news page, in any language. One document a file.</summary>
public sealed class PlainTextFormat : IDocumentFormat
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>Of a file of bytes that are no text, one sign in twenty is a control; of a text none.</summary>
    private const int MostControls = 20;

    public string Name => "text";

    public int Recognise(ReadOnlySpan<byte> head, string? fileName)
    {
        if (head.IsEmpty || IsBinary(CharacterSets.Decode(head))) return 0;
        if (fileName is not null && fileName.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)) return 20;

        // Markup and JSON that no other format knows are not stories to print as they are.
        return CharacterSets.Decode(head).AsSpan().TrimStart() is ['<' or '{' or '[', ..] ? 0 : 10;
    }

    public IEnumerable<NewsDocument> Read(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        var text = CharacterSets.Decode(Whole(stream, options, cancellation), options.Charset);
        if (IsBinary(text)) throw new UnreadableDocument("The file is not text: it holds control characters. Give a text, HTML, feed or export file.", 1);
        var lines = Lines.Of(Characters.Clean(text));
        if (lines.Count == 0) throw new UnreadableDocument("The file is empty: there is no line to read.");
        yield return StoryReading.Of(lines, options, cancellation);
    }

    private static byte[] Whole(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        var chunk = new byte[ChunkBytes];
        for (var read = stream.Read(chunk); read > 0; read = stream.Read(chunk))
        {
            cancellation.ThrowIfCancellationRequested();
            if (whole.Length + read > options.MaxItemBytes) throw new UnreadableDocument($"The text is longer than {options.MaxItemBytes:N0} bytes, the limit of one item. Split it, or raise the limit.");
            whole.Write(chunk, 0, read);
        }

        return whole.ToArray();
    }

    private static bool IsBinary(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, ChunkBytes));
        var controls = 0;
        foreach (var letter in head)
            if (letter is (< ' ' and not ('\t' or '\n' or '\r' or '\f' or '\u001a')) or '\ufffd') controls++;
        return controls * MostControls > head.Length;
    }
}
