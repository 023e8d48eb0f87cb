using System.Text;

namespace Broadsheet.Formats;

/// <summary>Tells what a file is when no format of ours knows it, so that a table or a program's JSON is not taken for a story.</summary>
internal static class Structure
{
    /// <summary>Markup that declares its own entities is no feed of ours and no page, and its author may be told why.</summary>
    /// <exception cref="UnreadableDocument">It declares some.</exception>
    public static void MustDeclareNoEntities(ReadOnlySpan<byte> head)
    {
        if (head.IndexOf("<!ENTITY"u8) is var place and >= 0 && head.IndexOf("<!DOCTYPE"u8) is >= 0 and var type && type < place)
            throw new UnreadableDocument("The document declares entities of its own (<!DOCTYPE … [ … ]>). That is refused; save it without the declaration.", 1 + head[..place].Count((byte)'\n'));
    }

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
