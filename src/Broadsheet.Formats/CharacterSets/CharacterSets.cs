using System.Text;

namespace Broadsheet.Formats;

/// <summary>
/// Bytes → text by byte order mark, by what the bytes can be, by what the transport and the document declare, and by
/// detection. Never a U+FFFD where the bytes can be read.
/// </summary>
public static class CharacterSets
{
    /// <summary>Bytes that are looked at before the first character is given; more while they are all ASCII.</summary>
    private const int HeadBytes = 64 * 1024;

    private const int MostHeadBytes = 1024 * 1024;

    /// <summary>A reader over the stream that never holds more than its head. The caller disposes the stream.</summary>
    /// <param name="stream">Read forward only.</param>
    /// <param name="declaredByTransport">A charset, or a whole Content-Type; null when not known.</param>
    public static TextReader Open(Stream stream, string? declaredByTransport = null)
    {
        var (head, length, ended) = Head(stream);
        var encoding = Judgement.Of(head.AsSpan(0, length), ended, declaredByTransport);
        Stream whole = ended ? new MemoryStream(head, 0, length, writable: false) : new Rejoined(head, length, stream);
        return new StreamReader(whole, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 16 * 1024, leaveOpen: true) is var reader
            && encoding.Preamble.Length > 0 ? WithoutMark(reader) : reader;
    }

    /// <inheritdoc cref="Open"/>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declaredByTransport = null)
    {
        var text = Judgement.Of(bytes, isWhole: true, declaredByTransport).GetString(bytes);
        return text.StartsWith('\ufeff') ? text[1..] : text;
    }

    private static StreamReader WithoutMark(StreamReader reader)
    {
        if (reader.Peek() == '\ufeff') reader.Read();
        return reader;
    }

    private static (byte[] Head, int Length, bool Ended) Head(Stream stream)
    {
        var head = new byte[HeadBytes];
        var length = 0;
        while (true)
        {
            var read = stream.ReadAtLeast(head.AsSpan(length), head.Length - length, throwOnEndOfStream: false);
            length += read;
            if (length < head.Length) return (head, length, true);
            if (length >= MostHeadBytes || !Ascii.IsValid(head.AsSpan(0, length))) return (head, length, false);
            Array.Resize(ref head, head.Length * 2);
        }
    }
}
