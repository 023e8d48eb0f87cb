using System.Text;
using UtfUnknown;

namespace Broadsheet.Formats;

/// <summary>Weighs what is declared against what the bytes can be.</summary>
internal static class Judgement
{
    /// <summary>Begins each change of alphabet in ISO-2022-JP and its kin, whose bytes are all ASCII.</summary>
    private const byte Escape = 0x1b;

    public static Encoding Of(ReadOnlySpan<byte> head, bool isWhole, string? transport)
    {
        if (ByteOrder.Marked(head) is { } marked) return marked;
        if (ByteOrder.Unmarked(head) is { } wide) return wide;

        Encoding?[] declared = [Charset.Named(Charset.InContentType(transport)), Charset.Named(Charset.InDocument(head))];
        if (Ascii.IsValid(head))
            return declared[0] ?? declared[1] ?? (head.Contains(Escape) ? Detected(head) : null) ?? Charset.Utf8;
        if (Utf8Bytes.Weigh(head, isWhole)) return Charset.Utf8;

        var detected = Detected(head);
        foreach (var candidate in declared)
            if (candidate is not null && detected is not null && candidate.CodePage == detected.CodePage) return candidate;
        foreach (var candidate in declared)
            if (candidate is not null && candidate.CodePage != Charset.Utf8.CodePage && Suits(candidate, head)) return candidate;
        return detected is not null && Suits(detected, head) ? detected : Charset.Western;
    }

    /// <summary>The bytes make text in this set: nothing undefined, no control characters in the middle of words.</summary>
    private static bool Suits(Encoding encoding, ReadOnlySpan<byte> head)
    {
        var text = encoding.GetString(head);
        int foreign = 0, faulty = 0;
        foreach (var letter in text)
        {
            if (letter > '\u007f') foreign++;
            if (letter is '\ufffd' or (>= '\u0080' and <= '\u009f')) faulty++;
        }

        return faulty * 50 <= foreign || faulty <= 1;
    }

    private static Encoding? Detected(ReadOnlySpan<byte> head)
    {
        var sample = Sample(head);
        var found = CharsetDetector.DetectFromBytes(sample).Detected;
        return found is { Confidence: > 0.3f } ? Charset.Named(found.EncodingName) : null;
    }

    /// <summary>The part around the first foreign letters: a long ASCII head would drown them.</summary>
    private static byte[] Sample(ReadOnlySpan<byte> head)
    {
        var first = head.IndexOfAnyInRange((byte)0x80, (byte)0xff);
        if (first < 0) first = head.IndexOf(Escape);
        var start = Math.Max(0, first - 1024);
        return head.Slice(start, Math.Min(head.Length - start, 64 * 1024)).ToArray();
    }
}
