using System.Net;
using System.Text;
using System.Text.Json;
using Broadsheet.Formats.Json;

namespace Broadsheet.Formats.Ghost;

/// <summary>Lexical's editor state as HTML: nodes by type, text formats by bit (1 bold, 2 italic, 4 strike, 8 underline, 16 code, 32 sub, 64 sup).</summary>
internal static class Lexical
{
    private const int Deepest = 64;

    private static readonly (int Bit, string Tag)[] Formats = [(1, "strong"), (2, "em"), (4, "s"), (16, "code"), (32, "sub"), (64, "sup")];

    public static string Html(JsonElement state, int depth) => Children(state.Member("root") ?? state, depth);

    private static string Children(JsonElement node, int depth)
    {
        if (depth > Deepest) return "";
        var html = new StringBuilder();
        foreach (var child in node.List("children"))
            if (child.ValueKind == JsonValueKind.Object) html.Append(Node(child, depth + 1));
        return html.ToString();
    }

    private static string Node(JsonElement node, int depth) => node.Text("type") switch
    {
        "text" or "extended-text" or "extendedtext" or "code-highlight" => Text(node),
        "linebreak" => "<br>",
        "tab" => " ",
        "paragraph" => $"<p>{Children(node, depth)}</p>",
        "heading" or "extended-heading" => Tagged(node.Text("tag") is ['h', >= '1' and <= '6'] tag ? tag : "h2", node, depth),
        "quote" or "extended-quote" => $"<blockquote><p>{Children(node, depth)}</p></blockquote>",
        "aside" => $"<blockquote class=\"pull-quote\"><p>{Children(node, depth)}</p></blockquote>",
        "list" => Tagged(node.Text("listType") == "number" || node.Text("tag") == "ol" ? "ol" : "ul", node, depth),
        "listitem" => Tagged("li", node, depth),
        "link" or "autolink" => $"<a href=\"{WebUtility.HtmlEncode(node.Text("url"))}\">{Children(node, depth)}</a>",
        "table" => Tagged("table", node, depth),
        "tablerow" => Tagged("tr", node, depth),
        "tablecell" => Tagged((node.Whole("headerState") ?? 0) > 0 ? "th" : "td", node, depth),
        "code" when node.Member("children") is not null => $"<pre><code>{Children(node, depth)}</code></pre>",
        { } card => GhostCards.Html(card, node) ?? Children(node, depth),
        null => Children(node, depth),
    };

    private static string Tagged(string tag, JsonElement node, int depth) => $"<{tag}>{Children(node, depth)}</{tag}>";

    private static string Text(JsonElement node)
    {
        var html = WebUtility.HtmlEncode(node.Member("text") is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "");
        var format = node.Whole("format") ?? 0;
        foreach (var (bit, tag) in Formats)
            if ((format & bit) != 0) html = $"<{tag}>{html}</{tag}>";
        return html;
    }
}
