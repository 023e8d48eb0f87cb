using System.IO.Hashing;
using System.Runtime.InteropServices;
using Broadsheet.Archive;
using Broadsheet.Formats;

namespace Broadsheet.Wire.Importing;

/// <summary>Tells the documents of one file apart, even where their sender gave two of them one identity. Of half a million names only their hashes fit into memory.</summary>
internal sealed class NamesInFile(string file)
{
    private readonly Dictionary<ulong, ulong> known = [];

    public NewsDocument Named(NewsDocument document)
    {
        var named = SourceName.Within(document, file);
        if (named.Uri is not { } uri || document.Record is not null) return named;
        var own = document.AltIds.FirstOrDefault(id => id.Role == "wordpress")?.Value ?? document.Address;
        if (known.TryAdd(Hash(uri), Hash(own)) || own is null || known[Hash(uri)] == Hash(own)) return named;
        // WordPress keeps a guid when a post is copied. The post's number tells the copy from the first, which stands before it.
        return named with { Uri = $"{uri}#{Uri.EscapeDataString(own)}" };
    }

    private static ulong Hash(string? name) => name is null ? 0 : XxHash3.HashToUInt64(MemoryMarshal.AsBytes(name.AsSpan()));
}
