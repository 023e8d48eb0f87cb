using System.Text.Json;
using System.Text.Json.Nodes;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.TimedText;

/// <summary>The JSON transcript of Podcasting 2.0 (transcripts.md §JSON): segments with speaker, startTime, endTime, body.</summary>
public static class TranscriptJson
{
    public const string MediaType = "application/json";

    public static string Write(IEnumerable<Cue> cues)
    {
        var segments = cues.Select(cue => (JsonNode)new JsonObject { ["speaker"] = cue.Speaker, ["startTime"] = cue.Start, ["endTime"] = cue.End, ["body"] = cue.Text });
        return new JsonObject { ["version"] = "1.0.0", ["segments"] = new JsonArray([.. segments]) }.ToJsonString(BodyJson.Options);
    }

    internal static List<Cue> Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.TrimStart('\ufeff'), new JsonDocumentOptions { AllowTrailingCommas = true, MaxDepth = 16 });
            var list = document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("segments", out var segments) ? segments : document.RootElement;
            if (list.ValueKind != JsonValueKind.Array) throw new UnreadableWords(0, "A transcript in JSON has a list called 'segments'.");
            return [.. list.EnumerateArray().Index().Select(each => Segment(each.Item, each.Index + 1)).OfType<Cue>()];
        }
        catch (JsonException broken)
        {
            throw new UnreadableWords((int)(broken.LineNumber ?? 0) + 1, "this is no JSON. Export the transcript again.");
        }
    }

    private static Cue? Segment(JsonElement segment, int number)
    {
        var (start, end) = (Number(segment, "startTime", "start"), Number(segment, "endTime", "end"));
        if (start is null || end is null || end <= start) throw new UnreadableWords(0, $"Segment {number} needs a startTime and a later endTime, in seconds.");
        var text = CueText.Lines(Text(segment, "body") ?? Text(segment, "text") ?? "");
        var speaker = Text(segment, "speaker") is { } name ? CueText.Lines(name) : null;
        return text.Length == 0 ? null : new Cue(start.Value, end.Value, text, speaker is { Length: > 0 } ? speaker : null);
    }

    private static double? Number(JsonElement of, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number is >= 0 and <= 360_000) return Math.Round(number, 3);
        return null;
    }

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
