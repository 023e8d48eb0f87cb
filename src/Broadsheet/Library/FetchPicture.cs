using System.Net;
using Broadsheet.Platform;

namespace Broadsheet.Library;

/// <summary>Brings a picture that lies elsewhere into the Library.</summary>
public sealed class FetchPicture(Outbound outbound, TakePicture take)
{
    private static readonly OutboundLimits Limits = new() { Bytes = 24 * 1024 * 1024, Whole = TimeSpan.FromSeconds(15), Idle = TimeSpan.FromSeconds(5) };

    /// <param name="userAgent">How the paper names itself to the server (RFC 9110 §10.1.5).</param>
    /// <param name="describe">Fills in alt text, caption and credit of a picture that is new.</param>
    /// <exception cref="Unfetched">It may not or cannot be fetched.</exception>
    /// <exception cref="UnusablePicture">The server has none there, or what it has is none.</exception>
    public async Task<PictureFile> Do(Uri address, string userAgent, Guid? by = null, Action<PictureFile>? describe = null, CancellationToken cancellation = default)
    {
        var reply = await outbound.Fetch(new Errand(address) { Accept = "image/avif, image/webp, image/*", UserAgent = userAgent, Limits = Limits }, cancellation);
        if (reply.Status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError) throw new Unfetched(UnfetchedReason.Unreachable, $"{address} answers {(int)reply.Status}: its server is busy or ill.");
        if (reply.Status != HttpStatusCode.OK) throw new UnusablePicture($"{address} answers {(int)reply.Status}: there is no picture.");
        return await take.Do(new MemoryStream(reply.Content), Uri.UnescapeDataString(reply.Address.Segments[^1]), by, describe, cancellation);
    }
}
