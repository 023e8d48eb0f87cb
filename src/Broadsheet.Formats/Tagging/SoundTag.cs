using System.Buffers.Binary;
using System.Text;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Tagging;

/// <summary>What an MP3 says of itself before its sound: ID3v2.4.0, with chapters (ID3v2 Chapter Frame Addendum 1.0) and a cover. The same words always give the same bytes.</summary>
public sealed record SoundTag(string Title, string Show)
{
    public string? Author { get; init; }
    public string? Description { get; init; }
    public DateTimeOffset Published { get; init; }

    /// <summary>0 for none.</summary>
    public int Number { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>How long it plays: where the last chapter ends.</summary>
    public double Seconds { get; init; }

    public IReadOnlyList<Chapter> Chapters { get; init; } = [];

    /// <summary>JPEG; empty for none.</summary>
    public ReadOnlyMemory<byte> Cover { get; init; }

    public byte[] Write()
    {
        var frames = new MemoryStream();
        Text(frames, "TIT2", Title);
        Text(frames, "TALB", Show);
        Text(frames, "TPE1", Author);
        Text(frames, "TCON", "Podcast");
        Text(frames, "TDRC", Published == default ? null : Published.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
        Text(frames, "TRCK", Number > 0 ? Number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
        if (Description is { Length: > 0 }) Frame(frames, "COMM", [Utf8, (byte)'X', (byte)'X', (byte)'X', 0, .. Encoding.UTF8.GetBytes(Characters.Clean(Description))]);
        if (!Cover.IsEmpty) Frame(frames, "APIC", [Utf8, .. "image/jpeg\0"u8, FrontCover, 0, .. Cover.Span]);
        WriteChapters(frames);
        return [.. "ID3"u8, 4, 0, 0, .. Synchsafe((int)frames.Length), .. frames.ToArray()];
    }

    private const byte Utf8 = 3;
    private const byte FrontCover = 3;

    private void WriteChapters(MemoryStream frames)
    {
        if (Chapters.Count == 0) return;
        var names = Chapters.Select((_, place) => Encoding.ASCII.GetBytes($"c{place}\0")).ToArray();
        // Top level, ordered.
        Frame(frames, "CTOC", [.. "toc\0"u8, 3, (byte)Math.Min(255, Chapters.Count), .. names.Take(255).SelectMany(name => name)]);
        foreach (var (place, chapter) in Chapters.Take(255).Index())
        {
            var title = new MemoryStream();
            Text(title, "TIT2", chapter.Title);
            var end = place + 1 < Chapters.Count ? Chapters[place + 1].Start : Math.Max(Seconds, chapter.Start);
            Frame(frames, "CHAP", [.. names[place], .. Milliseconds(chapter.Start), .. Milliseconds(end), .. NoOffset, .. NoOffset, .. title.ToArray()]);
        }
    }

    private static readonly byte[] NoOffset = [0xff, 0xff, 0xff, 0xff];

    private static void Text(MemoryStream frames, string name, string? text)
    {
        if (text is { Length: > 0 }) Frame(frames, name, [Utf8, .. Encoding.UTF8.GetBytes(Characters.Clean(text))]);
    }

    private static void Frame(MemoryStream frames, string name, ReadOnlySpan<byte> content)
    {
        frames.Write(Encoding.ASCII.GetBytes(name));
        frames.Write(Synchsafe(content.Length));
        frames.Write([0, 0]);
        frames.Write(content);
    }

    /// <summary>Seven bits a byte (§6.2), so that no decoder takes it for the beginning of sound.</summary>
    private static byte[] Synchsafe(int number) => [(byte)(number >> 21 & 0x7f), (byte)(number >> 14 & 0x7f), (byte)(number >> 7 & 0x7f), (byte)(number & 0x7f)];

    private static byte[] Milliseconds(double seconds)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)Math.Round(seconds * 1000));
        return bytes;
    }
}
