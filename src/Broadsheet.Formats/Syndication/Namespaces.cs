using System.Collections.Frozen;

namespace Broadsheet.Formats.Syndication;

/// <summary>The vocabularies that feeds mix, by the addresses that feeds really spell.</summary>
internal static class Namespaces
{
    /// <summary>"" is the feed's own: RSS of all versions.</summary>
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>
    {
        [""] = "",
        ["http://purl.org/rss/1.0"] = "",
        ["http://my.netscape.com/rdf/simple/0.9"] = "",
        ["http://channel.netscape.com/rdf/simple/0.9"] = "",
        ["http://www.w3.org/2005/atom"] = "atom",
        ["http://purl.org/atom/ns#"] = "atom",
        ["http://www.w3.org/1999/xhtml"] = "xhtml",
        ["http://www.w3.org/xml/1998/namespace"] = "xml",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        ["http://purl.org/dc/elements/1.1"] = "dc",
        ["http://purl.org/dc/elements/1.0"] = "dc",
        ["http://purl.org/dc/terms"] = "dcterms",
        ["http://purl.org/rss/1.0/modules/content"] = "content",
        ["http://purl.org/rss/1.0/modules/syndication"] = "sy",
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["http://search.yahoo.com/mrss"] = "media",
        ["http://podcastindex.org/namespace/1.0"] = "podcast",
        ["http://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"] = "podcast",
        ["http://www.georss.org/georss"] = "georss",
    }.ToFrozenDictionary();

    /// <param name="address">The address bound to the prefix; null when the feed forgot to bind it: then the prefix's usual meaning holds.</param>
    public static string PrefixOf(string? address, string prefix)
    {
        if (address is null) return prefix.ToLowerInvariant();
        var normal = address.Trim().TrimEnd('/').ToLowerInvariant().Replace("https://", "http://", StringComparison.Ordinal);
        if (Known.TryGetValue(normal, out var known)) return known;
        return prefix.Length == 0 || normal.Contains("backend.userland.com", StringComparison.Ordinal) ? "" : "other-" + prefix.ToLowerInvariant();
    }
}
