using System.Net;
using System.Text;

namespace Broadsheet.Formats.Syndication;

internal sealed partial class LooseXml
{
    /// <summary>Comment, CDATA section or document type after <c>&lt;!</c>. Only CDATA gives a token.</summary>
    private Token? ReadDeclaration()
    {
        Take();
        if (Peek() == '-')
        {
            Take();
            SkipPast(Peek() == '-' ? "-->" : ">");
            return null;
        }
        if (Peek() == '[') return ReadCdata();
        SkipDocumentType();
        return null;
    }

    private Token ReadCdata()
    {
        for (var opening = "[CDATA[".Length; opening > 0 && Peek() >= 0; opening--) Take();
        text.Clear();
        while (Peek() >= 0)
        {
            var read = Take();
            if (IsAllowed(read)) text.Append((char)read);
            if (read != '>' || text.Length < 3 || text[^2] != ']' || text[^3] != ']') continue;
            text.Length -= 3;
            break;
        }
        return Token.Text;
    }

    /// <summary>XML 1.0 §2.8 allows entities of one's own here; a news feed needs none, and they are how bombs are built.</summary>
    private void SkipDocumentType()
    {
        while (Peek() is >= 0 and not '>')
        {
            if (Take() == '[')
                throw new UnreadableDocument("The document declares entities of its own (<!DOCTYPE … [ … ]>). That is refused; save it without the declaration.", Line);
        }
        Take();
    }

    private void SkipPast(string end)
    {
        var matched = 0;
        while (matched < end.Length && Take() is >= 0 and var read)
        {
            if (read == end[matched]) matched++;
            else if (!(read == '-' && matched == 2 && end == "-->")) matched = read == end[0] ? 1 : 0;
        }
    }

    private void AppendEntity(StringBuilder target)
    {
        const int longest = 32;
        Take();
        var name = new StringBuilder(longest);
        while (name.Length < longest && Peek() is >= 0 and var next && (char.IsAsciiLetterOrDigit((char)next) || next == '#')) name.Append((char)Take());
        if (Peek() == ';' && Resolve(name.ToString()) is { } resolved)
        {
            Take();
            target.Append(resolved);
            return;
        }
        target.Append('&').Append(name);
    }

    private static string? Resolve(string name)
    {
        var written = "&" + name + ";";
        var decoded = WebUtility.HtmlDecode(written);
        if (decoded == written) return null;
        return decoded.All(letter => IsAllowed(letter)) ? decoded : "";
    }
}
