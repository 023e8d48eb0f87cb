using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.PlainText;

/// <summary><c>text</c>: a story as a person copies it from a news page, in any language. One document a file.</summary>
public sealed class PlainTextFormat : IDocumentFormat
{
    private const int HeadCharacters = 64 * 1024;

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
        var text = WholeDocument.Text(stream, options, cancellation);
        if (IsBinary(text)) throw new UnreadableDocument("The file is not text: it holds control characters. Give a text, HTML, feed or export file.", 1);
        var lines = Lines.Of(Characters.Clean(text));
        if (lines.Count == 0) throw new UnreadableDocument("The file is empty: there is no line to read.");
        yield return StoryReading.Of(lines, options, cancellation);
    }

    private static bool IsBinary(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, HeadCharacters));
        var controls = 0;
        foreach (var letter in head)
            if (letter is (< ' ' and not ('\t' or '\n' or '\r' or '\f' or '\u001a')) or '\ufffd') controls++;
        return controls * MostControls > head.Length;
    }
}
