using System.Buffers;
using System.IO.Compression;

namespace Broadsheet.Press;

/// <summary>The codings in which a page goes out.</summary>
internal static class Packing
{
    /// <summary>Bodies below this many bytes are sent as they are: nothing would be won.</summary>
    private const int WorthIt = 200;

    /// <returns>Null when it would not become smaller.</returns>
    public static byte[]? Brotli(ReadOnlySpan<byte> body, int quality)
    {
        if (body.Length < WorthIt) return null;
        var room = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(body.Length));
        try
        {
            return BrotliEncoder.TryCompress(body, room, out var length, quality, window: 22) && length < body.Length ? room[..length] : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    /// <summary>The page as it was before compression.</summary>
    public static byte[] Plain(StoredPage page)
    {
        var packed = page.Body;
        if (!page.IsPacked) return packed;
        var plain = new byte[page.Length];
        return BrotliDecoder.TryDecompress(packed, plain, out var length) && length == plain.Length
            ? plain
            : throw new InvalidDataException($"The stored page {page.Address} is damaged.");
    }

    public static byte[] Gzip(byte[] plain)
    {
        using var packed = new MemoryStream(plain.Length / 3);
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(plain);
        return packed.ToArray();
    }
}
