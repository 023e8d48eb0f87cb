using System.Text.RegularExpressions;

namespace Broadsheet.Fuzz;

/// <summary>Bends documents: bits, bytes, pieces taken out, doubled, moved, exchanged with other documents, and words that its kind of document knows.</summary>
internal sealed partial class Bending(Random random)
{
    private static readonly string[] Edges =
    [
        "0", "-1", "255", "2147483648", "-9223372036854775808", "1e400", "NaN", "\0", "\u00ff\u00fe", "\ud83d", "\u202e", "%00", "&#0;", "&#xD800;", "<![CDATA[", "]]>", "<!--", "-->", "{", "}", "[", "]", "\"", "\\u0000", "\\ud800", "null", "true", "{{", "[[", "<", ">", "&", "'",
        "0000-00-00T00:00:00Z", "9999-12-31T23:59:59.9999999Z", "2024-02-30", "urn:", "://", "http://", "data:;base64,", "javascript:", "\r", "\n\n", "\t", "---\n", "+++\n", "#", "*", "|", ",", ";",
    ];

    private readonly List<byte[]> words = [.. Edges.Select(System.Text.Encoding.UTF8.GetBytes)];

    /// <summary>Learns the names and values that documents of this kind use.</summary>
    public void Learn(IEnumerable<byte[]> documents)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in documents)
            foreach (var match in Word().EnumerateMatches(System.Text.Encoding.Latin1.GetString(document)))
                if (known.Count < 4_000) known.Add(System.Text.Encoding.Latin1.GetString(document, match.Index, match.Length));
        words.AddRange(known.Select(System.Text.Encoding.Latin1.GetBytes));
    }

    public byte[] Bent(byte[] document, Func<byte[]> other)
    {
        for (var times = 1 << random.Next(0, 6); times > 0; times--) document = Once(document, other);
        return document.Length <= Current.MostBytes ? document : document[..Current.MostBytes];
    }

    private byte[] Once(byte[] document, Func<byte[]> other)
    {
        if (document.Length == 0) return Any();
        var (at, length) = Piece(document);
        switch (random.Next(12))
        {
            case 0: return Changed(document, at, (byte)(document[at] ^ (1 << random.Next(8))));
            case 1: return Changed(document, at, (byte)random.Next(256));
            case 2: return Put(document, at, length, []);
            case 3: return Put(document, random.Next(document.Length), 0, document.AsSpan(at, length));
            case 4: return Put(document, at, 0, Repeated(document.AsSpan(at, Math.Min(length, 64)), random.Next(2, 400)));
            case 5: return Put(document, at, 0, Any());
            case 6: return Put(document, at, Math.Min(length, 8), Any());
            case 7: return Word(document, Any());
            case 8: return Word(document, []);
            case 9: return Put(document, at, length, Some(other()));
            case 10: return document[..at];
            default: return Word(document, Repeated(Any(), random.Next(1, 50)));
        }
    }

    /// <summary>Exchanges a whole word of the document.</summary>
    private byte[] Word(byte[] document, ReadOnlySpan<byte> with)
    {
        var start = random.Next(document.Length);
        while (start > 0 && IsLetter(document[start - 1])) start--;
        var end = start;
        while (end < document.Length && IsLetter(document[end])) end++;
        return Put(document, start, end - start, with);
    }

    private byte[] Any() => words[random.Next(words.Count)];

    private ReadOnlySpan<byte> Some(byte[] document)
    {
        var (at, length) = Piece(document);
        return document.AsSpan(at, length);
    }

    private (int At, int Length) Piece(byte[] document)
    {
        if (document.Length == 0) return (0, 0);
        var at = random.Next(document.Length);
        return (at, Math.Min(document.Length - at, 1 + (random.Next(4) == 0 ? random.Next(2_000) : random.Next(32))));
    }

    private static byte[] Changed(byte[] document, int at, byte value)
    {
        var changed = (byte[])document.Clone();
        changed[at] = value;
        return changed;
    }

    private static byte[] Put(byte[] document, int at, int length, ReadOnlySpan<byte> piece) => [.. document.AsSpan(0, at), .. piece, .. document.AsSpan(at + length)];

    private static byte[] Repeated(ReadOnlySpan<byte> piece, int times)
    {
        var many = new byte[Math.Min(piece.Length * times, 64 * 1024)];
        for (var at = 0; at < many.Length; at++) many[at] = piece[at % piece.Length];
        return many;
    }

    private static bool IsLetter(byte one) => char.IsAsciiLetterOrDigit((char)one) || one is (byte)'_' or (byte)'-' or (byte)':';

    [GeneratedRegex("</?[A-Za-z][\\w:-]{0,30}|[\\w:-]{1,30}=\"[^\"<>]{0,40}\"|\"[\\w:@-]{1,40}\"|\\b[\\w-]{3,24}\\b", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
