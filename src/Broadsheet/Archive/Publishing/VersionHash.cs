using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Archive;

/// <summary>Hash of a version: SHA-256 over canonical JSON (RFC 8785: members sorted by UTF-16 code units, no blanks).</summary>
public static class VersionHash
{
    private static readonly JsonSerializerOptions Options = new(BodyJson.Options)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Covers what it says, where and when, and the hash of the version before: none can be changed without changing all that follow.</summary>
    public static string Of(Version version) => OfRecord(Canonical(version));

    /// <summary>Of the canonical JSON itself.</summary>
    public static string OfRecord(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    /// <summary>The canonical JSON that is hashed: whoever has it can check the hash.</summary>
    public static string Canonical(Version version)
    {
        var whole = new JsonObject
        {
            ["address"] = version.Address,
            ["at"] = version.At.ToUnixTimeMilliseconds(),
            ["content"] = JsonSerializer.SerializeToNode(version.Content, Options),
            ["item"] = version.ItemId.ToString("N"),
            ["kind"] = JsonSerializer.SerializeToNode(version.Kind, Options),
            ["note"] = version.Note,
            ["number"] = version.Number,
            ["previous"] = version.PreviousHash,
        };
        return JsonSerializer.Serialize(Sorted(whole), Options);
    }

    /// <summary>True when two contents say the same.</summary>
    public static bool Same(StoryContent one, StoryContent other) =>
        JsonNode.DeepEquals(JsonSerializer.SerializeToNode(one, Options), JsonSerializer.SerializeToNode(other, Options));

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
