using System.Globalization;
using System.Text.Json;
using Broadsheet.Formats.Syndication;

namespace Broadsheet.Formats.Json;

/// <summary>Members of JSON from outside, where nothing has the type it should have.</summary>
internal static class JsonMembers
{
    /// <summary>The first of these members that is there and not null; versions of one format differ in capitals.</summary>
    public static JsonElement? Member(this JsonElement of, params ReadOnlySpan<string> names)
    {
        if (of.ValueKind != JsonValueKind.Object) return null;
        foreach (var name in names)
            if (of.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)) return value;
        foreach (var name in names)
        {
            foreach (var member in of.EnumerateObject())
                if (member.Value.ValueKind != JsonValueKind.Null && member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return member.Value;
        }
        return null;
    }

    /// <summary>A string, or a number or truth value as one; null when blank or of another kind.</summary>
    public static string? Text(this JsonElement of, params ReadOnlySpan<string> names) => of.Member(names)?.AsText();

    public static string? AsText(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => SafeString(value) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };

    /// <summary>Elements of an array; a lone value counts as an array of one.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement of, params ReadOnlySpan<string> names) => of.Member(names) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } array => array.EnumerateArray(),
        { } lone => [lone],
    };

    public static long? Whole(this JsonElement of, params ReadOnlySpan<string> names) =>
        of.Text(names) is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < long.MaxValue ? (long)number : null;

    public static double? Number(this JsonElement of, params ReadOnlySpan<string> names) =>
        of.Text(names) is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && number >= 0 ? number : null;

    public static int Pixels(this JsonElement of, string name) => of.Whole(name) is { } pixels and < 1_000_000 ? (int)pixels : 0;

    public static Moment? Time(this JsonElement of, params ReadOnlySpan<string> names) => FeedDates.Read(of.Text(names));

    /// <summary>Members given one by one, as an object again. Taken as they are written: half a surrogate pair in one cannot be written anew.</summary>
    public static JsonElement Together(IEnumerable<KeyValuePair<string, JsonElement>> members)
    {
        var text = "{" + string.Join(',', members.Select(member => JsonSerializer.Serialize(member.Key) + ":" + member.Value.GetRawText())) + "}";
        return JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 1024, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }).RootElement;
    }

    /// <summary>Reads one item; what is no text, in a member's name, makes the item unreadable rather than the program fail.</summary>
    public static T Guarded<T>(int line, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException broken)
        {
            throw new UnreadableDocument("A member's name is not valid Unicode text. Export the document again as UTF-8.", line, broken);
        }
    }

    /// <summary>Half a surrogate pair, escaped, is no text; it is dropped with the value.</summary>
    private static string? SafeString(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
