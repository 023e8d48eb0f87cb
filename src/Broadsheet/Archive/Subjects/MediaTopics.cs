namespace Broadsheet.Archive;

/// <summary>IPTC Media Topics: <c>medtop:20000337</c> and <c>http://cv.iptc.org/newscodes/mediatopic/20000337</c> are one code.</summary>
public static class MediaTopics
{
    private const string Scheme = "cv.iptc.org/newscodes/mediatopic/";
    private const string Alias = "medtop:";

    /// <summary>The short form, or null when the text names no Media Topic.</summary>
    public static string? CodeOf(string? text)
    {
        if (text is null) return null;
        var at = text.IndexOf(Scheme, StringComparison.OrdinalIgnoreCase);
        var digits = at >= 0 ? text[(at + Scheme.Length)..].TrimEnd('/') : text.StartsWith(Alias, StringComparison.OrdinalIgnoreCase) ? text[Alias.Length..] : "";
        return digits.Length == 8 && digits.All(char.IsAsciiDigit) ? Alias + digits : null;
    }

    /// <summary>The long form of a code; null when it is none of IPTC's.</summary>
    public static string? UriOf(string code) => CodeOf(code) is { } known ? "http://" + Scheme + known[Alias.Length..] : null;
}
