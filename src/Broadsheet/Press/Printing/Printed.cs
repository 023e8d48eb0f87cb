using System.IO.Hashing;

namespace Broadsheet.Press;

/// <summary>Makes a page that a plate printed ready to be stored.</summary>
internal static class Printed
{
    /// <param name="asOf">The Journal's entry before which the plate had not begun to read.</param>
    /// <param name="older">What was printed at the address before: if the bytes are the same, its packing and its date are kept.</param>
    public static StoredPage From(Page page, string address, long asOf, DateTimeOffset now, StoredPage? older)
    {
        var tag = $"W/\"{Convert.ToHexStringLower(XxHash128.Hash(page.Body.Span))}\"";
        var same = older?.ETag == tag ? older : null;
        var packed = same is { IsPacked: true } ? same.Body : same is null ? Packing.Brotli(page.Body.Span, quality: 5) : null;
        var changed = same?.Modified ?? now;
        return new StoredPage
        {
            Address = address,
            Status = page.Status,
            ContentType = page.ContentType,
            ETag = tag,
            Keys = string.Join(' ', page.Keys),
            Slots = [.. page.Keys.Select(Purges.SlotOf)],
            Headers = [.. HeadersOf(page)],
            Modified = page.Modified > changed ? page.Modified.Value : changed,
            Until = page.Until,
            Length = page.Body.Length,
            Body = packed ?? page.Body.ToArray(),
            IsPacked = packed is not null,
            IsPressed = same?.IsPressed ?? packed is null,
            Gzip = same?.Gzip,
            AsOf = asOf,
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> HeadersOf(Page page) =>
        page.Location is null ? page.Headers : [.. page.Headers, new("Location", page.Location)];
}
