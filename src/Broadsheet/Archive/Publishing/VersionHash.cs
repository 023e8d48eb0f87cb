using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Archive;

/// <summary>Hash of a version: SHA-256 over its canonical JSON (RFC 8785).</summary>
public static class VersionHash
{
    private static readonly JsonSerializerOptions Options = new(BodyJson.Options)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Covers what it says, where and when, and the hash of the version before: none can be changed without changing all that follow.</summary>
    /// <param name="content">What it says as its column keeps it, where that was written already.</param>
    public static string Of(Version version, string? content = null) => Convert.ToHexStringLower(SHA256.HashData(Bytes(version, content)));

    /// <summary>Of the canonical JSON itself.</summary>
    public static string OfRecord(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    /// <summary>The canonical JSON that is hashed: whoever has it can check the hash.</summary>
    public static string Canonical(Version version) => Encoding.UTF8.GetString(Bytes(version, content: null));

    /// <summary>True when two contents say the same.</summary>
    public static bool Same(StoryContent one, StoryContent other) =>
        ReferenceEquals(one, other) || CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(one, Options)).AsSpan().SequenceEqual(CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(other, Options)));

    private static byte[] Bytes(Version version, string? content)
    {
        var whole = new Whole(version.Address, version.At.ToUnixTimeMilliseconds(), new(content ?? JsonSerializer.Serialize(version.Content, Options)),
            version.ItemId.ToString("N"), version.Kind, version.Note, version.Number, version.PreviousHash);
        return CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(whole, Options));
    }

    private sealed record Whole(
        string Address, long At, Written Content, string Item,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] VersionKind Kind,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Note,
        int Number,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Previous);

    /// <summary>JSON that stands in other JSON as it is.</summary>
    [JsonConverter(typeof(AsItIs))]
    private sealed record Written(string Json);

    private sealed class AsItIs : JsonConverter<Written>
    {
        public override Written Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Written value, JsonSerializerOptions options) => writer.WriteRawValue(value.Json, skipInputValidation: true);
    }
}
