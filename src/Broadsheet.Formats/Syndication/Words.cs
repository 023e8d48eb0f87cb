using System.Buffers;
using System.Text;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Syndication;

/// <summary>Text of a feed that may be HTML. RSS never says which; Atom says it with <c>type</c>.</summary>
internal sealed record Words(string Value, bool IsHtml, Uri? Base)
{
    private static readonly SearchValues<char> EntityName = SearchValues.Create("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private const int LongestSynopsis = 600;
    private const int LongestTitle = 2_000;
    private const int MostOfTitle = 64 * 1024;

    /// <summary>RSS: character data that is HTML when it looks so.</summary>
    public static Words? OfRss(Element? element) => element?.Html is { } html ? new(html, LooksLikeHtml(html), element.Base) : null;

    /// <summary>RFC 4287 §3.1 and §4.1.3, and Atom 0.3's <c>mode</c>.</summary>
    public static Words? OfAtom(Element? element)
    {
        if (element is null) return null;
        var type = element["type"]?.ToLowerInvariant() ?? "";
        if (element["mode"] is "base64" || IsBinary(type)) return Decoded(element);
        if (type is "xhtml" or "application/xhtml+xml")
            return Present((element.Child("xhtml:div") ?? element.Child("div") ?? element).Markup(escape: element.HasChildren), true, element.Base);
        if (element.HasChildren) return Present(element.Markup(), true, element.Base);
        return element.Text is { } text ? new(text, type is "html" or "text/html" || (type != "text" && LooksLikeHtml(text)), element.Base) : null;
    }

    /// <summary>One line without markup: a title.</summary>
    public string? Line => Plain() is { } line ? line.Length > LongestTitle ? line[..LongestTitle] : line : null;

    public IReadOnlyList<Block> Blocks => IsHtml
        ? BodyReader.Read(Value, Base)
        : [.. Value.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(paragraph => new Paragraph(Inline.Plain(string.Join('\n', paragraph.Split('\n', StringSplitOptions.TrimEntries)))))];

    /// <summary>These words stand in front of a story rather than being one: one short paragraph, with or without a picture.</summary>
    public static bool IsSynopsis(IReadOnlyList<Block> blocks) =>
        blocks.Where(block => block is not Picture).ToArray() is [Paragraph { Text: var text }] && text.PlainText.Length <= LongestSynopsis;

    private string? Plain()
    {
        var start = Value.Length > MostOfTitle ? Value[..MostOfTitle] : Value;
        return Characters.Line(IsHtml && Nesting.IsReasonable(start) ? Markup.Parse(start).TextContent : start);
    }

    private static Words? Present(string value, bool isHtml, Uri? from) => value.Trim() is { Length: > 0 } trimmed ? new(trimmed, isHtml, from) : null;

    private static bool IsBinary(string type) =>
        type.Contains('/', StringComparison.Ordinal)
        && type is "application/octet-stream" or ['i', 'm', 'a', 'g', 'e', '/', ..] or ['a', 'u', 'd', 'i', 'o', '/', ..] or ['v', 'i', 'd', 'e', 'o', '/', ..];

    /// <summary>Bytes that are text after all; anything else has no words.</summary>
    private static Words? Decoded(Element element)
    {
        var bytes = new byte[(element.Text?.Length ?? 0) + 4];
        if (element.Text is null || !Convert.TryFromBase64String(element.Text, bytes, out var length)) return null;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? null : Present(text, LooksLikeHtml(text), element.Base);
    }

    private static bool LooksLikeHtml(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at < text.Length - 1; at = text.IndexOf('<', at + 1))
            if ((char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!') && text.IndexOf('>', at) > 0) return true;
        return EntityIn(text);
    }

    private static bool EntityIn(string text)
    {
        for (var at = text.IndexOf('&', StringComparison.Ordinal); at >= 0; at = text.IndexOf('&', at + 1))
        {
            var end = text.AsSpan(at, Math.Min(12, text.Length - at)).IndexOf(';');
            if (end > 1 && !text.AsSpan(at + 1, end - 1).ContainsAnyExcept(EntityName)) return true;
        }
        return false;
    }
}
