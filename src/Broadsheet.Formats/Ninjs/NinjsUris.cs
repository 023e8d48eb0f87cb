using System.Security.Cryptography;
using System.Text;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Ninjs;

/// <summary>ninjs demands complete URIs (RFC 3986): what is none is not written as one.</summary>
internal static class NinjsUris
{
    /// <summary>In front of the name of a picture that lies in the Library.</summary>
    public const string Blob = "urn:broadsheet:blob:";

    private const string Derived = "urn:broadsheet:sha256:";

    /// <returns>The URI, with what must be escaped escaped; null when the text is none.</returns>
    public static string? Valid(string? written)
    {
        if (written is null || !Uri.TryCreate(written, UriKind.Absolute, out var uri) || !written.Contains(':', StringComparison.Ordinal)) return null;
        if (IsPlain(written)) return written;
        return uri.AbsoluteUri is { } escaped && IsPlain(escaped) ? escaped : null;
    }

    /// <summary>The item's URI; for one without, a name made of its words, so that the same document has the same name again.</summary>
    public static string Of(NewsDocument document) => Valid(document.Uri) ?? Valid(document.Address)
        ?? Derived + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', document.Uri, document.Headline, document.PublishedLocal?.ToString("s", System.Globalization.CultureInfo.InvariantCulture), BodyText.Plain(document.Body)))))[..40];

    /// <summary>RFC 3986 §2: only these characters, a percent sign only before two hexadecimal digits, brackets only around an IPv6 address, one #.</summary>
    private static bool IsPlain(string text)
    {
        var (fragments, colon) = (0, text.IndexOf(':', StringComparison.Ordinal));
        if (colon < 1 || !char.IsAsciiLetter(text[0]) || text.Length == colon + 1) return false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '#' && ++fragments > 1) return false;
            if (letter == '%' && (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))) return false;
            if (letter > 126 || !(char.IsAsciiLetterOrDigit(letter) || "-._~:/?#@!$&'()*+,;=%".Contains(letter, StringComparison.Ordinal))) return false;
        }
        return true;
    }
}
