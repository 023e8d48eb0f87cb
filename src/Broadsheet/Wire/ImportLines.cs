using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Broadsheet.Wire;

/// <summary>The lines of an import as they lie on disk: one JSON object each.</summary>
public static class ImportLines
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal static IEnumerable<ImportLine> In(Stream lines)
    {
        lines.Position = 0;
        using var text = new StreamReader(lines, leaveOpen: true);
        while (text.ReadLine() is { } line)
            if (line.StartsWith('{')) yield return JsonSerializer.Deserialize<ImportLine>(line, Json)!;
    }
}
