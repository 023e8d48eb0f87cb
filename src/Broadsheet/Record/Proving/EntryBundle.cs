using System.Buffers.Binary;

namespace Broadsheet.Record;

/// <summary>Entries one after the other, each behind its length in two bytes, big-endian (C2SP tlog-tiles, "Log entries").</summary>
public static class EntryBundle
{
    private const int Prefix = 2;

    public static byte[] Write(IEnumerable<byte[]> entries)
    {
        using var bundle = new MemoryStream();
        Span<byte> length = stackalloc byte[Prefix];
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(length, checked((ushort)entry.Length));
            bundle.Write(length);
            bundle.Write(entry);
        }
        return bundle.ToArray();
    }

    /// <summary>The first entries of a bundle.</summary>
    /// <exception cref="NotAsItShouldBe">It ends before.</exception>
    public static List<byte[]> Read(ReadOnlySpan<byte> bundle, int count, string name)
    {
        List<byte[]> entries = [];
        while (entries.Count < count)
        {
            if (bundle.Length < Prefix || BinaryPrimitives.ReadUInt16BigEndian(bundle) is var length && bundle.Length < Prefix + length)
                throw new NotAsItShouldBe($"{name} is cut short: it should hold {count} entries and ends within entry {entries.Count + 1}.");
            entries.Add(bundle.Slice(Prefix, length).ToArray());
            bundle = bundle[(Prefix + length)..];
        }
        return entries;
    }

    /// <summary>The same bundle, as it was when it held fewer entries.</summary>
    public static byte[] Shorten(byte[] bundle, int count, string name) => Write(Read(bundle, count, name));
}
