using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tomlyn;
using Tomlyn.Model;

namespace Broadsheet.Formats.Markdown;

/// <summary>TOML 1.0 as JSON.</summary>
internal static class TomlHead
{
    /// <exception cref="UnreadableDocument">It is no TOML.</exception>
    public static JsonElement Read(string toml)
    {
        try
        {
            return JsonSerializer.SerializeToElement(Node(TomlSerializer.Deserialize<TomlTable>(toml)));
        }
        catch (TomlException broken)
        {
            throw new UnreadableDocument($"The front matter is not valid TOML: {broken.Message} It was left out; mend it and read again.", broken.Line ?? 0, broken);
        }
    }

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        TomlTable table => new JsonObject(table.Select(member => KeyValuePair.Create(member.Key, Node(member.Value)))),
        TomlTableArray tables => new JsonArray([.. tables.Select(table => Node(table))]),
        TomlArray list => new JsonArray([.. list.Select(Node)]),
        bool truth => JsonValue.Create(truth),
        _ => JsonValue.Create(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };
}
