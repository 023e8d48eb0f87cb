using System.Text.Json;
using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Json;
using Broadsheet.Formats.Syndication;

namespace Broadsheet.Formats.Ninjs;

/// <summary>One of an item's texts: 3.x an array of role, contentType and value; 1.x members named <c>body_text</c>, <c>headline_main</c> and so on.</summary>
internal sealed record NinjsText(string? Role, string? ContentType, string Value)
{
    public bool IsHtml =>
        ContentType is not null ? ContentType.Contains("html", StringComparison.OrdinalIgnoreCase)
        : Role?.Contains("html", StringComparison.OrdinalIgnoreCase) == true || Role is "richtext" || (Value.TrimStart().StartsWith('<') && !IsForeign);

    /// <summary>NITF and other vocabularies' XML.</summary>
    public bool IsForeign => ContentType is not null
        ? !ContentType.Contains("html", StringComparison.OrdinalIgnoreCase) && !ContentType.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)
        : Role?.Contains("nitf", StringComparison.OrdinalIgnoreCase) == true || Role == "xml";

    public Words Words(Uri? from) => new(Value, IsHtml, from);
}

internal static class NinjsTexts
{
    public const string RecordRole = "record";
    public const string RecordType = "application/vnd.broadsheet.version+json";

    public static IReadOnlyList<string> HeadlineRoles { get; } = ["kicker", "seo", "social"];
    public static IReadOnlyList<string> DescriptionRoles { get; } = ["meta"];

    public static IEnumerable<OtherText> Others(JsonElement item) =>
        Texts(item, "headlines", "headline").Where(text => text.Role is not null && HeadlineRoles.Contains(text.Role))
            .Concat(Texts(item, "descriptions", "description").Where(text => text.Role is not null && DescriptionRoles.Contains(text.Role)))
            .Where(text => text.Words(null).Line is not null).Select(text => new OtherText(text.Role!, text.Words(null).Line!));

    public static string? Record(JsonElement item) =>
        item.List("bodies").FirstOrDefault(body => body.ValueKind == JsonValueKind.Object && body.Text("contentType") == RecordType) is { ValueKind: JsonValueKind.Object } record ? record.Text("value") : null;

    public static string? Headline(JsonElement item)
    {
        var texts = Texts(item, "headlines", "headline").ToArray();
        var chosen = texts.FirstOrDefault(text => text.Role == "main") ?? texts.FirstOrDefault();
        return chosen?.Words(null).Line ?? Characters.Line(item.Text("title"));
    }

    /// <summary>A caption is no standfirst, unless nothing else describes the item.</summary>
    public static string? Standfirst(JsonElement item)
    {
        var texts = Texts(item, "descriptions", "description").Where(text => !text.IsForeign).ToArray();
        var chosen = texts.FirstOrDefault(text => text.Role == "standfirst") ?? texts.FirstOrDefault(text => text is { IsHtml: false, Role: not ("altText" or "meta") }) ?? texts.FirstOrDefault(text => text.Role is not ("altText" or "meta"));
        return chosen is not null && BodyText.Plain(chosen.Words(null).Blocks) is { Length: > 0 } plain ? plain : null;
    }

    /// <summary>HTML before plain text: it knows paragraphs and links.</summary>
    public static IReadOnlyList<Block> Body(JsonElement item, string? headline, Uri? from)
    {
        var texts = Texts(item, "bodies", "body").Where(text => !text.IsForeign).ToArray();
        var chosen = texts.FirstOrDefault(text => text.IsHtml && text.Role?.Contains("rich", StringComparison.OrdinalIgnoreCase) == true)
            ?? texts.FirstOrDefault(text => text.IsHtml) ?? texts.FirstOrDefault();
        if (chosen is null) return [];
        var blocks = chosen.IsHtml ? BodyReader.Read(chosen.Value, from) : Paragraphs(chosen.Value);
        return blocks is [Heading opening, ..] && opening.Text.PlainText == headline ? [.. blocks.Skip(1)] : blocks;
    }

    public static IEnumerable<NinjsText> Texts(JsonElement item, string plural, string single)
    {
        foreach (var one in item.List(plural))
        {
            if (one.AsText() is { } bare) yield return new(null, null, bare);
            else if (one.Text("value") is { } value) yield return new(one.Text("role"), one.Text("contentType"), value);
        }
        if (item.Text(single) is { } main) yield return new("main", null, main);
        foreach (var member in item.EnumerateObject())
            if (member.Name.StartsWith(single + "_", StringComparison.OrdinalIgnoreCase) && member.Value.AsText() is { } text)
                yield return new(member.Name[(single.Length + 1)..], null, text);
    }

    private static IReadOnlyList<Block> Paragraphs(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Paragraph(Inline.Plain(Characters.Clean(line))))];
}
