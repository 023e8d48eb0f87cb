using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Broadsheet.Formats.Bodies;

/// <summary>Blocks ⇄ JSON, as the archive keeps them. Members with their default value are not written.</summary>
public static class BodyJson
{
    /// <summary>Depth past which a body is refused: a list of lists of lists is no news.</summary>
    public const int MaxDepth = 64;

    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        AllowOutOfOrderMetadataProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MaxDepth,
    };

    public static string Write(IReadOnlyList<Block> body) => JsonSerializer.Serialize(body, Options);

    /// <exception cref="JsonException">The text is no body; the message says where.</exception>
    public static IReadOnlyList<Block> Read(string json) => JsonSerializer.Deserialize<IReadOnlyList<Block>>(json, Options) ?? [];
}
