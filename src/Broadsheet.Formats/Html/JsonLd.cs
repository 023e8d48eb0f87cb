using System.Text;
using System.Text.Json;
using AngleSharp.Dom;

namespace Broadsheet.Formats.Html;

/// <summary>The JSON-LD of a page (schema.org NewsArticle and its kin), as broken as pages carry it.</summary>
internal sealed class JsonLd
{
    private const int MaxNodes = 5000;

    private readonly List<JsonElement> nodes = [];
    private readonly Dictionary<string, JsonElement> byId = new(StringComparer.Ordinal);

    public JsonLd(IDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script"))
            if (script.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase) && Parse(script.TextContent) is { } root) Collect(root, 0);
        Article = Best();
    }

    /// <summary>The node that tells of the story, or null.</summary>
    public JsonElement? Article { get; }

    public IEnumerable<JsonElement> OfType(string ending) => nodes.Where(node => Types(node).Any(type => type.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>The node that an @id stands for; others as they are.</summary>
    public JsonElement Resolve(JsonElement node) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && node.EnumerateObject().Count() <= 2 && byId.TryGetValue(id.GetString()!, out var found) ? found : node;

    public static IEnumerable<string> Types(JsonElement node) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty("@type", out var type) ? Each(type).Where(each => each.ValueKind == JsonValueKind.String).Select(each => each.GetString()!) : [];

    public static IEnumerable<JsonElement> Each(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    public static string? Word(JsonElement? node, string name)
    {
        if (node is not { ValueKind: JsonValueKind.Object } whole || !whole.TryGetProperty(name, out var value)) return null;
        foreach (var each in Each(value))
        {
            var words = each.ValueKind switch
            {
                JsonValueKind.String => System.Net.WebUtility.HtmlDecode(each.GetString()),
                JsonValueKind.Number => each.GetRawText(),
                JsonValueKind.Object => Word(each, "@value") ?? Word(each, "name") ?? Word(each, "url") ?? Word(each, "@id"),
                _ => null,
            };
            if (!string.IsNullOrWhiteSpace(words)) return words;
        }

        return null;
    }

    private JsonElement? Best()
    {
        JsonElement? best = null;
        var most = 0;
        foreach (var node in nodes)
        {
            var weight = Types(node).Select(Weight).DefaultIfEmpty(0).Max();
            if (weight == 0) continue;
            weight += (node.TryGetProperty("headline", out _) ? 4 : 0) + (node.TryGetProperty("datePublished", out _) ? 2 : 0) + (node.TryGetProperty("articleBody", out _) ? 1 : 0);
            if (weight > most) (best, most) = (node, weight);
        }

        return best;
    }

    private static int Weight(string type)
    {
        var name = type[(type.LastIndexOfAny(['/', ':', '#']) + 1)..];
        return name.EndsWith("NewsArticle", StringComparison.Ordinal) ? 10
            : name is "Article" or "BlogPosting" or "LiveBlogPosting" or "Report" or "SocialMediaPosting" || name.EndsWith("Article", StringComparison.Ordinal) ? 8
            : name is "WebPage" or "ItemPage" or "CreativeWork" ? 1 : 0;
    }

    private void Collect(JsonElement node, int depth)
    {
        if (depth > 12 || nodes.Count >= MaxNodes) return;
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var each in node.EnumerateArray()) Collect(each, depth + 1);
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            nodes.Add(node);
            if (node.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && node.EnumerateObject().Count() > 2) byId.TryAdd(id.GetString()!, node);
            foreach (var name in (string[])["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart", "subjectOf"])
                if (node.TryGetProperty(name, out var inner)) Collect(inner, depth + 1);
        }
    }

    private static JsonElement? Parse(string text)
    {
        var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };
        foreach (var attempt in (Func<string, string>[])[Bare, words => Mended(Bare(words))])
        {
            try
            {
                using var document = JsonDocument.Parse(attempt(text), options);
                return document.RootElement.Clone();
            }
            catch (JsonException)
            {
                // The next attempt mends more; after the last the page's other words must do.
            }
        }

        return null;
    }

    private static string Bare(string text)
    {
        var bare = text.Trim();
        foreach (var wrap in (string[])["<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[", "//"])
            if (bare.StartsWith(wrap, StringComparison.Ordinal)) bare = bare[wrap.Length..].TrimStart();
        foreach (var wrap in (string[])["-->", "//]]>", "/*]]>*/", "]]>", ";", "//"])
            if (bare.EndsWith(wrap, StringComparison.Ordinal)) bare = bare[..^wrap.Length].TrimEnd();
        return bare;
    }

    /// <summary>Line ends and lone quotation marks inside strings are what page templates get wrong most; a page cut off lacks its brackets.</summary>
    private static string Mended(string text)
    {
        var mended = new StringBuilder(text.Length + 16);
        var open = new Stack<char>();
        var inside = false;
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (inside)
            {
                if (letter == '\\' && index + 1 < text.Length) { mended.Append(letter).Append(text[++index]); continue; }
                if (letter == '"' && !Ends(text, index)) { mended.Append("\\\""); continue; }
                if (letter == '"') inside = false;
                mended.Append(letter switch { '\n' => "\\n", '\r' => "", '\t' => " ", < ' ' => "", _ => letter.ToString() });
                continue;
            }

            if (letter == '"') inside = true;
            else if (letter is '{' or '[') open.Push(letter == '{' ? '}' : ']');
            else if (letter is '}' or ']' && open.Count > 0) open.Pop();
            mended.Append(letter);
        }

        if (inside) mended.Append('"');
        foreach (var close in open) mended.Append(close);
        return mended.ToString();
    }

    private static bool Ends(string text, int index)
    {
        var rest = text.AsSpan(index + 1).TrimStart();
        return rest.IsEmpty || rest[0] is ',' or ':' or '}' or ']';
    }
}
