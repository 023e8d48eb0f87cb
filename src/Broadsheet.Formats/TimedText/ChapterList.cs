using System.Text.Json;
using System.Text.Json.Nodes;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.TimedText;

/// <summary>Chapters as people type them, one a line: <c>0:00 Before dawn</c>, with an address at the end if there is one; and as Podcasting 2.0 has them (chapters/jsonChapters.md, version 1.2.0).</summary>
public static class ChapterList
{
    public const string MediaType = "application/json+chapters";

    private const int Most = 500;

    /// <exception cref="UnreadableWords">A line has no time or no title, or comes before the one above.</exception>
    public static IReadOnlyList<Chapter> Read(string text)
    {
        if (text.AsSpan().TrimStart("\ufeff \t\r\n") is ['{', ..]) return FromJson(text);
        var chapters = new List<Chapter>();
        foreach (var (place, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (line.Trim().Split((char[]?)null, 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } time, .. var rest]) continue;
            if (Clock.Read(time) is not { } start) throw new UnreadableWords(place + 1, $"'{time}' is no time. Begin the line like 12:30, then a title.");
            Add(chapters, place + 1, start, rest is [var words] ? words : "");
        }
        return chapters;
    }

    public static string Write(IEnumerable<Chapter> chapters) => string.Join('\n', chapters.Select(chapter => $"{Short(chapter.Start)} {chapter.Title}{(chapter.Href is null ? "" : " " + chapter.Href)}"));

    public static string WriteJson(IEnumerable<Chapter> chapters)
    {
        var list = chapters.Select(chapter =>
        {
            var one = new JsonObject { ["startTime"] = chapter.Start, ["title"] = chapter.Title };
            if (chapter.Href is not null) one["url"] = chapter.Href;
            return (JsonNode)one;
        });
        return new JsonObject { ["version"] = "1.2.0", ["chapters"] = new JsonArray([.. list]) }.ToJsonString(BodyJson.Options);
    }

    private static List<Chapter> FromJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.TrimStart('\ufeff'), new JsonDocumentOptions { MaxDepth = 16 });
            var chapters = new List<Chapter>();
            if (!document.RootElement.TryGetProperty("chapters", out var list) || list.ValueKind != JsonValueKind.Array) throw new UnreadableWords(0, "Chapters in JSON are a list called 'chapters'.");
            foreach (var (place, one) in list.EnumerateArray().Index())
            {
                if (one.ValueKind != JsonValueKind.Object || !one.TryGetProperty("startTime", out var at) || at.ValueKind != JsonValueKind.Number || at.GetDouble() is not (>= 0 and <= 360_000))
                    throw new UnreadableWords(0, $"Chapter {place + 1} needs a startTime in seconds.");
                Add(chapters, 0, Math.Round(at.GetDouble(), 3), $"{Said(one, "title")} {Said(one, "url")}");
            }
            return chapters;
        }
        catch (JsonException broken)
        {
            throw new UnreadableWords((int)(broken.LineNumber ?? 0) + 1, "this is no JSON.");
        }
    }

    private static string Said(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static void Add(List<Chapter> chapters, int line, double start, string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var href = parts is [.., var last] && last.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? Safe.Link(last) : null;
        var title = CueText.Lines(string.Join(' ', href is null ? parts : parts[..^1]));
        if (title.Length == 0) throw new UnreadableWords(line, $"the chapter at {Short(start)} has no title.");
        if (chapters.Count > 0 && start <= chapters[^1].Start) throw new UnreadableWords(line, $"{Short(start)} comes after {Short(chapters[^1].Start)}. Put the chapters in the order of their times.");
        if (chapters.Count >= Most) throw new UnreadableWords(line, $"{Most} chapters are the most.");
        chapters.Add(new Chapter(start, title, href));
    }

    private static string Short(double seconds)
    {
        var whole = Clock.Write(seconds);
        whole = whole.EndsWith(".000", StringComparison.Ordinal) ? whole[..^4] : whole;
        return whole.StartsWith("00:", StringComparison.Ordinal) ? whole[3..] : whole;
    }
}
