namespace Broadsheet.Formats.Bodies;

/// <summary>Steps through the tags of a text without building anything. Comments and the insides of scripts and styles are passed over.</summary>
internal ref struct Tags(ReadOnlySpan<char> html)
{
    private static readonly System.Buffers.SearchValues<char> NameEnds = System.Buffers.SearchValues.Create(" \t\n\r\f/><");

    private readonly ReadOnlySpan<char> html = html;
    private int at;

    public Tag Current { get; private set; }

    public readonly Tags GetEnumerator() => this;

    public bool MoveNext()
    {
        while (at < html.Length)
        {
            var next = html[at..].IndexOf('<');
            if (next < 0 || at + next + 1 >= html.Length) break;
            var start = at + next;
            at = start + 1;
            if (html[at..].StartsWith("!--")) { at = After("-->", at + 3); continue; }
            var closes = html[at] == '/';
            if (closes) at++;
            if (at >= html.Length || !char.IsAsciiLetter(html[at])) continue;

            var name = html.Slice(at, NameLength());
            at += name.Length;
            var end = After(">", at);
            if (!closes && (Is(name, "script") || Is(name, "style"))) at = AfterClosing(name, end);
            else at = end;
            Current = new Tag(start, end, name, closes);
            return true;
        }

        at = html.Length;
        return false;
    }

    private readonly int NameLength()
    {
        var length = html[at..].IndexOfAny(NameEnds);
        return length < 0 ? html.Length - at : length;
    }

    private readonly int After(string mark, int from)
    {
        var found = html[from..].IndexOf(mark);
        return found < 0 ? html.Length : from + found + mark.Length;
    }

    private readonly int AfterClosing(ReadOnlySpan<char> name, int from)
    {
        while (from < html.Length)
        {
            var found = html[from..].IndexOf("</");
            if (found < 0) return html.Length;
            from += found;
            if (html[(from + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase)) return from;
            from += 2;
        }

        return html.Length;
    }

    private static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}

/// <param name="Start">Where "&lt;" stands.</param>
/// <param name="End">After "&gt;".</param>
internal readonly ref struct Tag(int start, int end, ReadOnlySpan<char> name, bool closes)
{
    public int Start { get; } = start;
    public int End { get; } = end;
    public ReadOnlySpan<char> Name { get; } = name;
    public bool Closes { get; } = closes;
}
