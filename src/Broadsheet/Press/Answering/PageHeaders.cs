using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Broadsheet.Press;

/// <summary>The headers of a stored page, made once.</summary>
internal sealed class PageHeaders
{
    private static readonly StringValues Brotli = "br", Gzip = "gzip";

    private readonly StringValues tag, lastModified, cacheControl = "public, max-age=0, must-revalidate", vary = "Accept-Encoding";
    private readonly KeyValuePair<string, StringValues>[] others;

    /// <param name="always">Headers that every page of the paper has.</param>
    public PageHeaders(StoredPage page, IEnumerable<KeyValuePair<string, string>> always)
    {
        tag = page.ETag;
        lastModified = page.Status == StatusCodes.Status200OK ? page.Modified.ToString("R", CultureInfo.InvariantCulture) : default(StringValues);
        var all = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in always) all[name] = value;
        if (page.Keys.Length > 0) all["Surrogate-Key"] = all["xkey"] = page.Keys;
        foreach (var (name, value) in page.Headers) all[name] = value;
        if (all.Remove(HeaderNames.CacheControl, out var caching)) cacheControl = caching;
        if (all.Remove(HeaderNames.Vary, out var varies)) vary = StringValues.Concat(vary, varies).ToString();
        others = [.. all];
    }

    /// <summary>What a 304 must repeat (RFC 9110 §15.4.5), and no more.</summary>
    public void PutOn304(IHeaderDictionary headers)
    {
        headers.ETag = tag;
        headers.CacheControl = cacheControl;
        headers.Vary = vary;
    }

    /// <param name="withDate">Whether Last-Modified can be told from the version before it.</param>
    public void PutOn(IHeaderDictionary headers, Coding coding, bool withDate)
    {
        PutOn304(headers);
        if (withDate) headers.LastModified = lastModified;
        if (coding == Coding.Brotli) headers.ContentEncoding = Brotli;
        else if (coding == Coding.Gzip) headers.ContentEncoding = Gzip;
        foreach (var (name, value) in others) headers[name] = value;
    }
}
