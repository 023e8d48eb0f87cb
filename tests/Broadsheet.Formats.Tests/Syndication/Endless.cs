using System.Text;

namespace Broadsheet.Formats.Tests.Syndication;

/// <summary>A stream that opens and then says the same for ever.</summary>
internal sealed class Endless(string opening, string more) : Stream
{
    private readonly byte[] first = Encoding.UTF8.GetBytes(opening), again = Encoding.UTF8.GetBytes(more);
    private long at;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => at; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        for (var index = 0; index < count; index++, at++)
            buffer[offset + index] = at < first.Length ? first[at] : again[(at - first.Length) % again.Length];
        return count;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
