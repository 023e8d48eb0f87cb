using System.Buffers;
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
        var text = new Writing(json.Length);
        reader.Read();
        Value(ref reader, text);
        return text.Written.ToArray();
    }

    private static void Value(ref Utf8JsonReader reader, Writing text)
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
    private static void Members(ref Utf8JsonReader reader, Writing text)
    {
        text.Put((byte)'{');
        var (start, members, isSorted) = (text.Length, new List<(string Name, Range Place)>(), true);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (name, place) = (reader.GetString()!, text.Length - start);
            isSorted &= members.Count == 0 || string.CompareOrdinal(members[^1].Name, name) <= 0;
            Text(ref reader, text);
            text.Put((byte)':');
            reader.Read();
            Value(ref reader, text);
            text.Put((byte)',');
            members.Add((name, place..(text.Length - start)));
        }
        if (!isSorted) text.Rearrange(start, members.OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => member.Place));
        if (members.Count > 0) text.TakeBack();
        text.Put((byte)'}');
    }

    /// <summary>What JSON may hold without an escape is canonical as it stands.</summary>
    private static void Text(ref Utf8JsonReader reader, Writing text)
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

    private sealed class Writing(int capacity)
    {
        private byte[] bytes = new byte[Math.Max(64, capacity)];

        public int Length { get; private set; }

        public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

        public void Put(byte one)
        {
            Room(1)[0] = one;
            Length++;
        }

        public void Put(ReadOnlySpan<byte> many)
        {
            many.CopyTo(Room(many.Length));
            Length += many.Length;
        }

        public void Put(string words) => Length += Encoding.UTF8.GetBytes(words, Room(Encoding.UTF8.GetMaxByteCount(words.Length)));

        public void TakeBack() => Length--;

        public void Rearrange(int start, IEnumerable<Range> order)
        {
            var before = ArrayPool<byte>.Shared.Rent(Length - start);
            bytes.AsSpan(start, Length - start).CopyTo(before);
            var end = Length - start;
            Length = start;
            foreach (var place in order) Put(before.AsSpan(0, end)[place]);
            ArrayPool<byte>.Shared.Return(before);
        }

        private Span<byte> Room(int more)
        {
            if (Length + more > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + more));
            return bytes.AsSpan(Length);
        }
    }
}
