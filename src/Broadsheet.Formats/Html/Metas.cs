using AngleSharp.Dom;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Html;

/// <summary>The meta elements of a page by their name: Open Graph, Twitter, Dublin Core, citation, parsely, sailthru and their like.</summary>
internal sealed class Metas
{
    private readonly Dictionary<string, List<string>> values = new(StringComparer.OrdinalIgnoreCase);

    public Metas(IDocument document)
    {
        foreach (var meta in document.QuerySelectorAll("meta"))
        {
            var content = Characters.Line(System.Net.WebUtility.HtmlDecode(meta.GetAttribute("content")));
            if (content is null) continue;
            foreach (var attribute in (string[])["property", "name", "itemprop", "http-equiv"])
                if (meta.GetAttribute(attribute) is { Length: > 0 } names)
                    foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Add(name, content);
        }
    }

    /// <summary>The first value of the first name that has one.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (values.TryGetValue(name, out var found)) return found[0];
        return null;
    }

    public IReadOnlyList<string> All(params ReadOnlySpan<string> names)
    {
        var all = new List<string>();
        foreach (var name in names)
            if (values.TryGetValue(name, out var found)) all.AddRange(found);
        return all;
    }

    private void Add(string name, string content)
    {
        if (!values.TryGetValue(name, out var list)) values[name] = list = [];
        list.Add(content);
    }
}
