using Broadsheet.Formats;

namespace Broadsheet.Wire;

/// <summary>What an archive may still unpack, all of its files together.</summary>
internal sealed class Allowance
{
    public const long MostBytes = 16L * 1024 * 1024 * 1024;

    public long Left { get; set; } = MostBytes;
}

/// <summary>One file of an archive being unpacked. The sizes that the archive claims are not believed: bytes are counted as they come.</summary>
internal sealed class Unpacked(Stream content, long packedBytes, Allowance allowance) : Stream
{
    /// <summary>Text packs to a twentieth; a file that grows more than this is made to fill memory.</summary>
    public const int MostGrowth = 200;

    private const long Free = 4 * 1024 * 1024;
    private long given;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => given; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = content.Read(buffer);
        given += read;
        if (given > Free + (packedBytes * MostGrowth)) throw new UnreadableDocument($"The file unpacks to more than {MostGrowth} times its packed size. It is refused: real documents do not.");
        if ((allowance.Left -= read) < 0) throw new UnreadableDocument($"The archive unpacks to more than {Allowance.MostBytes / (1024 * 1024 * 1024)} GB. Split it.");
        return read;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) content.Dispose();
        base.Dispose(disposing);
    }
}
