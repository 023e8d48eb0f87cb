using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Broadsheet.Formats.Markdown;

/// <summary>YAML 1.2 as JSON, by events alone: no type is ever made, aliases are not followed, so that none can multiply.</summary>
internal static class YamlHead
{
    private const int Deepest = 32;

    /// <exception cref="UnreadableDocument">It is no YAML, or no mapping.</exception>
    public static JsonElement Read(string yaml)
    {
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) return JsonSerializer.SerializeToElement(new JsonObject());
            parser.Consume<DocumentStart>();
            return Node(parser, 0) is JsonObject members ? JsonSerializer.SerializeToElement(members) : JsonSerializer.SerializeToElement(new JsonObject());
        }
        catch (YamlException broken)
        {
            throw new UnreadableDocument($"The front matter is not valid YAML: {broken.InnerException?.Message ?? broken.Message} It was left out; mend it and read again.", (int)broken.Start.Line, broken);
        }
    }

    private static JsonNode? Node(Parser parser, int depth)
    {
        if (depth > Deepest) throw new UnreadableDocument($"The front matter nests more than {Deepest} deep. It was left out.", (int)(parser.Current?.Start.Line ?? 0));
        if (parser.TryConsume<Scalar>(out var scalar)) return scalar.IsPlainImplicit && scalar.Value is "" or "~" or "null" or "Null" ? null : JsonValue.Create(scalar.Value);
        if (parser.TryConsume<AnchorAlias>(out _)) return null;
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var list = new JsonArray();
            while (!parser.TryConsume<SequenceEnd>(out _)) list.Add(Node(parser, depth + 1));
            return list;
        }
        parser.Consume<MappingStart>();
        var members = new JsonObject();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var name = Node(parser, depth + 1)?.ToString() ?? "";
            members[name] = Node(parser, depth + 1);
        }
        return members;
    }
}
