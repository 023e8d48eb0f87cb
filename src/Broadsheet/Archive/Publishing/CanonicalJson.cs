using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Broadsheet.Archive;

/// <summary>JSON in its one canonical form (RFC 8785): members sorted by UTF-16 code units, no blanks, nothing escaped that need not be, numbers as ECMAScript writes them.</summary>
internal static class CanonicalJson
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    public static string Of(JsonElement element)
    {
        var text = new StringBuilder();
        Write(text, element);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                List(text, '{', element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal), '}', member =>
                {
                    Write(text, member.Name);
                    text.Append(':');
                    Write(text, member.Value);
                });
                break;
            case JsonValueKind.Array:
                List(text, '[', element.EnumerateArray(), ']', item => Write(text, item));
                break;
            case JsonValueKind.String:
                Write(text, element.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(element.TryGetInt64(out var whole) && Math.Abs(whole) < 1L << 53 ? whole.ToString(CultureInfo.InvariantCulture) : EcmaScriptNumber.Of(element.GetDouble()));
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }

    private static void List<T>(StringBuilder text, char open, IEnumerable<T> items, char close, Action<T> write)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst) text.Append(',');
            isFirst = false;
            write(item);
        }
        text.Append(close);
    }

    private static void Write(StringBuilder text, ReadOnlySpan<char> words)
    {
        text.Append('"');
        for (int next; (next = words.IndexOfAny(Escaped)) >= 0; words = words[(next + 1)..])
        {
            text.Append(words[..next]);
            _ = words[next] switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                var control => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)control:x4}"),
            };
        }
        text.Append(words).Append('"');
    }
}
