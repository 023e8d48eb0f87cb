using System.IO.Compression;

namespace Broadsheet.Platform;

/// <summary>Reads a reply's content within its limits: bytes are counted as they come and again as they unpack, whatever the sender claims.</summary>
internal static class ReplyContent
{
    /// <summary>Codings that are unpacked here (RFC 9110 §8.4.1), so that both ends of the unpacking are watched.</summary>
    public const string Codings = "gzip, br";

    private const int Step = 32 * 1024;

    public static async Task<byte[]> Read(HttpResponseMessage response, Uri address, OutboundLimits limits, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > limits.Bytes) throw TooLarge(address, limits);
        await using var sent = new Counted(await response.Content.ReadAsStreamAsync(cancellation), address, limits);
        await using var content = Unpacked(sent, response.Content.Headers.ContentEncoding, address);
        using var whole = new MemoryStream();
        var buffer = new byte[Step];
        try
        {
            for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
            {
                if (whole.Length + read > limits.Bytes) throw TooLarge(address, limits);
                whole.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException broken)
        {
            throw new Unfetched(UnfetchedReason.Broken, $"{address} sends content that does not unpack. Its server says it is packed as {response.Content.Headers.ContentEncoding}; tell its sender.", broken);
        }
        return whole.ToArray();
    }

    private static Stream Unpacked(Stream sent, ICollection<string> codings, Uri address) => string.Join(',', codings).ToLowerInvariant() switch
    {
        "" or "identity" => sent,
        "gzip" or "x-gzip" => new GZipStream(sent, CompressionMode.Decompress),
        "br" => new BrotliStream(sent, CompressionMode.Decompress),
        var other => throw new Unfetched(UnfetchedReason.Broken, $"{address} sends content packed as '{other[..Math.Min(other.Length, 60)]}', which was not asked for."),
    };

    private static Unfetched TooLarge(Uri address, OutboundLimits limits) =>
        new(UnfetchedReason.TooLarge, $"{address} sends more than {limits.Bytes / 1024:N0} kB, unpacked. The rest was not read. Ask its sender for a shorter one.");

    /// <summary>Bytes as they come from outside. Content that unpacks to nothing must end too.</summary>
    private sealed class Counted(Stream inner, Uri address, OutboundLimits limits) : Stream
    {
        private long count;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            using var idle = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            idle.CancelAfter(limits.Idle);
            try
            {
                var read = await inner.ReadAsync(buffer, idle.Token);
                return (count += read) <= limits.Bytes ? read : throw TooLarge(address, limits);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new Unfetched(UnfetchedReason.TooSlow, $"{address} sent nothing for {limits.Idle.TotalSeconds:0.#} seconds and was given up. It is tried again later.");
            }
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => count; set => throw new NotSupportedException(); }
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
