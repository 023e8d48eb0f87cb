using System.Buffers.Binary;
using System.Text;

namespace Broadsheet.Formats.Photos;

/// <summary>Reads texts of Exif 2.32 (TIFF directories 0, Exif and GPS). Offsets that lead nowhere and loops are left out.</summary>
internal sealed class ExifReading
{
    private const int ExifDirectory = 0x8769, GpsDirectory = 0x8825, MostEntries = 512;
    private readonly byte[] bytes;
    private readonly bool isLittle;
    private readonly Dictionary<int, string> texts = [];

    private ExifReading(byte[] bytes, bool isLittle) => (this.bytes, this.isLittle) = (bytes, isLittle);

    /// <summary>Texts (TIFF type 2) by their tag; of the GPS directory only that there is one, under its own tag.</summary>
    public static IReadOnlyDictionary<int, string> Texts(byte[] exif)
    {
        var bytes = exif.AsSpan().StartsWith("Exif\0\0"u8) ? exif[6..] : exif;
        var isLittle = bytes.AsSpan().StartsWith("II*\0"u8);
        if (!isLittle && !bytes.AsSpan().StartsWith("MM\0*"u8)) return new Dictionary<int, string>();
        var reading = new ExifReading(bytes, isLittle);
        reading.Directory(reading.Long(4), isFirst: true);
        return reading.texts;
    }

    private void Directory(long at, bool isFirst)
    {
        var count = Math.Min(Short(at), MostEntries);
        for (var entry = at + 2; count > 0; entry += 12, count--)
        {
            var (tag, type, length) = (Short(entry), Short(entry + 2), Long(entry + 4));
            if (isFirst && tag == ExifDirectory) Directory(Long(entry + 8), isFirst: false);
            else if (isFirst && tag == GpsDirectory) texts.TryAdd(tag, "");
            else if (type == 2 && Text(length <= 4 ? entry + 8 : Long(entry + 8), length) is { Length: > 0 } text) texts.TryAdd(tag, text);
        }
    }

    private string? Text(long at, long length)
    {
        if (at < 0 || length < 1 || length > 65_536 || at + length > bytes.Length) return null;
        var raw = bytes.AsSpan((int)at, (int)length).TrimEnd((byte)0);
        // The standard says ASCII; cameras and programs write UTF-8. 0x8298 parts photographer and editor by a zero.
        return Encoding.UTF8.GetString(raw).Replace('\0', '\n').Trim();
    }

    private int Short(long at) => at < 0 || at + 2 > bytes.Length ? 0 : isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan((int)at)) : BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan((int)at));

    private long Long(long at) => at < 0 || at + 4 > bytes.Length ? 0 : isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan((int)at)) : BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan((int)at));
}
