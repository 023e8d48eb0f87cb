using System.Text;

namespace Broadsheet.Formats;

/// <summary>UTF-16 and UTF-32, with a byte order mark or told by where the zeros stand.</summary>
internal static class ByteOrder
{
    public static Encoding? Marked(ReadOnlySpan<byte> head) =>
        head.StartsWith<byte>([0xef, 0xbb, 0xbf]) ? Charset.Utf8
        : head.StartsWith<byte>([0xff, 0xfe, 0, 0]) ? Encoding.UTF32
        : head.StartsWith<byte>([0, 0, 0xfe, 0xff]) ? new UTF32Encoding(bigEndian: true, byteOrderMark: true)
        : head.StartsWith<byte>([0xff, 0xfe]) ? Encoding.Unicode
        : head.StartsWith<byte>([0xfe, 0xff]) ? Encoding.BigEndianUnicode
        : null;

    /// <summary>Text in any other set holds no zero bytes; blanks, line ends and marks of UTF-16 text do.</summary>
    public static Encoding? Unmarked(ReadOnlySpan<byte> head)
    {
        Span<int> zeros = stackalloc int[4];
        var looked = Math.Min(head.Length, 4096) & ~3;
        for (var index = 0; index < looked; index++)
            if (head[index] == 0) zeros[index & 3]++;

        int even = zeros[0] + zeros[2], odd = zeros[1] + zeros[3];
        if (even + odd < Math.Max(2, looked / 100)) return null;
        if (zeros[2] + zeros[3] > looked / 2 * 9 / 10 && zeros[0] == 0) return Encoding.UTF32;
        if (zeros[0] + zeros[1] > looked / 2 * 9 / 10 && zeros[3] == 0) return new UTF32Encoding(bigEndian: true, byteOrderMark: true);
        return odd > even * 4 ? Encoding.Unicode : even > odd * 4 ? Encoding.BigEndianUnicode : null;
    }
}
