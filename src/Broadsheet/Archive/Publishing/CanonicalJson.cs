using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Broadsheet.Archive;

/// <summary>JSON in its one canonical form (RFC 8785): members sorted by UTF-16 code units, no blanks, nothing escaped that need not be, numbers as ECMAScript writes them.</summary>
internal static class CanonicalJson
{
    private static readonly JsonReaderOptions Reading = new() { MaxDepth = 256 };

    /// <param name="json">UTF-8.</param>
    /// <returns>UTF-8.</returns>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static byte[] Of(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, Reading);
        var text = new CanonicalText(json.Length);
        reader.Read();
        Value(ref reader, text);
        return text.Written.ToArray();
    }

    private static void Value(ref Utf8JsonReader reader, CanonicalText text)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                Members(ref reader, text);
                break;
            case JsonTokenType.StartArray:
                text.Put((byte)'[');
                for (var count = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++)
                {
                    if (count > 0) text.Put((byte)',');
                    Value(ref reader, text);
                }
                text.Put((byte)']');
                break;
            case JsonTokenType.String:
                Text(ref reader, text);
                break;
            case JsonTokenType.Number:
                text.Put(reader.TryGetInt64(out var whole) && Math.Abs(whole) < 1L << 53 ? whole.ToString(CultureInfo.InvariantCulture) : EcmaScriptNumber.Of(reader.GetDouble()));
                break;
            default:
                text.Put(reader.ValueSpan);
                break;
        }
    }

    /// <summary>Written as they come, then put in order.</summary>
    private static void Members(ref Utf8JsonReader reader, CanonicalText text)
    {
        text.Put((byte)'{');
        var first = text.Members.Count;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var start = text.Length;
            Text(ref reader, text);
            var name = start..text.Length;
            text.Put((byte)':');
            reader.Read();
            Value(ref reader, text);
            text.Put((byte)',');
            text.Members.Add(new(name, text.Length));
        }
        text.Sort(first);
        if (text.Members.Count > first) text.TakeBack();
        text.Members.RemoveRange(first, text.Members.Count - first);
        text.Put((byte)'}');
    }

    /// <summary>What JSON may hold without an escape is canonical as it stands.</summary>
    private static void Text(ref Utf8JsonReader reader, CanonicalText text)
    {
        text.Put((byte)'"');
        if (reader.ValueIsEscaped) text.Put(Escaped(reader.GetString()!));
        else text.Put(reader.ValueSpan);
        text.Put((byte)'"');
    }

    private static string Escaped(string words)
    {
        var escaped = new StringBuilder(words.Length + 8);
        foreach (var letter in words)
        {
            _ = letter switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                '\b' => escaped.Append("\\b"),
                '\f' => escaped.Append("\\f"),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                '\t' => escaped.Append("\\t"),
                < ' ' => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => escaped.Append(letter),
            };
        }
        return escaped.ToString();
    }
}
