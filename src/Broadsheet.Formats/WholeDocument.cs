using System.Text;

namespace Broadsheet.Formats;

/// <summary>Reads a document that must be held whole, within the limit of one item.</summary>
internal static class WholeDocument
{
    private const int ChunkBytes = 64 * 1024;

    /// <exception cref="UnreadableDocument">It is larger than <see cref="ReadingOptions.MaxItemBytes"/>.</exception>
    public static byte[] Bytes(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        var chunk = new byte[ChunkBytes];
        for (var read = stream.Read(chunk); read > 0; read = stream.Read(chunk))
        {
            cancellation.ThrowIfCancellationRequested();
            if (whole.Length + read > options.MaxItemBytes) throw new UnreadableDocument($"The document is larger than {options.MaxItemBytes:N0} bytes, the limit of one item. Split it.");
            whole.Write(chunk, 0, read);
        }
        return whole.ToArray();
    }

    /// <inheritdoc cref="Bytes"/>
    public static string Text(Stream stream, ReadingOptions options, CancellationToken cancellation) => CharacterSets.Decode(Bytes(stream, options, cancellation), options.Charset);

    /// <summary>The first characters of a head, for formats that are known by a word in it.</summary>
    public static string Start(ReadOnlySpan<byte> head, int most = 64 * 1024) =>
        Encoding.UTF8.GetString(head[..Math.Min(head.Length, most)]).TrimStart('\uFEFF', ' ', '\n', '\r', '\t');
}
