using System.Net;

namespace Broadsheet.Formats.Wxr;

/// <summary>[name key="value"] or [name]inside[/name].</summary>
internal sealed class Shortcode
{
    private const int MaxCharacters = 16 * 1024;

    private static readonly HashSet<string> Known = ["caption", "wp_caption", "gallery", "playlist", "audio", "video", "embed", "youtube", "vimeo"];

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz_");

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    public required string Name { get; init; }
    public string? Inside { get; private init; }

    /// <summary>After the closing bracket of the last part.</summary>
    public int End { get; private init; }

    public string? this[string key] => values.TryGetValue(key, out var value) && value.Length > 0 ? value : null;

    /// <summary>The shortcode of ours that begins at an opening bracket, or null.</summary>
    public static Shortcode? At(string content, int open)
    {
        var rest = content.AsSpan(open + 1, Math.Min(MaxCharacters, content.Length - open - 1));
        var length = rest.IndexOfAnyExcept(Letters);
        if (length <= 0 || !Known.Contains(rest[..length].ToString()) || (open > 0 && content[open - 1] == '[')) return null;
        var close = Closing(rest);
        if (close < 0) return null;

        var name = rest[..length].ToString();
        var after = open + 1 + close + 1;
        var ending = $"[/{name}]";
        var end = name is "gallery" or "playlist" || rest[close - 1] == '/' ? -1 : content.IndexOf(ending, after, StringComparison.Ordinal);
        var code = end < 0 ? new Shortcode { Name = name, End = after } : new Shortcode { Name = name, Inside = content[after..end], End = end + ending.Length };
        code.ReadValues(rest[length..close]);
        return code;
    }

    /// <summary>An http(s) address that stands alone in the text, or null.</summary>
    public static string? Address(string? text)
    {
        var address = WebUtility.HtmlDecode(text ?? "").Trim();
        return address.StartsWith("http", StringComparison.Ordinal) && !address.AsSpan().ContainsAny(" \n<") ? address : null;
    }

    /// <summary>The bracket that closes; those in quoted values do not.</summary>
    private static int Closing(ReadOnlySpan<char> rest)
    {
        var quote = '\0';
        for (var index = 0; index < rest.Length; index++)
        {
            if (quote != '\0') { if (rest[index] == quote) quote = '\0'; }
            else if (rest[index] is '"' or '\'') quote = rest[index];
            else if (rest[index] == ']') return index;
        }

        return rest.IndexOf(']');
    }

    private void ReadValues(ReadOnlySpan<char> text)
    {
        for (var equals = text.IndexOf('='); equals > 0; equals = text.IndexOf('='))
        {
            var key = text[..equals].Trim();
            key = key[(key.LastIndexOfAny(" \n\t\"'") + 1)..];
            text = text[(equals + 1)..].TrimStart();
            var quoted = text is ['"' or '\'', ..];
            var end = quoted ? text[1..].IndexOf(text[0]) : text.IndexOfAny(" \n\t/]");
            var value = quoted ? text.Slice(1, end < 0 ? text.Length - 1 : end) : end < 0 ? text : text[..end];
            values[key.ToString()] = WebUtility.HtmlDecode(value.ToString());
            text = text[Math.Min(text.Length, value.Length + (quoted ? 2 : 0))..];
        }
    }
}
