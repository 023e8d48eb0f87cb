using System.Text.Json;

namespace Broadsheet.Formats.Json;

/// <param name="Name">The member of the innermost opened object; "" for an element of an outermost array or a value on a line of its own.</param>
/// <param name="InArray">It is one element of the array that the member holds.</param>
/// <param name="Line">From 1, where it ends.</param>
internal sealed record JsonPiece(string Name, bool InArray, JsonElement Value, int Line)
{
    /// <summary>No value: an outermost object ended here.</summary>
    public bool IsEnd => Value.ValueKind == JsonValueKind.Undefined;
}

/// <summary>
/// A JSON stream piece by piece: the elements of an outermost array, the members of an outermost object (those that are opened,
/// element by element and member by member), one value after another (JSON lines). Only one piece is held at a time.
/// </summary>
/// <param name="opens">Whether the array or object at this place is stepped into rather than given whole. The outermost always is.</param>
internal sealed class JsonPieces(Stream stream, ReadingOptions options, Func<JsonPlace, bool> opens, CancellationToken cancellation)
{
    /// <param name="opened">Member of the outermost object whose array is given by element: <c>items</c>.</param>
    public JsonPieces(Stream stream, ReadingOptions options, string opened, CancellationToken cancellation)
        : this(stream, options, place => place is { IsArray: true, Outer.Outer: null } && place.Member == opened, cancellation) { }

    private byte[] buffer = new byte[64 * 1024];
    private int start, length;
    private bool ended, marked;
    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = options.MaxDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowMultipleValues = true });
    private JsonPlace? inside;
    private string? member;
    private long lines;

    /// <exception cref="UnreadableDocument">It is no JSON, or a piece is larger or deeper than the limit.</exception>
    public JsonPiece? Next()
    {
        try
        {
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                if (TryNext(out var piece)) return piece;
                if (!Fill()) return null;
            }
        }
        catch (InvalidOperationException broken)
        {
            throw new UnreadableDocument("A member's name is not valid Unicode text. Export the document again as UTF-8.", (int)Math.Min(lines + 1, int.MaxValue), broken);
        }
        catch (JsonException broken)
        {
            throw new UnreadableDocument($"This is not valid JSON: {Plain(broken)} Mend or export it again.", (int)Math.Min((broken.LineNumber ?? lines) + 1, int.MaxValue), broken);
        }
    }

    private bool TryNext(out JsonPiece? piece)
    {
        piece = null;
        var reader = new Utf8JsonReader(buffer.AsSpan(start, length), ended, state);
        while (true)
        {
            // Where a value was cut off by the buffer's end, all that was not given yet is read again from here.
            var (before, at, name, place) = (reader.CurrentState, (int)reader.BytesConsumed, member, inside);
            if (!reader.Read()) { Keep(before, at, name, place); return false; }
            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                (member, inside) = (inside?.Member, inside?.Outer);
                if (reader.TokenType == JsonTokenType.EndArray || inside is not null) continue;
                piece = new("", false, default, Passed(reader.CurrentState, (int)reader.BytesConsumed));
                return true;
            }
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                member = reader.GetString();
                continue;
            }
            if (Enters(ref reader)) continue;
            if (!JsonDocument.TryParseValue(ref reader, out var document)) { Keep(before, at, name, place); return false; }
            piece = new(Name, inside is { IsArray: true, Outer: not null }, document.RootElement, Passed(reader.CurrentState, (int)reader.BytesConsumed));
            return true;
        }
    }

    /// <summary>An element of an array goes by the name of the member that holds the array.</summary>
    private string Name => (inside is { IsArray: true } ? inside.Member : member) ?? "";

    private bool Enters(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject)) return false;
        var place = new JsonPlace(Name, reader.TokenType == JsonTokenType.StartArray, inside);
        if (inside is not null && !opens(place)) return false;
        (inside, member) = (place, null);
        return true;
    }

    private int Passed(JsonReaderState after, int bytes)
    {
        lines += buffer.AsSpan(start, bytes).Count((byte)'\n');
        (state, start, length) = (after, start + bytes, length - bytes);
        return (int)Math.Min(lines + 1, int.MaxValue);
    }

    private void Keep(JsonReaderState before, int at, string? name, JsonPlace? place)
    {
        Passed(before, at);
        (member, inside) = (name, place);
    }

    private bool Fill()
    {
        if (ended) return false;
        if (start > 0) buffer.AsSpan(start, length).CopyTo(buffer);
        start = 0;
        if (length == buffer.Length)
        {
            if (length >= options.MaxItemBytes) throw new UnreadableDocument($"One item is larger than {options.MaxItemBytes:N0} bytes. It is refused; split the document.", (int)Math.Min(lines + 1, int.MaxValue));
            Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, Math.Max(options.MaxItemBytes, 64 * 1024)));
        }
        var read = stream.Read(buffer.AsSpan(length));
        ended = read == 0;
        length += read;
        SkipMark();
        return true;
    }

    private void SkipMark()
    {
        if (marked || (length < 3 && !ended)) return;
        marked = true;
        if (buffer.AsSpan(0, length).StartsWith("\uFEFF"u8)) (start, length) = (3, length - 3);
    }

    private static string Plain(JsonException broken)
    {
        var end = broken.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? broken.Message : broken.Message[..end];
    }
}

/// <summary>Where an array or object stands that was stepped into.</summary>
/// <param name="Member">The member that holds it; in an array, the member that holds the array.</param>
/// <param name="Outer">What it stands in; null for the outermost.</param>
internal sealed record JsonPlace(string Member, bool IsArray, JsonPlace? Outer);
