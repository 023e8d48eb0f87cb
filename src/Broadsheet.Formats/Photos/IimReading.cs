using System.Buffers.Binary;
using System.Text;

namespace Broadsheet.Formats.Photos;

/// <summary>Reads IPTC IIM 4.2 (application record 2), as it lies in Photoshop's image resources (0x0404) or by itself. What is cut off is left out.</summary>
internal static class IimReading
{
    private const int MostSets = 4096;
    private const byte Marker = 0x1C;

    /// <summary>Each data set of record 2 with its number; repeated ones as often as they come.</summary>
    public static IReadOnlyList<(int Number, string Text)> Read(ReadOnlySpan<byte> bytes)
    {
        var sets = Sets(Resource(bytes));
        var isUtf8 = sets.Any(set => set is { Record: 1, Number: 90 } && set.Value.AsSpan().SequenceEqual("\e%G"u8));
        return [.. sets.Where(set => set.Record == 2).Select(set => (set.Number, Text(set.Value, isUtf8).TrimEnd('\0')))];
    }

    private static List<(int Record, int Number, byte[] Value)> Sets(ReadOnlySpan<byte> bytes)
    {
        var sets = new List<(int, int, byte[])>();
        while (bytes.Length >= 5 && bytes[0] == Marker && sets.Count < MostSets)
        {
            // Longer ones have their length's length in place of the length (IIM 4.2 §1.6.3); nothing that we read is.
            int length = BinaryPrimitives.ReadUInt16BigEndian(bytes[3..]);
            if (length > 0x7FFF || bytes.Length < 5 + length) break;
            sets.Add((bytes[1], bytes[2], bytes.Slice(5, length).ToArray()));
            bytes = bytes[(5 + length)..];
        }
        return sets;
    }

    /// <summary>Blocks of <c>8BIM</c>, number, padded name, length, padded bytes.</summary>
    private static ReadOnlySpan<byte> Resource(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("Photoshop 3.0\0"u8)) bytes = bytes[14..];
        if (!bytes.StartsWith("8BIM"u8)) return bytes;
        while (bytes.Length >= 12 && bytes.StartsWith("8BIM"u8))
        {
            int number = BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]), name = (bytes[6] + 2) & ~1;
            if (bytes.Length < 10 + name) return [];
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[(6 + name)..]);
            var content = bytes[(10 + name)..];
            if (length > content.Length) return [];
            if (number == 0x0404) return content[..(int)length];
            bytes = content[Math.Min(content.Length, (int)(length + (length & 1)))..];
        }
        return [];
    }

    private static string Text(byte[] value, bool isUtf8)
    {
        if (isUtf8) return Encoding.UTF8.GetString(value);
        try { return Strict.GetString(value); }
        catch (DecoderFallbackException) { return Windows1252.GetString(value); }
    }

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
}
