using System.Net;
using System.Text;
using System.Text.Json;
using Broadsheet.Formats.Json;

namespace Broadsheet.Formats.Ghost;

/// <summary>Mobiledoc 0.3 as HTML: sections are markup (1), pictures (2), lists (3) and cards (10); text carries marks that open and close by number.</summary>
internal static class Mobiledoc
{
    public static string Html(JsonElement document, int depth)
    {
        var html = new StringBuilder();
        JsonElement[] markups = [.. document.List("markups")], cards = [.. document.List("cards")], atoms = [.. document.List("atoms")];
        foreach (var section in document.List("sections"))
            if (section.ValueKind == JsonValueKind.Array) html.Append(Section([.. section.EnumerateArray()], markups, cards, atoms));
        return html.ToString();
    }

    private static string? Section(JsonElement[] section, JsonElement[] markups, JsonElement[] cards, JsonElement[] atoms) => At(section, 0)?.AsText() switch
    {
        "1" when Tag(At(section, 1)) is { } tag => $"<{tag}>{Words(At(section, 2), markups, atoms)}</{tag}>",
        "2" => $"<img src=\"{WebUtility.HtmlEncode(At(section, 1)?.AsText())}\">",
        "3" when At(section, 1)?.AsText() is var kind => (kind == "ol" ? "<ol>" : "<ul>") + string.Concat(Each(At(section, 2)).Select(item => $"<li>{Words(item, markups, atoms)}</li>")) + (kind == "ol" ? "</ol>" : "</ul>"),
        "10" when At(section, 1)?.AsText() is { } number && int.TryParse(number, out var index) && index >= 0 && index < cards.Length && cards[index].ValueKind == JsonValueKind.Array => Card([.. cards[index].EnumerateArray()]),
        _ => null,
    };

    private static string? Card(JsonElement[] card) =>
        At(card, 0)?.AsText() is { } name ? GhostCards.Html(name, At(card, 1) is { ValueKind: JsonValueKind.Object } payload ? payload : JsonDocument.Parse("{}").RootElement) : null;

    private static string? Tag(JsonElement? written) => written?.AsText()?.ToLowerInvariant() is { } tag && tag is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "aside" or "pull-quote"
        ? tag is "aside" or "pull-quote" ? "blockquote" : tag : "p";

    /// <summary>Markers: type (0 text, 1 atom), marks opened here, how many end here, the words.</summary>
    private static string Words(JsonElement? markers, JsonElement[] markups, JsonElement[] atoms)
    {
        var html = new StringBuilder();
        var open = new Stack<string>();
        foreach (var marker in Each(markers))
        {
            if (marker.ValueKind != JsonValueKind.Array) continue;
            JsonElement[] parts = [.. marker.EnumerateArray()];
            foreach (var opened in Each(At(parts, 1)))
                if (opened.TryGetInt32(out var index) && index >= 0 && index < markups.Length && Mark(markups[index]) is var (start, end)) { html.Append(start); open.Push(end); }
            html.Append(At(parts, 0)?.AsText() == "1" ? Atom(At(parts, 3), atoms) : WebUtility.HtmlEncode(At(parts, 3) is { ValueKind: JsonValueKind.String } words ? words.GetString() : ""));
            for (var closed = At(parts, 2) is { ValueKind: JsonValueKind.Number } count && count.TryGetInt32(out var many) ? many : 0; closed > 0 && open.Count > 0; closed--) html.Append(open.Pop());
        }
        while (open.TryPop(out var end)) html.Append(end);
        return html.ToString();
    }

    private static string Atom(JsonElement? number, JsonElement[] atoms) =>
        number is { ValueKind: JsonValueKind.Number } given && given.TryGetInt32(out var index) && index >= 0 && index < atoms.Length && atoms[index] is { ValueKind: JsonValueKind.Array } atom
            ? At([.. atom.EnumerateArray()], 0)?.AsText() == "soft-return" ? "<br>" : WebUtility.HtmlEncode(At([.. atom.EnumerateArray()], 1)?.AsText() ?? "") : "";

    private static (string Start, string End) Mark(JsonElement markup)
    {
        JsonElement[] parts = markup.ValueKind == JsonValueKind.Array ? [.. markup.EnumerateArray()] : [];
        var tag = At(parts, 0)?.AsText()?.ToLowerInvariant();
        if (tag is not ("b" or "strong" or "i" or "em" or "a" or "code" or "s" or "strike" or "del" or "sub" or "sup" or "u")) return ("", "");
        JsonElement[] attributes = [.. Each(At(parts, 1))];
        var href = "";
        for (var at = 0; at + 1 < attributes.Length; at += 2)
            if (attributes[at].AsText() == "href") href = $" href=\"{WebUtility.HtmlEncode(attributes[at + 1].AsText())}\"";
        return ($"<{tag}{href}>", $"</{tag}>");
    }

    private static JsonElement? At(JsonElement[] parts, int index) => index < parts.Length ? parts[index] : null;

    private static JsonElement[] Each(JsonElement? list) => list is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray()] : [];
}
