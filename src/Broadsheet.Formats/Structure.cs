using System.Text;

namespace Broadsheet.Formats;

/// <summary>Tells what a file is when no format of ours knows it, so that a table or a program's JSON is not taken for a story.</summary>
internal static class Structure
{
    /// <summary>In words for a message; null when it may well be a text.</summary>
    public static string? Of(ReadOnlySpan<byte> head, string? fileName)
    {
        var text = Encoding.UTF8.GetString(head[..Math.Min(head.Length, 4096)]).TrimStart('\uFEFF', ' ', '\n', '\r', '\t');
        if (text is ['<', var next, ..] && (char.IsAsciiLetter(next) || next is '?' or '!')) return "It is markup, but no known feed, export or page";
        if (text is ['{' or '[', ..] && text.AsSpan(1).TrimStart() is ['"' or '{' or '}' or '[' or ']', ..]) return "It looks like JSON, but is no known format";
        return Path.GetExtension(fileName ?? "").ToLowerInvariant() switch
        {
            ".csv" or ".tsv" => "It is a table, not a document",
            ".srt" or ".vtt" => "It is a transcript, which belongs to a recording",
            ".xml" or ".json" or ".xsd" or ".opml" => "Its content is not what its name says",
            _ => null,
        };
    }
}
