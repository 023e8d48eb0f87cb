namespace Broadsheet.Library.Enclosures;

/// <summary>Bytes, and after them a stream: read as one from any place.</summary>
internal sealed class Joined(ReadOnlyMemory<byte> head, Stream rest) : Stream
{
    private long position;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => head.Length + rest.Length;

    public override long Position
    {
        get => position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var left = head.Length - position;
        int read;
        if (left > 0)
        {
            read = (int)Math.Min(left, buffer.Length);
            head.Slice((int)position, read).CopyTo(buffer);
        }
        else
        {
            if (rest.Position != position - head.Length) rest.Seek(position - head.Length, SeekOrigin.Begin);
            read = await rest.ReadAsync(buffer, cancellationToken);
        }
        position += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => position + offset, _ => Length + offset };

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read it without blocking.");

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await rest.DisposeAsync();
        await base.DisposeAsync();
    }
}
