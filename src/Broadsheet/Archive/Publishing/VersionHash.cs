using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Archive;

/// <summary>Hash of what a version says: SHA-256 over canonical JSON (RFC 8785: members sorted by UTF-16 code units, no blanks).</summary>
public static class VersionHash
{
    private static readonly JsonSerializerOptions Options = new(BodyJson.Options)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(VersionKind kind, string? note, StoryContent content)
    {
        var whole = new JsonObject
        {
            ["content"] = JsonSerializer.SerializeToNode(content, Options),
            ["kind"] = JsonSerializer.SerializeToNode(kind, Options),
            ["note"] = note,
        };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Sorted(whole), Options)));
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
