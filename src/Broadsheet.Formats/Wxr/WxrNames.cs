using System.Net;

namespace Broadsheet.Formats.Wxr;

/// <summary>Names as WordPress keeps them.</summary>
internal static class WxrNames
{
    /// <summary>The name that an author signs in with there: small letters and digits of any script, joined by hyphens.</summary>
    public static string Login(Credit author) => Nice(author.Name);

    public static string Nice(string name)
    {
        var letters = new string([.. name.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) ? letter : '-')]);
        return string.Join('-', letters.Split('-', StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } nice ? nice[..Math.Min(nice.Length, 190)] : "x";
    }

    /// <summary>WordPress' fields hold HTML: words that look like it are escaped.</summary>
    public static string Escaped(string text) => text.AsSpan().ContainsAny('<', '&', '>') ? text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal) : text;
}
