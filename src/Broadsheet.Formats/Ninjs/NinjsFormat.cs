using System.Text;
using System.Text.Json;
using Broadsheet.Formats.Json;

namespace Broadsheet.Formats.Ninjs;

/// <summary><c>ninjs</c>, IPTC's news in JSON, 1.0 to 3.1: one item, an array of items, one item a line, or <c>{"items":[…]}</c>.</summary>
internal sealed class NinjsFormat : IDocumentFormat
{
    private static readonly string[] Members =
        ["versioncreated", "pubstatus", "headline", "bodies", "body_", "representationtype", "firstcreated", "slugline", "usageterms", "copyrightnotice", "renditions", "associations", "eventdetails"];

    public string Name => "ninjs";

    public int Recognise(ReadOnlySpan<byte> head, string? fileName)
    {
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\n', '\r', '\t');
        if (text.Length == 0 || text[0] is not ('{' or '[') || !text.Contains("\"uri\"", StringComparison.OrdinalIgnoreCase)) return 0;
        if (text.Contains("json-schema.org", StringComparison.Ordinal) && text.Contains("\"properties\"", StringComparison.Ordinal)) return 0;
        var found = Members.Count(member => text.Contains("\"" + member, StringComparison.OrdinalIgnoreCase));
        return found switch { 0 => 0, 1 => 60, _ => 90 };
    }

    public IEnumerable<NewsDocument> Read(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        var pieces = new JsonPieces(stream, options, "items", cancellation);
        var item = new Dictionary<string, JsonElement>();
        var (any, listed) = (false, false);
        while (pieces.Next() is { } piece)
        {
            any = true;
            if (piece.IsEnd)
            {
                if (item.Count > 0 && !(listed && !item.ContainsKey("uri"))) yield return JsonMembers.Guarded(piece.Line, () => One(JsonMembers.Together(item), options, piece.Line));
                (item, listed) = ([], false);
            }
            else if (piece.Name.Length == 0 || piece.InArray)
            {
                listed = true;
                yield return JsonMembers.Guarded(piece.Line, () => One(piece.Value, options, piece.Line));
            }
            else item.TryAdd(piece.Name, piece.Value);
        }
        if (!any) throw new UnreadableDocument("The file is empty: there is no ninjs item in it.", 1);
    }

    private static NewsDocument One(JsonElement item, ReadingOptions options, int line)
    {
        if (item.ValueKind != JsonValueKind.Object) throw new UnreadableDocument($"A ninjs item is a JSON object; here stands {item.ValueKind}.", line);
        if (item.Member("uri") is null && item.Member("headline", "headlines", "bodies", "body_text", "title") is null)
            throw new UnreadableDocument("This is JSON, but no ninjs: it has neither 'uri' nor a headline or body.", line);
        return NinjsItem.Read(item, options) is var read && item.Text("uri") is null
            ? read with { Warnings = [.. read.Warnings, new(line, "The item has no 'uri', which ninjs demands.")] } : read;
    }
}
