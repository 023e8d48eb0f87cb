using System.Text.Json;
using Broadsheet.Formats.Json;

namespace Broadsheet.Formats.Ninjs;

/// <summary>ninjs 3.1 §people, organisations, places, subjects, genres, infoSources; 1.x §person and its like, with scheme and code.</summary>
internal static class NinjsConcepts
{
    public static IEnumerable<(Concept Concept, JsonElement Json)> Read(JsonElement item, params string[] names)
    {
        foreach (var one in item.List(names))
        {
            var (uri, literal) = (one.Text("uri") ?? Joined(one), one.Text("literal") ?? one.Text("qcode"));
            if ((one.AsText() ?? one.Text("name") ?? literal ?? uri) is not { } name) continue;
            yield return (new(name, uri, literal, one.Text("rel") ?? one.Text("role")), one);
        }
    }

    /// <summary>1.x: scheme and code make an address together; some put all of it into the code.</summary>
    public static string? Joined(JsonElement one)
    {
        if (one.Text("code") is not { } code) return null;
        return Uri.TryCreate(code, UriKind.Absolute, out _) ? code : one.Text("scheme") is { } scheme ? scheme + code : null;
    }
}
