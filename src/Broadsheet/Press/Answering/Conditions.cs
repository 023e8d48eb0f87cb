using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Broadsheet.Press;

/// <summary>Whether the reader has the page already (RFC 9110 §13).</summary>
internal static class Conditions
{
    public static bool AreMet(HttpRequest request, StoredPage page)
    {
        if (page.Status != StatusCodes.Status200OK) return false;
        var tags = request.Headers.IfNoneMatch;
        if (tags.Count > 0) return Names(tags, page.ETag);
        var since = request.Headers.IfModifiedSince;
        // To the second: what was printed within that second may have been another page.
        return since.Count > 0 && HeaderUtilities.TryParseDate(since.ToString(), out var date) && page.IsSettledBy(date);
    }

    /// <summary>Weak comparison (§8.8.3.2) with each tag of the list, or <c>*</c>.</summary>
    private static bool Names(StringValues tags, string tag)
    {
        var opaque = tag.AsSpan(2);
        foreach (var line in tags)
        {
            var rest = line.AsSpan().Trim();
            if (rest is "*") return true;
            while (rest.Length > 0)
            {
                if (rest.StartsWith("W/", StringComparison.Ordinal)) rest = rest[2..];
                // A tag may hold commas, so it ends with its quotation mark.
                var end = rest.StartsWith('"') ? rest[1..].IndexOf('"') + 2 : 0;
                if (end < 2) break;
                if (rest[..end].SequenceEqual(opaque)) return true;
                rest = rest[end..].TrimStart(" \t,");
            }
        }
        return false;
    }
}
