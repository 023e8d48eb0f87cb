namespace Broadsheet.Formats.Xml;

/// <summary>Some exports write "&amp;" bare in addresses, and no XML reader takes that. Passes the text on with those mended.</summary>
internal sealed class BareAmpersands(TextReader source) : TextReader
{
    private const string CdataStart = "<![CDATA[";
    private const string CdataEnd = "]]>";
    private const string Mended = "&amp;";
    private const int Ahead = 16;

    private static readonly System.Buffers.SearchValues<char> Hex = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");

    private readonly char[] buffer = new char[64 * 1024];
    private int at, length, plain;
    private bool ended, inCdata;
    private string rest = "";

    /// <summary>How many were mended so far.</summary>
    public int Count { get; private set; }

    public override int Peek() => throw new NotSupportedException();

    public override int Read(char[] target, int index, int count) => Read(target.AsSpan(index, count));

    public override int Read(Span<char> target)
    {
        if (target.IsEmpty) return 0;
        if (rest.Length > 0)
        {
            var part = Math.Min(rest.Length, target.Length);
            rest.AsSpan(0, part).CopyTo(target);
            rest = rest[part..];
            return part;
        }

        Fill();
        if (at >= length) return 0;
        if (plain == 0) plain = PlainLength();
        if (plain > 0)
        {
            var part = Math.Min(plain, target.Length);
            buffer.AsSpan(at, part).CopyTo(target);
            at += part;
            plain -= part;
            return part;
        }

        at++;
        Count++;
        rest = Mended;
        return Read(target);
    }

    /// <summary>Characters from here that need no mending; zero when a bare "&amp;" stands here.</summary>
    private int PlainLength()
    {
        var text = buffer.AsSpan(at, length - at);
        var scanned = 0;
        while (scanned < text.Length)
        {
            var safe = ended ? text.Length : text.Length - Ahead;
            if (inCdata)
            {
                var end = text[scanned..].IndexOf(CdataEnd);
                if (end < 0) return Math.Max(scanned, Math.Max(1, safe));
                scanned += end + CdataEnd.Length;
                inCdata = false;
                continue;
            }

            var next = text[scanned..].IndexOfAny('&', '<');
            if (next < 0) return text.Length;
            scanned += next;
            if (scanned >= safe && !ended) return scanned > 0 ? scanned : 1;
            var here = text[scanned..];
            if (here[0] == '<')
            {
                if (here.StartsWith(CdataStart)) { scanned += CdataStart.Length; inCdata = true; }
                else scanned++;
            }
            else if (IsReference(here))
            {
                scanned++;
            }
            else
            {
                return scanned;
            }
        }

        return scanned;
    }

    /// <summary>XML 1.0 §4.1, and only the five entities of §4.6: HTML's own names are unknown to XML.</summary>
    private static bool IsReference(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, Ahead)].IndexOf(';');
        if (end < 2) return false;
        var name = text[1..end];
        if (name is "amp" or "lt" or "gt" or "quot" or "apos") return true;
        if (name[0] != '#' || name.Length < 2) return false;
        return name[1] == 'x' ? name.Length > 2 && !name[2..].ContainsAnyExcept(Hex) : !name[1..].ContainsAnyExceptInRange('0', '9');
    }

    private void Fill()
    {
        if (ended || plain > 0 || length - at > Ahead) return;
        buffer.AsSpan(at, length - at).CopyTo(buffer);
        (length, at) = (length - at, 0);
        while (length < buffer.Length)
        {
            var read = source.Read(buffer, length, buffer.Length - length);
            if (read == 0) { ended = true; return; }
            length += read;
        }
    }
}
