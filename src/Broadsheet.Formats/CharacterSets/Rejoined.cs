namespace Broadsheet.Formats;

/// <summary>A stream whose first bytes were taken out to be looked at, whole again.</summary>
internal sealed class Rejoined(byte[] head, int length, Stream rest) : Stream
{
    private int at;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (at >= length) return rest.Read(buffer);
        var count = Math.Min(buffer.Length, length - at);
        head.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
