using System.Text.Json;
using Broadsheet.Formats.Json;

namespace Broadsheet.Formats.Markdown;

/// <summary>
/// What stands before a Markdown text between fences: YAML (<c>---</c>, Jekyll, Hugo, Eleventy …), TOML (<c>+++</c>, Hugo, Zola) or a
/// JSON object (Hugo). Whichever it is, its members are JSON's afterwards.
/// </summary>
internal sealed record FrontMatter(JsonElement Members, string Text, int Lines, Warning? Trouble)
{
    /// <summary>Longer heads are no head but a story between two rules.</summary>
    private const int MostCharacters = 64 * 1024;

    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;

    public static FrontMatter Of(string text)
    {
        var fence = text.StartsWith("---", StringComparison.Ordinal) ? "---" : text.StartsWith("+++", StringComparison.Ordinal) ? "+++" : null;
        if (text.StartsWith('{')) return Json(text);
        if (fence is null || Begin(text, fence) is not { } begin || End(text, begin, fence) is not { } end) return new(Nothing, text, 0, null);
        var head = text[begin..end.Start];
        var lines = text.AsSpan(0, end.After).Count('\n');
        try
        {
            return new(fence == "---" ? YamlHead.Read(head) : TomlHead.Read(head), text[end.After..], lines, null);
        }
        catch (UnreadableDocument broken)
        {
            return new(Nothing, text[end.After..], lines, new(broken.Line + 1, broken.Message));
        }
    }

    private static int? Begin(string text, string fence)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end > 0 && text.AsSpan(0, end).TrimEnd().SequenceEqual(fence) ? end + 1 : null;
    }

    /// <summary>YAML's head may also close with three dots.</summary>
    private static (int Start, int After)? End(string text, int begin, string fence)
    {
        for (var at = begin; at < text.Length && at < MostCharacters;)
        {
            var end = text.IndexOf('\n', at);
            var line = text.AsSpan(at, (end < 0 ? text.Length : end) - at).TrimEnd();
            if (line.SequenceEqual(fence) || (fence == "---" && line.SequenceEqual("..."))) return (at, end < 0 ? text.Length : end + 1);
            if (end < 0) return null;
            at = end + 1;
        }
        return null;
    }

    private static FrontMatter Json(string text)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text), new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            using var parsed = JsonDocument.ParseValue(ref reader);
            var after = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text).AsSpan((int)reader.BytesConsumed));
            return new(parsed.RootElement.Clone(), after, text.AsSpan(0, text.Length - after.Length).Count('\n'), null);
        }
        catch (JsonException)
        {
            return new(Nothing, text, 0, null);
        }
    }
}
