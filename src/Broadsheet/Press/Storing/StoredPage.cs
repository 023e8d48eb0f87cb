using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Broadsheet.Press;

/// <summary>A printed page, ready to send: bodies compressed, ETag and headers made.</summary>
internal sealed class StoredPage
{
    public required int Status { get; init; }
    public required string ContentType { get; init; }
    public required string ETag { get; init; }
    public required string SurrogateKeys { get; init; }
    public required IReadOnlyList<string> Keys { get; init; }
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }
    public required ReadOnlyMemory<byte> Identity { get; init; }
    public required ReadOnlyMemory<byte> Brotli { get; init; }
    public DateTimeOffset? Until { get; init; }

    public static StoredPage From(Page page, DateTimeOffset now)
    {
        var headers = new List<KeyValuePair<string, string>>(page.Headers);
        if (page.Location is not null) headers.Add(new("Location", page.Location));
        if (page.Modified is { } modified) headers.Add(new("Last-Modified", modified.ToString("R")));
        return new StoredPage
        {
            Status = page.Status,
            ContentType = page.ContentType,
            ETag = $"\"{Convert.ToHexStringLower(XxHash128.Hash(page.Body.Span))}\"",
            Keys = page.Keys,
            SurrogateKeys = string.Join(' ', page.Keys),
            Headers = headers,
            Identity = page.Body,
            Brotli = Compress(page.Body, quality: 5),
            Until = page.Until,
        };
    }

    private static ReadOnlyMemory<byte> Compress(ReadOnlyMemory<byte> body, int quality)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        return BrotliEncoder.TryCompress(body.Span, packed, out var length, quality, window: 22)
            ? packed.AsMemory(0, length).ToArray()
            : throw new InvalidOperationException("The page does not fit the buffer that Brotli asked for.");
    }
}
