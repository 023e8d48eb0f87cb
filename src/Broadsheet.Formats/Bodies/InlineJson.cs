using System.Text.Json;
using System.Text.Json.Serialization;

namespace Broadsheet.Formats.Bodies;

/// <summary>Writes <see cref="Inline"/> as short as it can be: <c>"plain"</c> or <c>["plain ",{"text":"bold","strong":true}]</c>.</summary>
internal sealed class InlineJson : JsonConverter<Inline>
{
    public override Inline Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return Inline.Plain(reader.GetString()!);
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("Text is a string, or an array of strings and runs.");

        var runs = new List<Run>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            runs.Add(reader.TokenType == JsonTokenType.String
                ? new Run(reader.GetString()!)
                : JsonSerializer.Deserialize<Run>(ref reader, options) ?? throw new JsonException("A run may not be null."));
        return new Inline(runs);
    }

    public override void Write(Utf8JsonWriter writer, Inline value, JsonSerializerOptions options)
    {
        if (value.Runs.Count == 0 || (value.Runs.Count == 1 && value.Runs[0].IsPlain))
        {
            writer.WriteStringValue(value.PlainText);
            return;
        }

        writer.WriteStartArray();
        foreach (var run in value.Runs)
        {
            if (run.IsPlain) writer.WriteStringValue(run.Text);
            else JsonSerializer.Serialize(writer, run, options);
        }
        writer.WriteEndArray();
    }
}
