using Broadsheet.Archive;
using Broadsheet.Formats;

namespace Broadsheet.Wire.Importing;

/// <summary>Tells the documents of one file apart, even where their sender gave two of them one identity.</summary>
internal sealed class NamesInFile(string file)
{
    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);

    public NewsDocument Named(NewsDocument document)
    {
        var named = SourceName.Within(document, file);
        if (named.Uri is not { } uri || document.Record is not null) return named;
        var own = document.AltIds.FirstOrDefault(id => id.Role == "wordpress")?.Value ?? document.Address;
        if (known.TryAdd(uri, own) || own is null || known[uri] == own) return named;
        // WordPress keeps a guid when a post is copied. The post's number tells the copy from the first, which stands before it.
        return named with { Uri = $"{uri}#{Uri.EscapeDataString(own)}" };
    }
}
