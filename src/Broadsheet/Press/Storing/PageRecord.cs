using System.IO.Hashing;
using System.Text;

namespace Broadsheet.Press;

/// <summary>One record of the page file: a page, or which keys an entry of the Journal touched. Head and body each have a checksum.</summary>
/// <remarks>32 bytes little-endian: mark (4), bytes of head (4), bytes of body (4), zero (4), checksum of head (8), checksum of body (8); then head, then body.</remarks>
internal readonly record struct PageRecord(byte[] Head, ReadOnlyMemory<byte> Body)
{
    public const int PrefixLength = 32;
    public const int LongestHead = 1 << 20;
    private const uint Mark = 0x47505342;

    public static PageRecord Of(StoredPage page)
    {
        var body = page.Body;
        return new(Written(head =>
        {
            head.Write(true);
            head.Write(page.Address);
            head.Write(page.AsOf);
            head.Write(page.Status);
            head.Write(page.ContentType.ToString());
            head.Write(page.ETag);
            head.Write(page.Keys);
            head.Write(page.Modified.ToUnixTimeMilliseconds());
            head.Write(page.Until?.ToUnixTimeMilliseconds() ?? 0);
            head.Write(page.Length);
            head.Write(page.IsPacked);
            head.Write(page.IsPressed);
            head.Write(page.Headers.Length);
            foreach (var (name, value) in page.Headers) { head.Write(name); head.Write(value); }
        }), body);
    }

    public static PageRecord Of(Touched touched) => new(Written(head =>
    {
        head.Write(false);
        head.Write(touched.Sequence);
        head.Write(touched.Print);
        head.Write(touched.Slots.Length);
        foreach (var slot in touched.Slots) head.Write(slot);
    }), default);

    public byte[] Prefix()
    {
        using var prefix = new MemoryStream(PrefixLength);
        using var writer = new BinaryWriter(prefix);
        writer.Write(Mark);
        writer.Write(Head.Length);
        writer.Write(Body.Length);
        writer.Write(0);
        writer.Write(XxHash3.HashToUInt64(Head, Body.Length));
        writer.Write(XxHash3.HashToUInt64(Body.Span));
        return prefix.ToArray();
    }

    /// <returns>Lengths and checksums; null when no record begins here.</returns>
    public static Prefix? ReadPrefix(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < PrefixLength || BitConverter.ToUInt32(bytes) != Mark) return null;
        var prefix = new Prefix(BitConverter.ToInt32(bytes[4..]), BitConverter.ToInt32(bytes[8..]), BitConverter.ToUInt64(bytes[16..]), BitConverter.ToUInt64(bytes[24..]));
        return prefix.Head is > 0 and <= LongestHead && prefix.Body >= 0 ? prefix : null;
    }

    /// <summary>Address of a page's record, or what another one says was touched.</summary>
    public static (string? Address, Touched? Touched) ReadHead(byte[] head)
    {
        using var reader = new BinaryReader(new MemoryStream(head));
        if (reader.ReadBoolean()) return (reader.ReadString(), null);
        var (sequence, print) = (reader.ReadInt64(), reader.ReadUInt64());
        var slots = new int[reader.ReadInt32()];
        for (var at = 0; at < slots.Length; at++) slots[at] = reader.ReadInt32();
        return (null, new Touched(sequence, print, slots));
    }

    public static StoredPage ReadPage(byte[] head, byte[] body)
    {
        using var reader = new BinaryReader(new MemoryStream(head));
        reader.ReadBoolean();
        var (address, asOf, status, type, tag, keys) = (reader.ReadString(), reader.ReadInt64(), reader.ReadInt32(), reader.ReadString(), reader.ReadString(), reader.ReadString());
        var (modified, until, length, packed, pressed) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt32(), reader.ReadBoolean(), reader.ReadBoolean());
        var headers = new KeyValuePair<string, string>[reader.ReadInt32()];
        for (var at = 0; at < headers.Length; at++) headers[at] = new(reader.ReadString(), reader.ReadString());
        return new StoredPage
        {
            Address = address, AsOf = asOf, Status = status, ContentType = type, ETag = tag, Keys = keys, Slots = Purges.SlotsOf(keys),
            Modified = DateTimeOffset.FromUnixTimeMilliseconds(modified), Until = until == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(until),
            Length = length, IsPacked = packed, IsPressed = pressed, Headers = headers, Body = body,
        };
    }

    private static byte[] Written(Action<BinaryWriter> write)
    {
        using var head = new MemoryStream();
        using (var writer = new BinaryWriter(head, Encoding.UTF8, leaveOpen: true)) write(writer);
        return head.ToArray();
    }
}

/// <param name="HeadSum">Checksum of the head, seeded with the length of the body.</param>
internal readonly record struct Prefix(int Head, int Body, ulong HeadSum, ulong BodySum);

/// <summary>What an entry of the Journal touched.</summary>
/// <param name="Print">Tells the entry from another one with the same number, as after a restored backup.</param>
internal sealed record Touched(long Sequence, ulong Print, int[] Slots);
