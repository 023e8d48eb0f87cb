using System.Buffers;

namespace Broadsheet.Formats.Bodies;

/// <summary>A tag that leaves nothing to a parser's judgement: a known name in lower case, attributes between double quotation marks that change no words.</summary>
/// <param name="Length">Characters from "&lt;" to "&gt;"; 0 when it is not such a tag.</param>
internal readonly record struct PlainTag(string Name, int Length, bool Closes, bool IsBare, string? Href)
{
    private static readonly string[] Names = ["p", "a", "em", "strong", "i", "b", "br", "li", "ul", "ol", "h2", "h3", "h4"];

    private static readonly string[] References = ["amp", "lt", "gt", "quot", "nbsp", "rsquo", "lsquo", "ldquo", "rdquo", "ndash", "mdash", "hellip", "#39", "#8217", "#8216", "#8220", "#8221", "#8211", "#8212", "#8230", "#038", "#160"];

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-0123456789");

    public static PlainTag At(ReadOnlySpan<char> html)
    {
        var closes = html is [_, '/', ..];
        var rest = html[(closes ? 2 : 1)..];
        var length = rest.IndexOfAnyExcept(Letters);
        if (length < 1 || NameOf(rest[..length]) is not { } name) return default;
        rest = rest[length..];
        string? href = null;
        var bare = rest[0] == '>';
        if (!bare && (closes || !Attributes(ref rest, name, ref href, out bare))) return default;
        return rest is ['>', ..] ? new PlainTag(name, html.Length - rest.Length + 1, closes, bare, href) : default;
    }

    /// <summary>Whether each "&amp;" begins a reference whose meaning is beyond doubt, or stands before a blank.</summary>
    public static bool KnowsReferences(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('&'); at >= 0; at = text.IndexOf('&'))
        {
            text = text[(at + 1)..];
            if (text is [' ', ..]) continue;
            var end = text.IndexOf(';');
            if (end < 0 || !Is(text[..end], References)) return false;
        }
        return true;
    }

    /// <summary>Steps over them, to the closing "&gt;".</summary>
    private static bool Attributes(ref ReadOnlySpan<char> rest, string name, ref string? href, out bool bare)
    {
        bare = true;
        while (true)
        {
            var blanks = rest.Length - rest.TrimStart(" \n\t").Length;
            rest = rest[blanks..];
            if (rest is ['/', '>', ..] && name == "br") rest = rest[1..];
            if (rest is ['>', ..]) return true;
            var length = rest.IndexOfAnyExcept(Letters);
            if (blanks == 0 || length < 1 || !rest[length..].StartsWith("=\"")) return false;
            var attribute = rest[..length];
            var value = rest[(length + 2)..];
            var end = value.IndexOf('"');
            if (end < 0 || !IsHarmless(name, attribute)) return false;
            if (attribute is "href")
            {
                if (href is not null || value[..end].ContainsAny('&', '\0', '\r')) return false;
                href = value[..end].ToString();
            }
            bare = false;
            rest = value[(end + 1)..];
        }
    }

    private static bool IsHarmless(string name, ReadOnlySpan<char> attribute) => name switch
    {
        "a" => attribute is "href" or "target" or "rel" or "title" || attribute.StartsWith("data-"),
        "h2" or "h3" or "h4" or "ul" or "ol" => attribute is "class" or "id",
        _ => false,
    };

    private static string? NameOf(ReadOnlySpan<char> letters)
    {
        foreach (var name in Names)
            if (letters.SequenceEqual(name)) return name;
        return null;
    }

    private static bool Is(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var other in words)
            if (word.SequenceEqual(other)) return true;
        return false;
    }
}
