using System.Buffers;
using System.Text;

namespace Broadsheet.Formats;

internal static class Utf8Bytes
{
    /// <summary>True when the bytes are UTF-8, or mostly so with a few broken ones: other sets do not make valid sequences by chance.</summary>
    public static bool Weigh(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == OperationStatus.NeedMoreData && !isWhole) break;
            if (status != OperationStatus.Done) bad++;
            else if (length > 1) good++;
            bytes = bytes[Math.Max(1, length)..];
        }

        return bad == 0 || good > bad * 8;
    }
}
